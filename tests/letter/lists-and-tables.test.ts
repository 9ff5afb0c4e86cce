import { describe, expect, it } from "vitest";
import { readBody } from "../../scripts/letter/read-body.ts";
import type { LetterBody, RecordParagraph } from "../../scripts/letter/schema.ts";
import { tableText } from "../../scripts/letter/table-text.ts";
import { writeBody } from "../../scripts/letter/write-body.ts";

/** A body of one section with these blocks, numbered from `p1`. */
const bodyWith = (...blocks: Content[]): LetterBody => ({
  sections: [
    {
      id: "findings",
      heading: "Findings",
      level: 2,
      marks: [],
      was: [],
      paragraphs: blocks.map((block, index): RecordParagraph => {
        const shared = { id: `p${index + 1}`, number: index + 1, marks: [], was: [] };
        return block.kind === "item"
          ? { ...shared, ...block }
          : block.kind === "table"
            ? { ...shared, ...block, marker: null, text: tableText(block.rows) }
            : { ...shared, ...block, marker: null };
      }),
    },
  ],
  footnotes: [],
});

type Content =
  | { kind: "paragraph"; text: string }
  | { kind: "item"; marker: string | null; level: number; text: string }
  | { kind: "table"; rows: string[][]; header: boolean };

const item = (marker: string | null, text: string, level = 1): Content => ({
  kind: "item",
  marker,
  level,
  text,
});
const paragraph = (text: string): Content => ({ kind: "paragraph", text });

const written = (body: LetterBody): string => writeBody(body).replace("## Findings {#findings}\n\n", "");
const read = (markdown: string): LetterBody => {
  const result = readBody(`## Findings {#findings}\n\n${markdown}`, "letter.md", 1);
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.body;
};
const problemsOf = (markdown: string): string[] => {
  const result = readBody(`## Findings {#findings}\n\n${markdown}`, "letter.md", 1);
  return "problems" in result ? result.problems.map(({ line, message }) => `${line}: ${message}`) : [];
};

describe("lists in the Markdown of a letter", () => {
  it.each([
    [
      "numbers as Markdown writes them",
      [item("3.", "Plans"), item("4.", "Visits")],
      "3. Plans {#p1}\n4. Visits {#p2}\n",
    ],
    [
      "letters after the dash",
      [item("(b)", "Plans"), item("(c)", "Visits")],
      "- (b) Plans {#p1}\n- (c) Visits {#p2}\n",
    ],
    ["numbers of several parts", [item("1.1", "Plans")], "- 1.1 Plans {#p1}\n"],
    ["numbers with a word", [item("Recommendation 1:", "Plans")], "- Recommendation 1: Plans {#p1}\n"],
    ["a bare number with the id", [item("3", "children moved")], '- children moved {#p1 marker="3"}\n'],
    [
      "a number that looks like a figure with the id",
      [item("1.5", "million")],
      '- million {#p1 marker="1.5"}\n',
    ],
    [
      "words that look like a letter with a backslash",
      [item(null, "(b) is no letter")],
      "- \\(b) is no letter {#p1}\n",
    ],
    ["words that look like a number with a backslash", [item(null, "1.1 Plans")], "- 1\\.1 Plans {#p1}\n"],
    [
      "inner lists below their items",
      [item("10.", "Plans"), item(null, "timely", 2), item("(i)", "shared", 3), item("11.", "Visits")],
      "10. Plans {#p1}\n    - timely {#p2}\n      - (i) shared {#p3}\n11. Visits {#p4}\n",
    ],
    [
      "numbers that go on after a paragraph",
      [item("1.", "Plans"), paragraph("Between."), item("2.", "Visits")],
      "1. Plans {#p1}\n\nBetween. {#p2}\n\n2. Visits {#p3}\n",
    ],
  ])("have %s", (_, blocks, markdown) => {
    const body = bodyWith(...blocks);
    expect(written(body)).toBe(markdown);
    expect(read(markdown)).toEqual(body);
  });

  it("are read with a dash before the number too", () => {
    expect(read("- 3. Plans {#p1}\n- 4) Visits {#p2}\n")).toEqual(
      bodyWith(item("3.", "Plans"), item("4)", "Visits")),
    );
  });

  it("keep an initial and a short form among the words", () => {
    expect(read("- 24 children moved {#p1}\n- i.e. those in care {#p2}\n- Level 2 help {#p3}\n")).toEqual(
      bodyWith(item(null, "24 children moved"), item(null, "i.e. those in care"), item(null, "Level 2 help")),
    );
  });

  it("say where a marker does not belong", () => {
    expect(problemsOf('Plans {#p1 marker="3"}\n')).toEqual([
      '3: marker="3" is for list items; begin the line with - or remove the marker',
    ]);
  });
});

describe("tables in the Markdown of a letter", () => {
  const rows = [
    ["Area", "2023", "2024"],
    ["Kent | Medway", "-5", ""],
  ];

  it("have their heads above a line and their id below", () => {
    const body = bodyWith({ kind: "table", rows, header: true });
    const markdown = "| Area | 2023 | 2024 |\n| --- | --- | --- |\n| Kent \\| Medway | -5 |  |\n\n{#p1}\n";
    expect(written(body)).toBe(markdown);
    expect(read(markdown)).toEqual(body);
    expect(read(markdown.replace("\n\n{#p1}", "\n{#p1}"))).toEqual(body);
    expect(read(markdown.replaceAll(/(?<!\\)\| /g, "|   ").replace("2024 |", "2024"))).toEqual(body);
  });

  it("have empty heads where the letter has none", () => {
    const body = bodyWith({ kind: "table", rows, header: false });
    expect(written(body)).toMatch(/^\| {2}\| {2}\| {2}\|\n\| --- \| --- \| --- \|\n\| Area \|/);
    expect(read(written(body))).toEqual(body);
  });

  it.each([
    [
      "no line below the heads",
      "| Area | 2023 |\n| Kent | 12 |\n\n{#p1}\n",
      "4: put a line | --- | --- | below",
    ],
    [
      "a row with a cell too few",
      "| Area | 2023 |\n| --- | --- |\n| Kent |\n\n{#p1}\n",
      "5: this row must have 2 cells",
    ],
    [
      "no id",
      "| Area | 2023 |\n| --- | --- |\n| Kent | 12 |\n",
      "3: this table has no id; write {#p1} on a line below it",
    ],
    [
      "an id inside",
      "| Area | 2023 {#p1} |\n| --- | --- |\n| Kent | 12 |\n",
      "3: the id {#…} of a table must be on its own line",
    ],
    ["no words", "|  |  |\n| --- | --- |\n|  |  |\n\n{#p1}\n", "text must not be empty"],
    [
      "a mark alone in a cell",
      "| Area | [^1] |\n| --- | --- |\n| Kent | 12 |\n\n{#p1}\n",
      "3: a cell with a footnote’s mark must have words",
    ],
  ])("say what is wrong with %s", (_, markdown, message) => {
    expect(problemsOf(markdown).join("\n")).toContain(message);
  });
});
