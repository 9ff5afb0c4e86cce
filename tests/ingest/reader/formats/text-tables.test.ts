import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

/** The tables and paragraphs below the heading “Findings” of a letter as text. */
function read(...lines: string[]): (string | { rows: string[][]; header: boolean })[] {
  const { body, differences } = readWords(letterText({ rest: [["Findings", "", ...lines].join("\n")] }));
  expect(differences).toEqual([]);
  const findings = body.sections.find(({ heading }) => heading === "Findings");
  return (findings?.paragraphs ?? []).map((one) =>
    one.kind === "table" ? { rows: one.rows, header: one.header } : one.text,
  );
}

const figures = {
  rows: [
    ["Area", "2018", "2019"],
    ["Children in need", "412", "380"],
    ["Child protection", "96", "–"],
  ],
  header: true,
};
const below = "The numbers are the local authority’s own.";

describe("a table in plain text", () => {
  it.each([
    [
      "bars",
      [
        "| Area | 2018 | 2019 |",
        "|---|---:|---:|",
        "| Children in need | 412 | 380 |",
        "| Child protection | 96 | – |",
      ],
    ],
    [
      "bars between the cells only",
      [
        "Area | 2018 | 2019",
        "-----|------|-----",
        "Children in need | 412 | 380",
        "Child protection | 96 | –",
      ],
    ],
    ["tabs", ["Area\t2018\t2019", "Children in need\t412\t380", "Child protection\t96\t–"]],
    [
      "columns of spaces",
      ["Area               2018   2019", "Children in need   412    380", "Child protection    96      –"],
    ],
    [
      "columns of spaces and empty lines between the rows",
      [
        "Area               2018   2019",
        "",
        "Children in need   412    380",
        "",
        "Child protection    96      –",
      ],
    ],
  ])("is drawn with %s", (_, lines) => {
    expect(read("As the table shows:", "", ...lines, "", below)).toEqual([
      "As the table shows:",
      figures,
      below,
    ]);
  });

  it("has whole cells where they go on in the next line", () => {
    const table = {
      rows: [
        ["Area", "What we found"],
        ["Plans", "Most plans are timely, and families know what is in them."],
        ["Supervision of staff", "It is regular."],
      ],
      header: true,
    };
    expect(
      read(
        "Area           What we found",
        "-------------  ----------------------------------",
        "Plans          Most plans are timely, and families",
        "               know what is in them.",
        "Supervision    It is regular.",
        "of staff",
        "",
        below,
      ),
    ).toEqual([table, below]);
    expect(
      read(
        "+-------------+-----------------------------------+",
        "| Area        | What we found                     |",
        "+=============+===================================+",
        "| Plans       | Most plans are timely, and        |",
        "|             | families know what is in them.    |",
        "+-------------+-----------------------------------+",
        "| Supervision | It is regular.                    |",
        "| of staff    |                                   |",
        "+-------------+-----------------------------------+",
        "",
        below,
      ),
    ).toEqual([table, below]);
  });

  it("is none where lists have tabs or sentences two spaces between them", () => {
    expect(read("•\tplans of children", "•\tsupervision of staff", "•\treviews")).toEqual([
      "plans of children",
      "supervision of staff",
      "reviews",
    ]);
    const prose = [
      "Leaders know the service.  They act.  Staff",
      "say so.  The number fell.  It rose later.  Since",
      "then it stayed.  There is more to do.",
    ];
    expect(read(...prose)).toEqual([prose.join(" ").replace(/ +/g, " ")]);
  });
});

it("a word that is broken at a soft hyphen is whole", () => {
  expect(read("Managers give regular super\u00ad", "vision and the qual\u00adity of plans is good.")).toEqual(
    ["Managers give regular supervision and the quality of plans is good."],
  );
});
