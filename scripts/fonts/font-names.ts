/** The names that a font gives itself: https://learn.microsoft.com/typography/opentype/spec/name */

/** Number of the name that is the copyright notice, which is not changed. */
const copyright = 0;

/**
 * Sizes in bytes: a font file’s header, an entry in its list of tables, the header of the name table, an entry there.
 */
const sizes = { fileHead: 12, table: 16, namesHead: 6, name: 12 } as const;

/**
 * How names are encoded: those for Windows in big-endian UTF-16, those for older systems with one byte for each letter.
 */
const forms: ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, "utf16le").swap16(),
  (text) => Buffer.from(text, "latin1"),
];

/**
 * A font with a word in all its names, except the copyright notice, replaced by another of the same length. Checksums
 * are left as they are; they are calculated again when the font is compressed.
 * @param font as OpenType or TrueType, uncompressed
 * @throws where the font has no names, or the two words differ in length
 */
export function renameFont(font: Buffer, word: string, by: string): Buffer {
  if (word.length !== by.length) throw new Error(`“${word}” and “${by}” differ in length`);
  const renamed = Buffer.from(font);
  const table = renamed.readUInt32BE(entryOf(renamed, "name") + 8);
  const texts = table + renamed.readUInt16BE(table + 4);
  for (let index = 0; index < renamed.readUInt16BE(table + 2); index += 1) {
    const record = table + sizes.namesHead + index * sizes.name;
    if (renamed.readUInt16BE(record + 6) === copyright) continue;
    const start = texts + renamed.readUInt16BE(record + 10);
    const text = renamed.subarray(start, start + renamed.readUInt16BE(record + 8));
    for (const form of forms) replaceIn(text, form(word), form(by));
  }
  return renamed;
}

function replaceIn(text: Buffer, word: Buffer, by: Buffer): void {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) by.copy(text, at);
}

/** Position of a table’s entry in the list of tables. */
function entryOf(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const start = sizes.fileHead + index * sizes.table;
    if (font.toString("latin1", start, start + 4) === tag) return start;
  }
  throw new Error(`the font has no table “${tag}”`);
}
