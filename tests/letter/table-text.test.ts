import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellSpans, markedCells, rowText, tableText } from "../../scripts/letter/table-text.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "1", " ", "|", ";"), maxLength: 4 });
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

describe("the text of a table", () => {
  it("has the words of its cells, a row after the other, and nothing for empty ones", () => {
    const rows = [
      ["Area", "2023", "2024"],
      ["", "", ""],
      ["Kent | Medway", "", "-5"],
    ];
    expect(tableText(rows)).toBe("Area | 2023 | 2024; Kent | Medway | -5");
    expect(rowText(["", "12", "", "13"])).toBe("12 | 13");
  });

  it("has each cell with words where its span says", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = tableText(rows);
        const spans = cellSpans(rows);
        expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(
          rows.flat().filter((words) => words !== ""),
        );
        for (const { row, column, start, end } of spans) {
          expect(text.slice(start, end)).toBe(rows[row]?.[column]);
        }
      }),
    );
  });

  it("gives every mark to its cell, with its place in it", () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat()), (rows, places) => {
        const marks = cellSpans(rows).flatMap(({ start, end }, index) => {
          const place = places[index];
          return place === undefined ? [] : [{ offset: start + (place % (end - start + 1)) }];
        });
        const cells = markedCells(rows, marks);
        expect(cells.map((row) => row.map(({ text }) => text))).toEqual(rows);
        const back = cellSpans(rows).flatMap(({ row, column, start }) =>
          (cells[row]?.[column]?.marks ?? []).map(({ offset }) => ({ offset: start + offset })),
        );
        expect(back).toEqual(marks);
      }),
    );
  });
});
