import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

/** A page of lines that are nearly as long as each other, and a note in smaller type that is longer than any. */
const line = "social workers know the children on their caseloads well and see them when they";
const body = Array.from({ length: 16 }, () => line);
const note = [
  "The areas for improvement have been cross-referenced with the outcomes, the enablers and the principles",
  "of the framework, which sets out the purpose of what is done.",
];
const withNote = (...foot: string[]): string =>
  letterText({
    rest: [
      [
        "What needs to improve?1",
        "Supervision.",
        "Findings",
        `S${line.slice(1)}`,
        ...body,
        ...foot,
        ...body,
        "need it.",
      ].join("\n"),
    ],
  });

describe("a footnote at the foot of a page without blank lines", () => {
  it.each([
    ["behind it", [...note, "1", "\n2\n\f"]],
    ["in front of it", ["1", ...note, "2\n\f"]],
    ["glued to it", [`1${note[0]}`, note[1] ?? "", "2\n\f"]],
  ])("is known by its width with its number %s", (_, foot) => {
    const { body: parts, differences } = readWords(withNote(...foot));
    expect(parts.footnotes).toEqual([{ id: "fn1", text: note.join(" ") }]);
    expect(parts.sections.find(({ heading }) => heading === "What needs to improve?")?.marks).toHaveLength(1);
    expect(parts.sections.at(-1)?.paragraphs).toHaveLength(1);
    expect(differences).toEqual([]);
  });

  it("is none where its lines are no wider than the others", () => {
    const { body: parts, differences } = readWords(withNote("The same is so", "elsewhere.", "1", "\n2\n\f"));
    expect(parts.footnotes).toEqual([]);
    expect(differences).toEqual([]);
  });
});
