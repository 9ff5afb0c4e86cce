/** Words and lists of PDFs as they are drawn. */
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../scripts/ingest/reader/formats/pdf.ts";
import { isGibberish } from "../../../scripts/ingest/reader/formats/pdf-gibberish.ts";
import { separatorOf } from "../../../scripts/ingest/reader/structure/join-lines.ts";
import { makePdf, type PdfLine, placed } from "../../support/pdf.ts";
import { bodyTop, findings, readFindings } from "../../support/pdf-letter.ts";

const drawn = (after: string): PdfLine => ({ text: "", after });

describe("words are whole", () => {
  it("where their letters are spaced out by the type’s own setting", async () => {
    const line = { text: "Good Leadership", before: "BT 3 Tc ET", after: "BT 0 Tc ET" };
    expect(findings(await readFindings([line]))[0]?.text).toBe("Good Leadership");
  });

  it("where each letter is placed on its own, with spaces between words", async () => {
    const letters = Array.from("Good leadership", (letter, index) =>
      placed(letter, [70 + index * 8, bodyTop]),
    );
    expect(findings(await readFindings([drawn(letters.join(" "))]))[0]?.text).toBe("Good leadership");
  });

  it("and distinguished where they are close together", async () => {
    const words = ["Plans", "are", "plain", "words."];
    let x = 70;
    const shown = words.map((word) => {
      const one = placed(word, [x, bodyTop]);
      x += word.length * 5.4 + 0.18 * 9;
      return one;
    });
    expect(findings(await readFindings([drawn(shown.join(" "))]))[0]?.text).toBe("Plans are plain words.");
  });

  it.each([
    ["see https://www.example.org/government/", "publications/list", ""],
    ["see www.example.org/list", "/of-visits for all", ""],
    ["see www.example.org/list?year=", "2019", ""],
    ["boys and/", "or girls", " "],
    ["see https://www.example.org/list.", "There are more", " "],
    ["see www.example.org/list", "for all", " "],
  ])("an address is not broken: ‘%s’, ‘%s’", (before, after, separator) => {
    expect(separatorOf(before, after)).toBe(separator);
  });
});

describe("a font that does not say what its glyphs mean", () => {
  it.each([
    "!\"#$\"%&&'(&'&)%*+,-'.*&%/#*+&'",
    "Wkh txdolwb ri sodqv kdv lpsuryhg lq doo whdpv vlqfh wkh odvw ylvlw dqg vwdii",
  ])("gives nonsense: %s", (text) => expect(isGibberish(text)).toBe(true));
  it.each([
    "The quality of plans has improved in all teams since the last visit and staff are well supported",
    "412 380 24% £3.2m – 2017/18 (14) 210 245 37% 29% £5,000",
    "................................",
    "MASH CAMHS PLO IROs NEET",
    "Cleo Specimen, Ada Example, Ben Sample, Dan Pattern, Fay Model, Gus Mock, Hal Draft, Ivy Proof",
  ])("does not report words, figures and names: %s", (text) => expect(isGibberish(text)).toBe(false));

  it("has the letter refused", async () => {
    const pdf = makePdf([
      [{ text: "4 March 2019" }, { text: "!\"#$\"%&&'[&'&]%*+,-'.*&%/#*+&'", bold: true }],
    ]);
    await expect(readPdf(pdf)).rejects.toThrow(/^has words on page 1 in a font/);
  });
});

describe("bullets that are drawn", () => {
  const square = (x: number, y: number): string => `${x} ${y + 1} 4 4 re f`;
  const item = (text: string, x: number, line: number): PdfLine =>
    drawn(`${placed(text, [x, bodyTop - 15 * line])} ${square(x - 12, bodyTop - 15 * line)}`);

  it("begin items, those of inner lists below theirs", async () => {
    const reading = await readFindings([
      { text: "Leaders should improve:" },
      item("the quality of plans", 90, 1),
      item("their timeliness", 115, 2),
      item("supervision of staff", 90, 3),
    ]);
    expect(findings(reading)).toMatchObject([
      { kind: "paragraph" },
      { kind: "item", level: 1, text: "the quality of plans" },
      { kind: "item", level: 2, text: "their timeliness" },
      { kind: "item", level: 1, text: "supervision of staff" },
    ]);
  });

  it.each([
    ["a rule", "60 646 8 0.4 re f"],
    ["a large shape", "20 630 40 40 re f"],
    ["a shape far away", "10 651 4 4 re f"],
  ])("are not %s", async (_, shape) => {
    const reading = await readFindings([{ text: "Progress is steady.", after: shape }]);
    expect(findings(reading)).toMatchObject([{ kind: "paragraph" }]);
  });
});
