import { describe, expect, it } from "vitest";
import { renameFont } from "../../scripts/fonts/font-names.ts";

type Name = { platform: number; id: number; text: Buffer };

const windows = (id: number, text: string): Name => ({
  platform: 3,
  id,
  text: Buffer.from(text, "utf16le").swap16(),
});
const macintosh = (id: number, text: string): Name => ({
  platform: 1,
  id,
  text: Buffer.from(text, "latin1"),
});

/** A font of two tables, of which one has the names; the texts of names may be shared. */
function fontOf(names: readonly Name[], tag = "name"): Buffer {
  const records = names.map(({ platform, id, text }, index) => {
    const record = Buffer.alloc(12);
    record.writeUInt16BE(platform, 0);
    record.writeUInt16BE(id, 6);
    record.writeUInt16BE(text.length, 8);
    record.writeUInt16BE(
      names.slice(0, index).reduce((sum, before) => sum + before.text.length, 0),
      10,
    );
    return record;
  });
  const head = Buffer.alloc(6);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(6 + 12 * names.length, 4);
  const table = Buffer.concat([head, ...records, ...names.map(({ text }) => text)]);
  const other = Buffer.from("Source glyphs");
  const list = Buffer.alloc(12 + 2 * 16);
  list.writeUInt16BE(2, 4);
  list.write("glyf", 12, "latin1");
  list.writeUInt32BE(list.length, 12 + 8);
  list.write(tag, 28, "latin1");
  list.writeUInt32BE(list.length + other.length, 28 + 8);
  list.writeUInt32BE(table.length, 28 + 12);
  return Buffer.concat([list, other, table]);
}

const word = "Source";
const renamed = (names: readonly Name[]): Buffer => renameFont(fontOf(names), word, "Letter");

describe("a font that is renamed", () => {
  it.each([
    ["for Windows", windows],
    ["for older systems, of an even number of letters", macintosh],
  ])("has the word in no name %s but the copyright notice", (_, name) => {
    const names = [name(0, "Made by Source"), name(1, "Source Serif Source"), name(4, "Source Serif 4")];
    expect(renamed(names)).toEqual(
      fontOf([name(0, "Made by Source"), name(1, "Letter Serif Letter"), name(4, "Letter Serif 4")]),
    );
  });

  it("for older systems may have names of an odd number of letters", () => {
    expect(renamed([macintosh(1, "Source Sans"), windows(1, "Source Sans")])).toEqual(
      fontOf([macintosh(1, "Letter Sans"), windows(1, "Letter Sans")]),
    );
  });

  it("is another one than that which was given", () => {
    const font = fontOf([windows(1, "Source Sans")]);
    renameFont(font, word, "Letter");
    expect(font).toEqual(fontOf([windows(1, "Source Sans")]));
  });
});

it("a font without names, and words of two lengths, are refused", () => {
  expect(() => renameFont(fontOf([], "post"), word, "Letter")).toThrow("no table “name”");
  expect(() => renameFont(fontOf([]), word, "Letters")).toThrow("differ in length");
});
