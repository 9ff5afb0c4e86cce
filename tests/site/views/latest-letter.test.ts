import { describe, expect, it } from "vitest";
import { latestLetter as latestLetterPart } from "../../../layouts/components/latest-letter.ts";
import type { LetterBody } from "../../../scripts/letter/schema.ts";
import { latestLetter } from "../../../scripts/site/views/latest-letter.ts";
import { letterOf, recordWith } from "../../support/archives.ts";
import { bodyOf } from "../../support/letters.ts";

/** A body of sections with these headings, each with as many paragraphs. */
function bodyWith(...sections: [heading: string, paragraphs: number][]): LetterBody {
  let number = 0;
  return {
    sections: sections.map(([heading, count], index) => {
      const [section] = bodyOf(
        ...Array.from({ length: count }, (_, at) => `${heading}, ${at + 1}.`),
      ).sections;
      if (!section) throw new Error("a body has a section");
      return {
        ...section,
        id: `section-${index}`,
        heading,
        paragraphs: section.paragraphs.map((paragraph) => {
          number += 1;
          return { ...paragraph, id: `p${number}`, number };
        }),
      };
    }),
    footnotes: [],
  };
}
const latestOf = (...sections: [string, number][]) =>
  latestLetter(letterOf(recordWith({}, bodyWith(...sections))));

describe("the latest letter in short", () => {
  it.each(["Headline findings", "Headline Findings.", "Overview", "Summary of findings", "Key findings"])(
    "quotes what stands under ‘%s’",
    (heading) => {
      const { headline } = latestOf([heading, 1], ["Main findings", 3]);
      expect(headline).toMatchObject({
        heading,
        quotations: [{ label: "1", text: `${heading}, 1.` }],
        more: null,
      });
    },
  );

  it("has no headline findings where no heading announces them", () => {
    expect(latestOf(["Findings", 2], ["Main findings", 3]).headline).toBeNull();
  });

  it("leads to the findings that it leaves out", () => {
    const { url, headline } = latestOf(["Overview", 5]);
    expect(headline?.quotations).toHaveLength(3);
    expect(headline?.more).toEqual({ text: "2 more paragraphs", url: `${url}#section-0` });
  });

  it("has all that must improve, under each of its headings", () => {
    const { improve } = latestOf(
      ["Areas for priority action", 1],
      ["What needs to improve?", 9],
      ["Findings", 2],
    );
    expect(improve.map(({ heading, quotations, more }) => [heading, quotations.length, more])).toEqual([
      ["Areas for priority action", 1, null],
      ["What needs to improve?", 9, null],
    ]);
  });

  it("is drawn without empty parts where the letter has none of them", () => {
    const bare = letterOf(recordWith({ scope: null, judgement: null }, bodyWith(["Findings", 1])));
    const drawn = String(latestLetterPart(latestLetter(bare)));
    expect(drawn).not.toMatch(/<h3|<ul|measure/);
    expect(drawn).toContain(bare.url);
  });
});
