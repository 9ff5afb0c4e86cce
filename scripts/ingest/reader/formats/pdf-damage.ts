/**
 * Finds out whether a PDF is as it was made. A reader of PDFs unpacks a damaged part as far as it goes and says nothing,
 * so that words are missing or wrong; what is packed carries a checksum, which tells.
 */
import { inflateRawSync, inflateSync } from "node:zlib";
import { UnreadableSource } from "./source-document.ts";

/** Far more than any part of a letter unpacks to, pictures apart. */
const maximumUnpackedBytes = 64 * 1024 * 1024;

/** How far before a stream its dictionary may begin, in bytes. */
const longestDictionary = 4096;

/**
 * Makes sure that every packed part of a PDF but its pictures unpacks whole, as its checksum says and to no monstrous size.
 * Where a file is encrypted its parts cannot be distinguished from damaged ones, and are skipped.
 * @throws UnreadableSource with the place of the first part that does not
 */
export function assertUndamaged(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isEncrypted(file)) return;
  for (let place = file.indexOf("stream"); place >= 0; place = file.indexOf("stream", place + 6)) {
    const packed = packedAt(file, place);
    // An empty part can lose nothing.
    if (!packed || packed.toString("latin1").trim() === "") continue;
    if (!unpacksWhole(packed, place)) {
      throw new UnreadableSource(
        `is damaged: the part at byte ${place} cannot be unpacked correctly, so words may be missing or wrong; ask for the letter again`,
      );
    }
    place += packed.length;
  }
}

/** Whether the file’s trailer names how it is encrypted (ISO 32000-1, 7.5.5). */
function isEncrypted(file: Buffer): boolean {
  for (let place = file.indexOf("/Encrypt"); place >= 0; place = file.indexOf("/Encrypt", place + 1)) {
    if (/^\/Encrypt\s*(?:<<|\d+\s+\d+\s+R\b)/.test(file.toString("latin1", place, place + 64))) return true;
  }
  return false;
}

/**
 * The bytes of the stream whose keyword is at a place; null where none does, and for a picture or what Flate has not
 * packed last.
 */
function packedAt(file: Buffer, place: number): Buffer | null {
  const start = afterKeyword(file, place + "stream".length);
  const before = file.toString("latin1", Math.max(0, place - longestDictionary), place);
  if (start === null || !/>>\s*$/.test(before)) return null;
  const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return null;
  if (!/\/(?:Filter|F)\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b/.test(dictionary)) return null;
  const length = Number(/\/Length\s+(\d+)(?!\d|\s+\d+\s+R\b)/.exec(dictionary)?.[1] ?? Number.NaN);
  const said = start + length;
  if (/^\s*endstream/.test(file.toString("latin1", said, said + 12))) return file.subarray(start, said);
  const end = file.indexOf("endstream", start);
  return end < 0 ? file.subarray(start) : file.subarray(start, end);
}

/** Where the bytes of a stream begin: after the end of the line that its keyword is on; null where no line ends. */
function afterKeyword(file: Buffer, place: number): number | null {
  if (file[place] === 0x0a) return place + 1;
  return file[place] === 0x0d && file[place + 1] === 0x0a ? place + 2 : null;
}

/** @throws UnreadableSource where it unpacks to a monstrous size */
function unpacksWhole(packed: Buffer, place: number): boolean {
  try {
    inflateSync(packed, { maxOutputLength: maximumUnpackedBytes });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ERR_BUFFER_TOO_LARGE") {
      const megabytes = maximumUnpackedBytes / 1024 / 1024;
      throw new UnreadableSource(
        `would unpack to more than ${megabytes} MB at byte ${place}, more than any letter; do not open it`,
      );
    }
    return code === "Z_BUF_ERROR" && lacksOnlyChecksum(packed);
  }
}

/** Some programs leave the checksum out, after bytes that are whole. */
function lacksOnlyChecksum(packed: Buffer): boolean {
  try {
    inflateRawSync(packed.subarray(2), { maxOutputLength: maximumUnpackedBytes });
    return true;
  } catch {
    return false;
  }
}
