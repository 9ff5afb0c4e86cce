/** Quotations and notes that are set into the side of a paragraph in PDFs. */
import { describe, expect, it } from "vitest";
import { type PdfLine, placed } from "../../support/pdf.ts";
import { bodyTop, findings, readFindings } from "../../support/pdf-letter.ts";

/** A line at a place below the top of the findings, in points. */
const at = (text: string, x: number, down: number, size = 9): PdfLine => ({
  text: "",
  after: placed(text, [x, bodyTop - down], size),
});

const wide = [
  "Caseloads are lower than they were in June, and staff say that they can do",
  "their work well in all teams that inspectors visited in the two days of this",
];
const narrow = [
  "visit to the council. Supervision is",
  "regular, but it is seldom reflective",
  "and records do not show what was",
  "decided. Managers know of this and",
];
const rest = "have a plan for it, which is on time and which they share with all of their staff.";
const quotation = ["We can do our work", "well now, and our", "managers listen."];
const signOff = ["Yours sincerely", "Ada Example", "Her Majesty’s Inspector"].map((text, index) =>
  at(text, 70, 180 + index * 15),
);

/** The lines of a paragraph of which some are short, at `x`, to leave room for something beside them. */
const paragraph = (x: number): PdfLine[] => [
  ...wide.map((text, index) => at(text, 70, index * 15)),
  ...narrow.map((text, index) => at(text, x, 30 + index * 15)),
  at(rest, 70, 90),
];

describe("what is set into a paragraph is read after it", () => {
  it.each([
    ["in the type of the letter, line by line", { x: 350, down: 30, pitch: 15, size: 9 }],
    ["in larger type", { x: 350, down: 35, pitch: 17, size: 12 }],
    ["in larger type that begins above the short lines", { x: 350, down: 27, pitch: 18, size: 12 }],
    ["in a little larger type", { x: 360, down: 37, pitch: 14, size: 11 }],
    ["at the left", { x: 70, down: 35, pitch: 17, size: 12 }],
  ])("%s", async (_, { x, down, pitch, size }) => {
    const lines = quotation.map((text, index) => at(text, x, down + index * pitch, size));
    const body = [...paragraph(x === 70 ? 240 : 70), ...lines, at("Plans are good.", 70, 120)];
    const reading = await readFindings(body, signOff);
    expect(findings(reading).map(({ text }) => text)).toEqual([
      [...wide, ...narrow, rest].join(" "),
      quotation.join(" "),
      "Plans are good.",
    ]);
    expect(reading.differences).toEqual([]);
  });

  it("in a frame, where the paragraph is the last", async () => {
    const frame = { text: "", after: `340 ${bodyTop - 75} 140 55 re S` };
    const lines = quotation.map((text, index) => at(text, 350, 34 + index * 15));
    const reading = await readFindings([...paragraph(70), frame, ...lines], signOff);
    expect(findings(reading).map(({ text }) => text)).toEqual([
      [...wide, ...narrow, rest].join(" "),
      quotation.join(" "),
    ]);
  });
});
