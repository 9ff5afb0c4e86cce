/**
 * Tables in the Markdown of a letter: lines of cells between `|`; a table without column headings begins with a line of
 * empty ones.
 */
import { readInlineText, writeInlineWords } from "./inline-text.ts";
import type { FootnoteMark, RecordTable } from "./schema.ts";
import { cellSpans, markedCells, tableText } from "./table-text.ts";

/** A table without its id. */
export type TableContent = Pick<RecordTable, "rows" | "header" | "text" | "marks">;

const rowLine = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;

/** Markdown for a table; `readTable` gives it back. */
export function writeTable({ rows, header, marks }: TableContent): string {
  const written = markedCells(rows, marks).map((cells) => rowLine(cells.map(writeInlineWords)));
  const columns = rows[0] ?? [];
  const heads = header ? written.slice(0, 1) : [rowLine(columns.map(() => ""))];
  return [...heads, rowLine(columns.map(() => "---")), ...written.slice(header ? 1 : 0)].join("");
}

const delimiter = /^\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?$/;

/** Whether Markdown begins like a table, not like a paragraph. */
export function isTable(markdown: string): boolean {
  return markdown.startsWith("|");
}

/**
 * The table in lines of Markdown, or what is wrong with it and in which line, from 0. The schema checks that all rows
 * have the same length.
 */
export function readTable(
  lines: readonly string[],
): { table: TableContent } | { fault: string; line: number } {
  const [heads, rule, ...others] = lines;
  if (heads === undefined || rule === undefined || !delimiter.test(rule.trim()))
    return { fault: "put a line | --- | --- | below the headings of the table", line: 1 };
  const read = [heads, ...others].map((line) => cellsOf(line).map(readInlineText));
  const header = read[0]?.some(({ text }) => text !== "") === true;
  const used = header ? read : read.slice(1);
  const rows = used.map((cells) => cells.map(({ text }) => text));
  const lineOf = (row: number): number => (header && row === 0 ? 0 : row + (header ? 1 : 2));
  const uneven = rows.findIndex((cells) => cells.length !== read[0]?.length);
  if (uneven >= 0) {
    const fault = `this row must have ${read[0]?.length} cells, as many as the first row; write each between |, even empty ones, and write | inside a cell as \\|`;
    return { fault, line: lineOf(uneven) };
  }
  const unplaced = used.findIndex((cells) =>
    cells.some(({ text, marks }) => text === "" && marks.length > 0),
  );
  if (unplaced >= 0)
    return { fault: "a cell with a footnote’s mark must have words too", line: lineOf(unplaced) };
  const spans = cellSpans(rows);
  const marks = spans.flatMap(({ row, column, start }): FootnoteMark[] =>
    (used[row]?.[column]?.marks ?? []).map((mark) => ({ ...mark, offset: start + mark.offset })),
  );
  return { table: { rows, header, text: tableText(rows), marks } };
}

/** The cells of a line as Markdown. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, "");
  const closed = /(?:^|[^\\])(?:\\\\)*\|$/.test(inner) ? inner : `${inner}|`;
  return [...closed.matchAll(/((?:\\.|[^|\\])*)\|/gy)].map(([, cell = ""]) => cell.trim());
}
