/** Looks into a ZIP file before it is unpacked. */
import { UnreadableSource } from "./source-document.ts";

/** The text of the longest letters unpacks to less than a hundredth of this. */
const maximumUnpackedBytes = 64 * 1024 * 1024;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/**
 * Makes sure that a ZIP file is whole and unpacks to no monstrous size, by its list of entries
 * (PKWARE’s APPNOTE.TXT, 4.3.12 and 4.3.16).
 * @throws UnreadableSource when it is cut off, has no entries or is too large unpacked
 */
export function assertReadableZip(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfEntries(view);
  if (end === null) throw new UnreadableSource("is a damaged or cut-off Word file; ask for the letter again");
  let position = view.getUint32(end + 16, true);
  let unpacked = 0;
  let entries = 0;
  while (position + entryLength <= bytes.length && view.getUint32(position, true) === entrySignature) {
    unpacked += view.getUint32(position + 24, true);
    entries += 1;
    position +=
      entryLength +
      view.getUint16(position + 28, true) +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true);
  }
  if (unpacked > maximumUnpackedBytes) {
    const megabytes = Math.round(unpacked / 1024 / 1024);
    throw new UnreadableSource(`would unpack to ${megabytes} MB, more than any letter; do not open it`);
  }
  if (entries === 0)
    throw new UnreadableSource("is a ZIP file but not a Word file; replace it with the letter");
}

/** Where the end of the list of entries is written; null where it is missing. */
function endOfEntries(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let position = view.byteLength - endLength; position >= first; position -= 1) {
    if (view.getUint32(position, true) === endSignature) return position;
  }
  return null;
}
