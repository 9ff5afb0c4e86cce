import { describe, expect, it } from "vitest";
import { plainLine, type SourceLine } from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { blocksOf } from "../../../../scripts/ingest/reader/structure/blocks.ts";
import { numberedText } from "../../../../scripts/ingest/reader/structure/item-numbers.ts";
import { withNumberedItems } from "../../../../scripts/ingest/reader/structure/numbered-items.ts";
import { wordingsOf } from "../../../../scripts/ingest/reader/wordings.ts";
import { writeBody } from "../../../../scripts/letter/write-body.ts";
import { letterText } from "../../../support/monitoring-letter.ts";
import { knowledge, readWords } from "../../../support/reading.ts";

const { letter } = wordingsOf(knowledge.publishers[0]);

const opening = [
  "This letter summarises the findings of the monitoring visit to Leeds children’s\nservices on 29 and 30 January 2019. The inspectors were Ada Example HMI and Ben\nSample HMI.",
];

/** The Markdown of lines below the heading “Findings” of a letter as text, without ids; and the words it lost. */
function markdownOf(...lines: string[]): string[] {
  const rest = [["Findings", "", ...lines].join("\n")];
  const { body, differences } = readWords(letterText({ opening, rest }));
  expect(differences).toEqual([]);
  const [, below = ""] = writeBody(body).split("## Findings {#findings}\n\n");
  return below
    .replace(/ \{#[^}]*\}/g, "")
    .split("\n")
    .filter((line) => line !== "");
}

describe("a numbered list", () => {
  it.each([
    [
      "letters and a bracket",
      ["a) the quality of plans", "b) supervision of staff", "c) the pace of reviews"],
    ],
    [
      "letters in brackets",
      ["(a) the quality of plans;", "(b) supervision of staff; and", "(c) the pace of reviews."],
    ],
    ["letters and a full stop", ["a. Plans are to be timely.", "b. Supervision is to be regular."]],
    ["roman numbers", ["(i) plans", "(ii) supervision", "(iii) reviews", "(iv) visits", "(v) records"]],
    ["numbers with a word", ["Recommendation 1: Write plans on time.", "Recommendation 2: Supervise staff."]],
  ])("has %s", (_, lines) => {
    expect(markdownOf("Leaders should improve:", "", ...lines, "", "More is to come.")).toEqual([
      "Leaders should improve:",
      ...lines.map((line) => `- ${line}`),
      "More is to come.",
    ]);
  });

  it("has numbers before words in lower case", () => {
    expect(markdownOf("Leaders should improve:", "", "1. the plans", "2. supervision")).toEqual([
      "Leaders should improve:",
      "1. the plans",
      "2. supervision",
    ]);
  });

  it("goes on after a paragraph, and begins where it begins", () => {
    const lines = [
      "4. Plans.",
      "5. Supervision.",
      "",
      "Some of this has begun.",
      "",
      "6. Reviews.",
      "",
      "See 5.",
    ];
    expect(markdownOf(...lines)).toEqual(lines.filter((line) => line !== ""));
  });

  it("begins again where its numbers do", () => {
    const lines = ["1. Plans.", "2. Visits.", "", "Weak are:", "", "1. Reviews.", "2. Records.", "3. Homes."];
    expect(markdownOf(...lines)).toEqual(lines.filter((line) => line !== ""));
  });

  it("goes on around inner lists that look like one before it", () => {
    expect(
      markdownOf(
        "(a) Plans.",
        "(b) Visits.",
        "",
        "More:",
        "",
        "1. Homes",
        "(a) near",
        "(b) safe",
        "2. Schools",
      ),
    ).toEqual([
      "- (a) Plans.",
      "- (b) Visits.",
      "More:",
      "1. Homes",
      "   - (a) near",
      "   - (b) safe",
      "2. Schools",
    ]);
  });

  it("has inner lists, by their numbers and by their indent", () => {
    expect(
      markdownOf(
        "1. Plans",
        "1.1 Plans of children in need",
        "1.2 Plans of care leavers",
        "2. Visits",
        "2.1 Visits",
      ),
    ).toEqual([
      "1. Plans",
      "   - 1.1 Plans of children in need",
      "   - 1.2 Plans of care leavers",
      "2. Visits",
      "   - 2.1 Visits",
    ]);
    expect(
      markdownOf(
        "1. Plans",
        "  (a) timely",
        "  (b) shared",
        "2. Visits",
        "",
        "• homes",
        "  – near",
        "  – safe",
      ),
    ).toEqual([
      "1. Plans",
      "   - (a) timely",
      "   - (b) shared",
      "2. Visits",
      "- homes",
      "  - near",
      "  - safe",
    ]);
  });

  it("is not found where a sentence happens to end with a number", () => {
    const lines = [
      "The local authority has acted on the requirement that is set out in section",
      "17. The council has also written to all families, as is asked for in section",
      "18. The letters are clear.",
    ];
    expect(markdownOf(...lines)).toEqual([lines.join(" ")]);
  });

  it("is not found where its numbers are not consecutive", () => {
    expect(markdownOf("1. Plans are late.", "", "7. Visits are late.")).toEqual([
      "1\\. Plans are late.",
      "7\\. Visits are late.",
    ]);
  });
});

describe("numbered headings", () => {
  it("are headings in plain text where each has paragraphs below it", () => {
    const lines = [
      "1. Leadership",
      "",
      "Leaders know the service.",
      "",
      "2. Practice",
      "",
      "Practice is steady.",
    ];
    expect(markdownOf(...lines)).toEqual([
      "## 1\\. Leadership",
      "Leaders know the service.",
      "## 2\\. Practice",
      "Practice is steady.",
    ]);
  });

  const bold = (line: Partial<SourceLine>): SourceLine => ({
    ...plainLine("Plans"),
    gap: 1,
    bold: true,
    ...line,
  });
  const plain = (text: string): SourceLine => ({ ...plainLine(text), gap: 1, bold: false });
  const kinds = (...lines: SourceLine[]): string[] =>
    blocksOf(withNumberedItems(lines, letter.headings), letter).map(({ kind, text }) => `${kind}: ${text}`);

  it("are headings in bold, whether a reader or the words show the number", () => {
    const numbered = { bullet: true, tag: "LI", text: "Leadership" };
    expect(
      kinds(
        bold({ ...numbered, marker: "1." }),
        plain("Leaders know."),
        bold({ ...numbered, marker: "2." }),
        plain("More."),
      ),
    ).toEqual([
      "heading: 1. Leadership",
      "paragraph: Leaders know.",
      "heading: 2. Leadership",
      "paragraph: More.",
    ]);
    expect(
      kinds(bold({ text: "1. Plans" }), plain("Leaders know."), bold({ text: "2. Visits" }), plain("More.")),
    ).toEqual(["heading: 1. Plans", "paragraph: Leaders know.", "heading: 2. Visits", "paragraph: More."]);
  });

  it("are items where they follow each other, in bold too", () => {
    expect(kinds(bold({ text: "1. Plans" }), bold({ text: "2. Visits" }), plain("More."))).toEqual([
      "item: Plans",
      "item: Visits",
      "paragraph: More.",
    ]);
  });
});

it.each([
  ["3. Plans", "3.", ["#. 3"]],
  ["(b) plans", "(b)", ["(a) 2"]],
  ["iv) plans", "iv)", ["i) 4"]],
  ["i. plans", "i.", ["i. 1", "a. 9"]],
  ["2.10 Plans", "2.10", ["2.# 10"]],
  ["Priority action 2: plans", "Priority action 2:", ["Priority action #: 2"]],
])("‘%s’ begins with ‘%s’, which counts as %j", (text, marker, readings) => {
  const numbered = numberedText(text);
  expect(numbered?.marker).toBe(marker);
  expect(numbered?.readings.map(({ style, place }) => `${style} ${place}`)).toEqual(readings);
});

it.each([
  "24 children",
  "3.5 million",
  "i.e. plans",
  "Mr. Diamond",
  "(see above) plans",
  "Table 1: Plans",
  "no. 3",
])("‘%s’ begins with no number of an item", (text) => {
  expect(numberedText(text)).toBeNull();
});

describe("a paragraph at the top of a page, below an item that fills its last line,", () => {
  const linesWith = (hang: number | null): SourceLine[] => [
    plainLine("1. Plans are timely."),
    { ...plainLine("2. Supervision is regular and records of it are complete."), room: 1, hang },
    { ...plainLine("Supervisors see every plan before it is agreed."), firstWord: 11, pageStart: true },
  ];
  const kindsOf = (lines: SourceLine[]): string[] =>
    blocksOf(withNumberedItems(lines, letter.headings), letter).map(({ kind }) => kind);

  it("is one of its own where the item’s words are set apart from its number", () => {
    expect(kindsOf(linesWith(7))).toEqual(["item", "item", "paragraph"]);
  });

  it("is part of the item where its words begin at the margin too", () => {
    expect(kindsOf(linesWith(null))).toEqual(["item", "item"]);
  });
});
