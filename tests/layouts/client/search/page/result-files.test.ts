import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { hitsOf } from "../../../../../layouts/client/search/engine/hits.ts";
import { readQuery, soughtTerms } from "../../../../../layouts/client/search/engine/query.ts";
import { resultsAsCitations, resultsAsCsv } from "../../../../../layouts/client/search/page/result-files.ts";
import { letterText } from "../../../../../scripts/search/shared/letter-text.ts";
import { letterOf } from "../../../../support/published-letters.ts";
import { settings } from "../../../../support/vocabulary.ts";

const site = "https://letters.example.org";
const found = (paragraphs: string[], typed: string) => {
  const letter = letterText(letterOf({ paragraphs }), settings);
  const terms = soughtTerms(readQuery(typed, []));
  return {
    letter,
    hits: hitsOf(
      letter,
      terms,
      terms.map(() => 1),
    ),
  };
};
const url = `${site}/letters/leeds/2019-01-29-focused-visit/`;

describe("results as a table", () => {
  it("have a row for each paragraph in the order of the letter, whatever stands in them", () => {
    const texts = ['Plans, with "marks"', "No.", "=1+1 plans", "plans", "plans plans", "plans"];
    const rows = parse(resultsAsCsv([found(texts, "plans")], site), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(rows.map(({ place, text, address }) => [place, text, address])).toEqual([
      ["Paragraph 1", 'Plans, with "marks"', `${url}#p1`],
      ["Paragraph 3", "'=1+1 plans", `${url}#p3`],
      ["Paragraph 4", "plans", `${url}#p4`],
      ["Paragraph 5", "plans plans", `${url}#p5`],
      ["Paragraph 6", "plans", `${url}#p6`],
    ]);
    expect(rows[0]).toMatchObject({
      letter: "Leeds: focused visit, 29 January 2019",
      authority: "Leeds",
      region: "Yorkshire and the Humber",
      visit_start: "2019-01-29",
      letter_date: "2019-03-04",
    });
  });

  it("have one row for a letter that was found without words", () => {
    const rows = parse(resultsAsCsv([found(["Plans"], "")], site), { columns: true, bom: true });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ place: "", text: "", address: url });
  });
});

describe("results as citations", () => {
  it("have a line for each paragraph with its address", () => {
    const lines = resultsAsCitations([found(["Plans", "Help", "Plans"], "plans")], site)
      .trim()
      .split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^Ofsted, ‘Focused visit to Leeds .*, Test archive, paragraph 3, .*#p3$/);
    expect(lines[1]).toContain(url);
  });
});
