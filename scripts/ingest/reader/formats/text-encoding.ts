/** The characters of a text file from its bytes. */
import { UnreadableSource } from "./source-document.ts";

/**
 * How many bytes at the beginning are looked at: a quarter of them are zero where each character of plain English takes
 * two bytes.
 */
const sampleLength = 4096;

/**
 * The text of bytes in UTF-8, UTF-16 (with or without a byte order mark) or Windows-1252.
 * @throws UnreadableSource when the bytes are no text, or text in two encodings
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide)
    return decodeWith(wide, bytes) ?? refuse("breaks off in the middle of a character; save it again");
  if (bytes.includes(0)) {
    return refuse(
      "is not a text file, though its name says so; give it the file extension of its real format",
    );
  }
  return decodeWith("utf-8", bytes) ?? decodeNarrow(bytes);
}

/** The text of bytes that are not UTF-8, unless some of them are. */
function decodeNarrow(bytes: Uint8Array): string {
  const attempt = new TextDecoder("utf-8").decode(bytes);
  if (/[^\0-\x7f\ufffd]/.test(attempt)) {
    const line = attempt.slice(0, attempt.indexOf("\ufffd")).split("\n").length;
    refuse(`has a character on line ${line} that is not UTF-8, as its others are; save it again as UTF-8`);
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** The encoding with two bytes a character that the bytes are in; null where they are in none. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, sampleLength);
  const zerosAt = (parity: number): number =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (zerosAt(1) > sample.length / 4) return "utf-16le";
  if (zerosAt(0) > sample.length / 4) return "utf-16be";
  return null;
}

function decodeWith(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(reason: string): never {
  throw new UnreadableSource(reason);
}
