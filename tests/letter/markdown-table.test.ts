import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTable, readTable, writeTable } from "../../scripts/letter/markdown-table.ts";
import { cellSpans, tableText } from "../../scripts/letter/table-text.ts";

const cell = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.string({ unit: fc.constantFrom("|", "\\", "-", ":", "a", " ", "[^1]"), maxLength: 6 }),
  )
  .map((words) => words.replace(/\p{Cc}/gu, " ").trim());
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
  )
  .filter((cells) => cells[0]?.some((words) => words !== "") === true);

describe("a table in Markdown", () => {
  it("is read back as it was written, with heads or without, whatever its cells", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), fc.nat(), (cells, header, at) => {
        const [span] = cellSpans(cells);
        const offset = span ? span.start + (at % (span.end - span.start + 1)) : 0;
        const table = { rows: cells, header, text: tableText(cells), marks: [{ footnote: "fn2", offset }] };
        const markdown = writeTable(table);
        expect(isTable(markdown)).toBe(true);
        expect(readTable(markdown.trimEnd().split("\n"))).toEqual({ table });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["| A | B |\n| :-- | --: |\n| 1 | 2 |"],
    ["|A|B|\n|-|-|\n|1|2|"],
    ["| A | B\n--- | ---\n| 1 | 2"],
  ])("is read as other tools set it: %j", (markdown) => {
    expect(readTable(markdown.split("\n"))).toMatchObject({
      table: {
        rows: [
          ["A", "B"],
          ["1", "2"],
        ],
        header: true,
      },
    });
  });

  it.each([
    ["| A |", 1, "put a line | --- | --- | below"],
    ["| A |\n| 1 |", 1, "put a line | --- | --- | below"],
    ["| A | B |\n| --- | --- |\n| 1 | 2 |\n| 1 |", 3, "this row must have 2 cells"],
    ["|  |  |\n| --- | --- |\n| 1 | 2 | 3 |", 2, "this row must have 2 cells"],
    ["|  |  |\n| --- | --- |\n| 1 | [^1] |", 2, "a cell with a footnote’s mark must have words"],
  ])("is refused with the line that is wrong: %j", (markdown, line, fault) => {
    expect(readTable(markdown.split("\n"))).toEqual({ line, fault: expect.stringContaining(fault) });
  });
});
