import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../../scripts/ingest/reader/formats/pdf.ts";
import { assertUndamaged } from "../../../../scripts/ingest/reader/formats/pdf-damage.ts";
import { UnreadableSource } from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { readLetterFrom } from "../../../../scripts/ingest/reader/read-letter.ts";
import { letterText } from "../../../support/monitoring-letter.ts";
import { makePdf, pagesOf } from "../../../support/pdf.ts";
import { knowledge } from "../../../support/reading.ts";

const paragraphs = letterText()
  .split("\n\n")
  .map((text) => ({ text: text.replaceAll("\n", " ") }));
const packedBy = (pack: (content: Buffer) => Buffer): Buffer => makePdf(pagesOf(paragraphs), pack);
const whole = packedBy((content) => deflateSync(content));

describe("a PDF is undamaged", () => {
  it.each([
    ["that is packed as it should be", whole],
    ["that is not packed", makePdf(pagesOf(paragraphs))],
    [
      "whose packed parts have line ends behind them",
      packedBy((one) => Buffer.concat([deflateSync(one), Buffer.from("\r\n")])),
    ],
    ["whose packed parts are empty", packedBy(() => Buffer.alloc(0))],
    ["whose packed parts have no checksum", packedBy((one) => deflateSync(one).subarray(0, -4))],
  ])("%s", (_, bytes) => {
    expect(() => assertUndamaged(bytes)).not.toThrow();
  });
});

describe("a PDF is damaged", () => {
  it.each([
    ["whose packed part breaks off", packedBy((one) => deflateSync(one).subarray(0, -12))],
    [
      "whose packed part has another checksum",
      packedBy((one) => Buffer.concat([deflateSync(one).subarray(0, -4), Buffer.from("9999")])),
    ],
    ["that is cut off within a packed part", whole.subarray(0, whole.indexOf("endstream") - 20)],
  ])("%s", (_, bytes) => {
    expect(() => assertUndamaged(bytes)).toThrow(UnreadableSource);
    expect(() => assertUndamaged(bytes)).toThrow(/^is damaged: the part at byte \d+ cannot be unpacked/);
  });

  // The last bytes of the packed words may be mistaken for a checksum that is left out.
  it("wherever a byte of a packed part is another, but for a few at its end", () => {
    const start = whole.indexOf("stream\n") + "stream\n".length;
    const end = whole.indexOf("\nendstream");
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: end - 12 }),
        fc.integer({ min: 1, max: 255 }),
        (place, change) => {
          const bytes = Buffer.from(whole);
          bytes[place] = (bytes[place] ?? 0) ^ change;
          expect(() => assertUndamaged(bytes)).toThrow(UnreadableSource);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("that has the word /Encrypt and is not encrypted", () => {
    const words = [{ text: "See /Encrypt (a note)" }, ...paragraphs];
    const bytes = makePdf(pagesOf(words), (one) => deflateSync(one).subarray(0, -12), "/Note (see /Encrypt)");
    expect(() => assertUndamaged(bytes)).toThrow(UnreadableSource);
  });

  it("and is refused by its reader", async () => {
    await expect(readPdf(packedBy((one) => deflateSync(one).subarray(0, -12)))).rejects.toThrow(
      /^is damaged/,
    );
  });
});

describe("a part that is far larger unpacked than any of a letter", () => {
  const large = packedBy(() => deflateSync(Buffer.alloc(70 * 1024 * 1024, " ")));

  it("has the PDF refused before it is opened", async () => {
    await expect(readPdf(large)).rejects.toThrow(
      /^would unpack to more than 64 MB at byte \d+, more than any letter/,
    );
  });

  it("is nothing against it where it is a picture, nor is a picture that is damaged", () => {
    for (const pdf of [large, packedBy((one) => deflateSync(one).subarray(0, -12))]) {
      const picture = pdf
        .toString("latin1")
        .replace("/Filter /FlateDecode", "/Subtype/Image /Filter /FlateDecode");
      expect(() => assertUndamaged(Buffer.from(picture, "latin1"))).not.toThrow();
    }
  });
});

it("pages without words are reported to the editor", async () => {
  const [first = []] = pagesOf(paragraphs);
  const pdf = makePdf([first.slice(0, 10), [], first.slice(10), []]);
  const { doubts } = readLetterFrom(await readPdf(pdf), knowledge);
  expect(doubts.filter(({ field }) => field === "text").map(({ message }) => message)).toEqual([
    "page 2 shows no words; check whether the letter has any there",
    "page 4 shows no words; check whether the letter has any there",
  ]);
});
