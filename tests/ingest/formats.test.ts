import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../scripts/ingest/reader/formats/docx.ts";
import { readPdf } from "../../scripts/ingest/reader/formats/pdf.ts";
import { readText } from "../../scripts/ingest/reader/formats/text.ts";
import { type LetterReading, readLetterFrom } from "../../scripts/ingest/reader/read-letter.ts";
import { structure } from "../../scripts/ingest/reader/structure/structure.ts";
import { wordingsOf } from "../../scripts/ingest/reader/wordings.ts";
import { makeDocx } from "../support/docx.ts";
import { makePdf, pagesOf } from "../support/pdf.ts";
import { havePoppler, layoutText } from "../support/poppler.ts";
import { birmingham, knowledge, outline, readWords } from "../support/reading.ts";
import { haveRealLetters, realLetters, realLettersFolder } from "../support/shared.ts";

/** What three readings of one letter have to share. */
const essence = (reading: LetterReading) => ({
  ...reading.fields,
  outline: outline(reading),
  footnotes: reading.body.footnotes,
});

/** A real letter as Word file: its words, headings, items and footnotes as the PDF has them. */
async function asDocx(bytes: Uint8Array): Promise<LetterReading> {
  const document = await readPdf(bytes);
  const parts = structure(document, wordingsOf(knowledge.publishers[0]).letter);
  const { body, fields } = readLetterFrom(document, knowledge);
  const start = parts.head.findIndex(({ text }) => /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text));
  const docx = await makeDocx({
    head: parts.head.slice(Math.max(start, 0)).map(({ text }) => text),
    salutation: parts.salutation?.text ?? "",
    title: parts.title?.text ?? "",
    body,
    signOff: [...fields.signOff, ...fields.copies],
  });
  return readLetterFrom(await readDocx(docx), knowledge);
}

describe("the Birmingham letter", () => {
  const text = readWords(birmingham);

  it("says the same as a Word file", async () => {
    const { body, fields } = text;
    const docx = await makeDocx({
      head: [],
      salutation: "Dear Mr Diamond",
      title: fields.title ?? "",
      body,
      signOff: fields.signOff,
    });
    const reading = readLetterFrom(await readDocx(docx), knowledge);
    expect(essence(reading)).toEqual(essence(text));
    expect(reading.differences).toEqual([]);
  });

  it("says the same as a PDF", async () => {
    const { fields } = text;
    const blocks = [
      { text: "Dear Mr Diamond" },
      { text: fields.title ?? "", bold: true },
      ...text.body.sections.flatMap(({ heading, paragraphs }) => [
        ...(heading === null ? [] : [{ text: heading, bold: true }]),
        ...paragraphs,
      ]),
      ...fields.signOff.map((line) => ({ text: line })),
    ];
    const reading = readLetterFrom(await readPdf(makePdf(pagesOf(blocks))), knowledge);
    expect(essence(reading)).toEqual(essence(text));
    expect(reading.differences).toEqual([]);
  });
});

describe.skipIf(!haveRealLetters)("a real letter", () => {
  // One letter of each era and form: bullets, paragraphs, a footnote, a numbered list, five inspectors.
  const files = haveRealLetters ? realLetters().filter((_, index) => index % 20 === 7) : [];
  it.each(files)("says the same as PDF and as Word file: %s", async (file) => {
    const bytes = readFileSync(realLettersFolder + file);
    const pdf = readLetterFrom(await readPdf(bytes), knowledge);
    expect(essence(await asDocx(bytes))).toEqual(essence(pdf));
  });

  const spaceless = (text: string): string => text.replace(/[\s-]+/g, "");

  /**
   * The paragraphs of a PDF, two made one where the text has them so and cannot show better: where a page ends with the
   * first of them, or no blank line parts them.
   */
  function asTextShows(paragraphs: string[], text: string, inText: string[]): string[] {
    const pages = text.split("\f").map((page) => spaceless(page.replace(/\s+\d+\s*$/, "")));
    const unparted = text.split(/\n\s*\n/).map(spaceless);
    const shown: string[] = [];
    for (const paragraph of paragraphs) {
      const last = shown.at(-1);
      const joined = `${last}${paragraph}`;
      const mayBeOne =
        last !== undefined &&
        (pages.some((page) => page.endsWith(last)) || unparted.some((lines) => lines.includes(joined)));
      if (mayBeOne && inText.includes(joined)) shown[shown.length - 1] = joined;
      else shown.push(paragraph);
    }
    return shown;
  }

  it.skipIf(!havePoppler).each(files)("says the same as PDF and as text out of it: %s", async (file) => {
    const pdf = readLetterFrom(await readPdf(readFileSync(realLettersFolder + file)), knowledge);
    const bytes = layoutText(realLettersFolder + file);
    const text = readLetterFrom(readText(bytes), knowledge);
    expect({ ...text.fields, recipient: null }).toEqual({ ...pdf.fields, recipient: null });
    const inText = outline(text).map(spaceless);
    expect(inText).toEqual(asTextShows(outline(pdf).map(spaceless), bytes.toString(), inText));
  });
});
