import { expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

it.each(["", "\n\n                    1"])(
  "a footnote above the foot of a page, ‘%s’, is taken out of the list it breaks",
  (foot) => {
    const rest = [
      "What needs to improve?1",
      "◼ the use of chronologies in assessments",
      `1The areas are those of the framework.${foot}\n\f◼ the quality of supervision in all teams`,
      "Progress is steady. Caseloads are lower.",
    ];
    const { body } = readWords(letterText({ rest }));
    const section = body.sections.at(-1);
    expect(body.footnotes.map(({ text }) => text)).toEqual(["The areas are those of the framework."]);
    expect(section?.heading).toBe("What needs to improve?");
    expect(section?.marks).toHaveLength(1);
    expect(section?.paragraphs.map(({ kind }) => kind)).toEqual(["item", "item", "paragraph"]);
  },
);
