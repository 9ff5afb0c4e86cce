import { describe, expect, it } from "vitest";
import { readPdf } from "../../../../scripts/ingest/reader/formats/pdf.ts";
import { boxOfWords, makePdf, type PdfLine, placed } from "../../../support/pdf.ts";

const sentence = "Inspectors met the family of Quentin Mockname about his plan.";
const name = "Quentin Mockname";
const box = boxOfWords(sentence, name, 0);
const [left = 0, bottom = 0, width = 0, height = 0] = box.split(" ").map(Number);
const corners = `${left} ${bottom} ${left + width} ${bottom + height}`;

const read = (line: Partial<PdfLine>, attributes = ""): ReturnType<typeof readPdf> =>
  readPdf(makePdf([[{ text: sentence, ...line }, { text: "The plan is good." }]], undefined, attributes));

const letterByLetter = (words: string): string =>
  [...words].map((letter, index) => placed(letter, [70 + index * 5.4, 700])).join(" ");

const annotation = (entries: string): string =>
  `/Annots [<< /Type /Annot /F 4 /Rect [${corners}] ${entries} >>]`;
const quads = `/QuadPoints [${left} ${bottom + height} ${left + width} ${bottom + height} ${left} ${bottom} ${left + width} ${bottom}]`;

const circle = (x: number, y: number, r: number): string => {
  const k = r * 0.5523;
  return `${x + r} ${y} m ${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r} c ${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y} c ${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r} c ${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y} c h f`;
};

describe("words that cannot be seen are left out and told", () => {
  it.each<[string, Partial<PdfLine>, string?]>([
    ["a black box", { after: `0 g ${box} re f` }],
    ["a white box", { after: `1 g ${box} re f 0 g` }],
    [
      "a box that is drawn as a thick line",
      { after: `12 w ${left} ${bottom + 6} m ${left + width} ${bottom + 6} l S` },
    ],
    ["a shape with curves", { after: circle(left + width / 2, bottom + height / 2, width / 2 + 4) }],
    ["a nearly opaque box", { after: `q /Most gs 0 g ${box} re f Q` }],
    ["a redaction that was never applied", {}, annotation("/Subtype /Redact /IC [0 0 0]")],
    ["a filled square that is an annotation", {}, annotation("/Subtype /Square /C [0 0 0] /IC [0 0 0]")],
    ["a highlight in black", {}, annotation(`/Subtype /Highlight /C [0 0 0] ${quads}`)],
    ["words in a box of their own colour", { before: `0 g ${box} re f` }],
  ])("%s", async (_, line, attributes) => {
    const { lines, covered } = await read(line, attributes);
    expect(lines[0]?.text).toBe("Inspectors met the family of about his plan.");
    expect(covered?.passages).toMatchObject([{ text: name, page: 1 }]);
    expect(covered?.lines[0]?.text).toBe(sentence);
  });

  it.each<[string, Partial<PdfLine>]>([
    ["white words", { before: "1 g", after: "0 g" }],
    ["words that are all but white", { before: "0.97 g", after: "0 g" }],
    ["words in pale grey, as browsers print white ones", { before: "0.67 g", after: "0 g" }],
    ["words of size zero", { size: 0.1 }],
    ["words drawn without ink", { before: "BT 3 Tr ET", after: "BT 0 Tr ET" }],
    ["words that are all but clear", { before: "q /Least gs", after: "Q" }],
  ])("%s", async (_, line) => {
    const { lines, covered } = await read(line);
    expect(lines.map(({ text }) => text)).toEqual(["The plan is good."]);
    expect(covered?.passages).toMatchObject([{ text: sentence }]);
  });

  it("with their punctuation, where each letter is drawn on its own", async () => {
    const { covered } = await read({
      text: "",
      after: `1 g ${letterByLetter("Draft: do not publish.")} 0 g`,
    });
    expect(covered?.passages).toMatchObject([{ text: "Draft: do not publish." }]);
    expect(covered?.lines.at(-1)?.text).toBe("Draft: do not publish.");
  });

  it("words that are struck out", async () => {
    const y = bottom + 6;
    const { lines, covered } = await read({ after: `0.6 w ${left} ${y} m ${left + width} ${y} l S` });
    expect(lines[0]?.text).toBe("Inspectors met the family of about his plan.");
    expect(covered?.passages).toEqual([{ text: name, page: 1, why: "struck out" }]);
  });
});

describe("words that are seen stay", () => {
  it.each<[string, Partial<PdfLine>, string?]>([
    ["behind a box that is clear", { after: `q /Least gs 0 g ${box} re f Q` }],
    ["over a box that was painted before", { before: `0.9 g ${box} re f 0 g` }],
    ["in white over a dark box", { before: `0 g 60 780 400 20 re f 1 g`, after: "0 g" }],
    ["in white over a picture", { before: "q 400 0 0 30 60 775 cm /Logo Do Q 1 g", after: "0 g" }],
    ["above a line", { after: `0.6 w ${left} ${bottom + 1} m ${left + width} ${bottom + 1} l S` }],
    ["in grey", { before: "0.5 g", after: "0 g" }],
    ["in orange", { before: "0.97 0.59 0.27 rg", after: "0 g" }],
    ["below a yellow highlight", {}, annotation(`/Subtype /Highlight /C [1 1 0] ${quads}`)],
    ["in a frame", { after: `${box} re S` }],
    ["beside a box that is clipped away", { after: `q 0 0 1 1 re W n 0 g ${box} re f Q` }],
  ])("%s", async (_, line, attributes) => {
    const { lines, covered } = await read(line, attributes);
    expect(lines[0]?.text).toBe(sentence);
    expect(covered).toBeUndefined();
  });
});

describe("a page that is a picture", () => {
  const scan = "q 595 0 0 842 0 0 cm /Logo Do Q";

  it("is read where a machine recognised its words, and said to be so", async () => {
    const lines: PdfLine[] = [{ text: sentence, before: `${scan} BT 3 Tr ET` }];
    const document = await readPdf(makePdf([lines, [{ text: "More." }]]));
    expect(document.lines.map(({ text }) => text)).toEqual([sentence, "More."]);
    expect(document).toMatchObject({ recognised: [1], pictures: [] });
    expect(document.covered).toBeUndefined();
  });

  it("is read where the picture was laid over words", async () => {
    const document = await readPdf(makePdf([[{ text: sentence, after: scan }]]));
    expect(document.lines.map(({ text }) => text)).toEqual([sentence]);
    expect(document.recognised).toEqual([1]);
  });

  it("is reported where it has no words", async () => {
    const document = await readPdf(makePdf([[{ text: sentence }], [{ text: "", after: scan }]]));
    expect(document.pictures).toEqual([2]);
  });
});

describe("what is next to the text of a page is reported", () => {
  it.each<[string, Partial<PdfLine>, string, string]>([
    [
      "turned words",
      { after: "BT /F1 9 Tf 0 1 -1 0 500 300 Tm (Plans are late) Tj ET" },
      "",
      "Plans are late",
    ],
    ["a watermark", { after: "BT /F1 40 Tf .7 .7 -.7 .7 200 300 Tm (Draft) Tj ET" }, "", "Draft"],
    [
      "an annotation with words",
      {},
      annotation("/Subtype /FreeText /Contents (Fourteen) /DA (/Helv 9 Tf 0 g)"),
      "Fourteen",
    ],
    ["a comment", {}, annotation("/Subtype /Text /Contents (Ask first)"), "Ask first"],
  ])("%s", async (_, line, attributes, words) => {
    const { lines, remarks } = await read(line, attributes);
    expect(lines.map(({ text }) => text)).toEqual([sentence, "The plan is good."]);
    expect(remarks).toMatchObject([expect.stringContaining(`‘${words}’ on page 1`)]);
  });

  it("but a page of which all words are turned is read as any other", async () => {
    const turned =
      "BT /F1 9 Tf 0 1 -1 0 100 100 Tm (Annex: plans are late.) Tj 0 1 -1 0 114 100 Tm (So are reviews.) Tj ET";
    const { lines, remarks } = await readPdf(makePdf([[{ text: "", after: turned }]]));
    expect(lines.map(({ text }) => text)).toEqual(["Annex: plans are late.", "So are reviews."]);
    expect(remarks).toEqual([]);
  });
});
