import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { readPdf } from "../../../../scripts/ingest/reader/formats/pdf.ts";
import { readLetterFrom } from "../../../../scripts/ingest/reader/read-letter.ts";
import { makePdf } from "../../../support/pdf.ts";
import { knowledge } from "../../../support/reading.ts";

it("words printed over others are not a paragraph and not lost, and a doubt gives them and their page", async () => {
  const pdf = makePdf([
    [
      { text: "Dear Ms Specimen" },
      { text: "Monitoring visit to Leeds children’s services", bold: true, gap: 1 },
    ],
    [
      { text: "Records do not always state the plan or what was " },
      { text: "the managers agreed." },
      { text: "in", gap: -0.75 },
      { text: "Overview", bold: true, gap: 2 },
      { text: "Progress is steady.", gap: 1 },
      { text: "Yours sincerely", gap: 1 },
      { text: "Ada Example", gap: 1 },
    ],
  ]);
  const { body, doubts, differences } = readLetterFrom(await readPdf(pdf), knowledge);
  expect(body.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([
    "Records do not always state the plan or what was the managers agreed. in",
  ]);
  expect(doubts).toContainEqual({
    field: "text",
    message: "‘in’ is printed over other words on page 2; check whether it belongs there",
  });
  expect(differences).toEqual([]);
});

it.each([
  ["/Rotate 90", "0 1 -1 0 100 70 Tm (First) Tj 0 1 -1 0 130 70 Tm (Second) Tj"],
  ["/Rotate 180", "-1 0 0 -1 500 70 Tm (First) Tj -1 0 0 -1 500 100 Tm (Second) Tj"],
  ["/Rotate 270", "0 -1 1 0 500 700 Tm (First) Tj 0 -1 1 0 470 700 Tm (Second) Tj"],
  ["/UserUnit 10", "1 0 0 1 7 80 Tm (First) Tj 1 0 0 1 7 77 Tm (Second) Tj"],
])("a page that says %s is read as it is shown", async (attributes, content) => {
  const size = attributes.startsWith("/UserUnit") ? 1.2 : 12;
  const pdf = makePdf([[]], () => deflateSync(Buffer.from(`BT /F1 ${size} Tf ${content} ET`)), attributes);
  const { lines } = await readPdf(pdf);
  expect(lines.map(({ text }) => text)).toEqual(["First", "Second"]);
});
