import { describe, expect, it } from "vitest";
import { UnreadableSource } from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { decodeText } from "../../../../scripts/ingest/reader/formats/text-encoding.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe("a text is read in", () => {
  it.each([
    ["UTF-8", bytes("children’s"), "children’s"],
    ["UTF-8 with a mark of its own", bytes("\ufeffchildren’s"), "children’s"],
    ["Windows-1252", bytes("children", [0x92], "s plans"), "children’s plans"],
    [
      "Windows-1252 with several such signs",
      bytes([0x93], "plan", [0x94], " ", [0x96], " ", [0x92]),
      "“plan” – ’",
    ],
    ["UTF-8 that has the sign for what could not be read", bytes("a \ufffd b’"), "a \ufffd b’"],
    ["UTF-16", Buffer.from("\ufeffchildren’s", "utf16le"), "children’s"],
    ["UTF-16 without a mark", Buffer.from("children’s", "utf16le"), "children’s"],
  ])("%s", (_, given, expected) => {
    expect(decodeText(given)).toBe(expected);
  });
});

describe("a text is refused, with what to do,", () => {
  it.each([
    [
      "that is UTF-8 but for one byte",
      bytes("children’s\nplans\ncaf", [0xe9], "\n"),
      "has a character on line 3 that is not UTF-8, as its others are; save it again as UTF-8",
    ],
    [
      "of UTF-16 with half a character at its end",
      Buffer.from("\ufeffplans", "utf16le").subarray(0, -1),
      "breaks off in the middle of a character; save it again",
    ],
    [
      "that holds zeros far from its beginning",
      bytes("a".repeat(5000), [0], "b"),
      "is not a text file, though its name says so; give it the file extension of its real format",
    ],
  ])("%s", (_, given, reason) => {
    expect(() => decodeText(given)).toThrow(new UnreadableSource(reason));
  });
});
