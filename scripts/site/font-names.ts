/** The names that a font gives itself: https://learn.microsoft.com/typography/opentype/spec/name */

/** Number of the name that is the copyright notice, which stays what it is. */
const copyright = 0;

/** Bytes of a font file’s head and of an entry of its list of tables, of the head of names and of an entry there. */
const sizes = { fileHead: 12, table: 16, namesHead: 6, name: 12 } as const;

/**
 * A font with a word of all its names replaced by another, the copyright notice excepted.
 * @param font as OpenType or TrueType, uncompressed
 * @throws where the font has no names
 */
export function renameFont(font: Buffer, word: string, by: string): Buffer {
  const entry = entryOf(font, "name");
  const at = font.readUInt32BE(entry + 8);
  const storage = at + font.readUInt16BE(at + 4);
  const records = Array.from({ length: font.readUInt16BE(at + 2) }, (_, index) => {
    const record = font.subarray(at + sizes.namesHead + index * sizes.name).subarray(0, sizes.name);
    const start = storage + record.readUInt16BE(10);
    const text = Buffer.from(font.subarray(start, start + record.readUInt16BE(8)))
      .swap16()
      .toString("utf16le");
    const isKept = record.readUInt16BE(6) === copyright;
    return { head: record.subarray(0, 8), text: isKept ? text : text.replaceAll(word, () => by) };
  });

  const head = Buffer.alloc(sizes.namesHead + records.length * sizes.name);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts = records.map(({ text }) => Buffer.from(text, "utf16le").swap16());
  let offset = 0;
  for (const [index, text] of texts.entries()) {
    const start = sizes.namesHead + index * sizes.name;
    records[index]?.head.copy(head, start);
    head.writeUInt16BE(text.length, start + 8);
    head.writeUInt16BE(offset, start + 10);
    offset += text.length;
  }
  const names = Buffer.concat([head, ...texts]);

  // Tables begin at multiples of four bytes. Checksums are made anew when the font is compressed.
  const renamed = Buffer.concat([font, Buffer.alloc((4 - (font.length % 4)) % 4), names]);
  renamed.writeUInt32BE(renamed.length - names.length, entry + 8);
  renamed.writeUInt32BE(names.length, entry + 12);
  return renamed;
}

/** Where the list of tables names this one. */
function entryOf(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const start = sizes.fileHead + index * sizes.table;
    if (font.toString("latin1", start, start + 4) === tag) return start;
  }
  throw new Error(`the font has no table “${tag}”`);
}
