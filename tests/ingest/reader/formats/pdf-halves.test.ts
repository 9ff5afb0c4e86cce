import { expect, it } from "vitest";
import { readPdf } from "../../../../scripts/ingest/reader/formats/pdf.ts";
import { makePdf, type PdfLine } from "../../../support/pdf.ts";

const lines = (authority: string, count: number): PdfLine[] =>
  Array.from({ length: count }, (_, index) => ({ text: `Finding ${index + 1} in ${authority}.` }));
const textsOf = async (pdf: Buffer): Promise<string[]> => (await readPdf(pdf)).lines.map(({ text }) => text);

it("a page of more operations than pdfjs hands over at once is read whole and in order", async () => {
  const unseen = Array.from(
    { length: 20 },
    (): PdfLine => ({ text: "Insert address", gap: -1, hidden: true }),
  );
  const page = lines("Leeds", 50);
  const pdf = makePdf([page.flatMap((line) => [line, ...unseen])]);
  expect(await textsOf(pdf)).toEqual(page.map(({ text }) => text));
});

it("PDFs that are read at the same time each keep their own text", async () => {
  const authorities = ["Leeds", "York", "Hull"];
  const pages = authorities.map((authority) => [lines(authority, 20), lines(authority, 5)]);
  expect(await Promise.all(pages.map((each) => textsOf(makePdf(each))))).toEqual(
    pages.map((each) => each.flat().map(({ text }) => text)),
  );
});
