/** Texts that an editor saved, read so that no character of another encoding is lost. */
import { isUtf8 } from "node:buffer";
import type { Problem } from "./problems.ts";

/** The maximum length of a quotation from a line. */
const quotedLength = 60;

/**
 * The text of a file in UTF-8, or the line on which it has another encoding, as saved by Windows programs.
 * @param file named in the problem
 */
export function readUtf8(bytes: Uint8Array, file: string): { text: string } | { problems: [Problem] } {
  if (isUtf8(bytes) && !bytes.includes(0)) return { text: new TextDecoder().decode(bytes) };
  return { problems: [{ file, field: null, ...otherEncoding(bytes) }] };
}

/** The message for bytes that are not UTF-8, and their line. */
export function otherEncoding(bytes: Uint8Array): { line: number | null; message: string } {
  const advice = "open it in its own encoding and save it as UTF-8";
  // Windows-1252 has every byte, and each line on a line of its own; UTF-16 has neither.
  if (bytes.includes(0)) return { line: null, message: `is not saved as UTF-8; ${advice}` };
  const lines = linesOf(bytes);
  const index = lines.findIndex((line) => !isUtf8(line));
  const words = new TextDecoder("windows-1252").decode(lines[index]).trim();
  const quoted = words.length > quotedLength ? `${words.slice(0, quotedLength)}…` : words;
  return { line: index + 1, message: `is not saved as UTF-8, as ‘${quoted}’ shows; ${advice}` };
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(10, start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}
