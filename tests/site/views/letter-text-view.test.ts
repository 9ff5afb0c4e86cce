import { expect, it } from "vitest";
import type { LetterBody, RecordParagraph } from "../../../scripts/letter/schema.ts";
import { tableText } from "../../../scripts/letter/table-text.ts";
import { type ListView, sectionViews } from "../../../scripts/site/views/letter-text-view.ts";
import { letterOf, recordWith } from "../../support/archives.ts";

/** A section with one paragraph. */
const section = (id: string, heading: string | null, number: number): LetterBody["sections"][number] => ({
  id,
  heading,
  level: 2,
  marks: [],
  was: [],
  paragraphs: [
    { id: `p${number}`, number, kind: "paragraph", marker: null, text: "Words.", marks: [], was: [] },
  ],
});

it("names the links of sections with the same heading by where they begin, and leaves others to their words", () => {
  const sections = [
    section("opening", null, 1),
    section("overview", "Overview", 2),
    section("findings", "Findings", 3),
    section("findings-2", "Findings", 4),
  ];
  const letter = letterOf(recordWith({}, { sections, footnotes: [] }));
  expect(sectionViews(letter).map(({ linkName }) => linkName)).toEqual([
    null,
    null,
    "Findings, from paragraph 3",
    "Findings, from paragraph 4",
  ]);
});

const item = (number: number, marker: string | null, level: number): RecordParagraph => ({
  id: `p${number}`,
  number,
  kind: "item",
  marker,
  level,
  text: "Words.",
  marks: [],
  was: [],
});

it("puts inner lists into their items, and numbered items apart from others", () => {
  const paragraphs = [item(1, "1.", 1), item(2, "(a)", 2), item(3, "2.", 1), item(4, null, 1)];
  const [view] = sectionViews(
    letterOf(
      recordWith({}, { sections: [{ ...section("findings", "Findings", 1), paragraphs }], footnotes: [] }),
    ),
  );
  const [block] = view?.blocks ?? [];
  const shown = (list: ListView): unknown[] => [
    list.isNumbered ? "ol" : "ul",
    ...list.items.map(({ marker, inner }) => [marker, ...inner.map(shown)]),
  ];
  expect(block?.kind === "lists" && block.lists.map(shown)).toEqual([
    ["ol", ["1.", ["ol", ["(a)"]]], ["2."]],
    ["ul", [null]],
  ]);
});

it("gives each row of a table an address, and its heads their scope", () => {
  const rows = [
    ["", "2018"],
    ["Plans", "412"],
  ];
  const table: RecordParagraph = {
    id: "p7",
    number: 7,
    kind: "table",
    marker: null,
    rows,
    header: true,
    text: tableText(rows),
    marks: [{ footnote: "fn1", offset: 4 }],
    was: [],
  };
  const sections = [{ ...section("findings", "Findings", 1), paragraphs: [table] }];
  const footnotes = [{ id: "fn1", text: "A year." }];
  const [block] = sectionViews(letterOf(recordWith({}, { sections, footnotes })))[0]?.blocks ?? [];
  expect(block).toMatchObject({
    kind: "table",
    heads: [
      {
        id: "p7-r1",
        cells: [
          { pieces: [], scope: null },
          { pieces: ["2018", { mark: "1", reference: "fn1-from-p7" }], scope: "col" },
        ],
      },
    ],
    rows: [
      {
        id: "p7-r2",
        cells: [
          { pieces: ["Plans"], scope: "row" },
          { pieces: ["412"], scope: null },
        ],
      },
    ],
  });
});
