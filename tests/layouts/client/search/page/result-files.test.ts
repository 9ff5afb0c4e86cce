import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { hitOf } from "../../../../../layouts/client/search/engine/hits.ts";
import {
  fileName,
  type Result,
  resultsAsCitations,
  resultsAsCsv,
} from "../../../../../layouts/client/search/page/result-files.ts";
import { letterText } from "../../../../../scripts/search/shared/letter-text.ts";
import { letterOf } from "../../../../support/published-letters.ts";
import { searched } from "../../../../support/vocabulary.ts";

const site = "https://letters.example.org";
const found = (paragraphs: string[], ids: (string | null)[]): Result[] => {
  const letter = letterText(letterOf({ paragraphs }), searched);
  return ids.map((id) => {
    const number = letter.blocks.findIndex((block) => block.id === id);
    return { letter, hit: id === null ? null : hitOf(letter, number, []) };
  });
};
const url = `${site}/letters/leeds/2019-01-29-focused-visit/`;

describe("results as a table", () => {
  it("have a row for each paragraph in the order of the results, whatever is in them", () => {
    const texts = ['Plans, with "marks"', "No.", "=1+1 plans"];
    const rows = parse(resultsAsCsv(found(texts, ["p3", "p1"]), site), {
      columns: true,
      bom: true,
    }) as Record<string, string>[];
    expect(rows.map(({ place, text, address }) => [place, text, address])).toEqual([
      ["Paragraph 3", "'=1+1 plans", `${url}#p3`],
      ["Paragraph 1", 'Plans, with "marks"', `${url}#p1`],
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
    const rows = parse(resultsAsCsv(found(["Plans"], [null]), site), { columns: true, bom: true });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ place: "", text: "", address: url });
  });
});

describe("results as citations", () => {
  it("have a line for each paragraph with its address", () => {
    const lines = resultsAsCitations(found(["Plans", "Help", "Plans"], ["p1", "p3", "p3"]), site)
      .trim()
      .split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^Ofsted, ‘Focused visit to Leeds .*, Test archive, paragraph 3, .*#p3$/);
    expect(lines[1]).toContain(url);
  });
});

it.each([
  ["care leavers", "care-leavers.csv"],
  ["“Core groups”, late", "core-groups-late.csv"],
  ["", "letters.csv"],
  ["%", "letters.csv"],
  ["word ".repeat(40), `${"word-".repeat(12).slice(0, -1)}.csv`],
])("of %s are in a file named after it", (query, file) => {
  expect(fileName(query, ".csv")).toBe(file);
});
