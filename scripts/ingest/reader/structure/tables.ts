/** Tables from the lines that are their rows. */
import { cellSpans, tableText } from "../../../letter/table-text.ts";
import { rowWords, type SourceLine, type TableRow } from "../formats/source-document.ts";
import type { JoinedText } from "./join-lines.ts";

export type Table = JoinedText & { rows: string[][]; header: boolean };

type RowLine = SourceLine & { row: TableRow };

/** Whether a line is a row of a table. */
export const isRow = (line: SourceLine | undefined): line is RowLine =>
  line !== undefined && line.row !== null;

/** The table of its rows in order. */
export function tableOf(lines: readonly SourceLine[]): Table {
  const rowLines = lines.filter(isRow);
  const columns = Math.max(...rowLines.map(({ row }) => row.cells.length));
  const rows = rowLines.map(({ row: { cells } }) => [
    ...cells,
    ...Array.from({ length: columns - cells.length }, () => ""),
  ]);
  const spans = cellSpans(rows);
  const marks = rowLines.flatMap((line, row) =>
    line.marks.map(({ label, offset }) => {
      const cells = spans.filter((span) => span.row === row);
      const cell = cells.findLast((span) => wordsBefore(line.row.cells, span.column) <= offset) ?? cells[0];
      const start = cell ? wordsBefore(line.row.cells, cell.column) : 0;
      const place = cell ? Math.min(cell.start + offset - start, cell.end) : 0;
      return { label, offset: place };
    }),
  );
  return { rows, header: hasHeads(rowLines), text: tableText(rows), marks };
}

/** Where the words of a column begin in the text of a row’s line. */
function wordsBefore(cells: readonly string[], column: number): number {
  const before = rowWords(cells.slice(0, column));
  return before === "" ? 0 : before.length + 1;
}

/** A cell that has a figure and no words: `412`, `24%`, `£3.2m`, `–`. */
const figure = /^[^\p{L}\d]*\d[^\p{L}]*(?:(?:k|m|bn)(?<=\d[\d.,]*\s?(?:k|m|bn))[^\p{L}]*)?$|^[-–—]$/u;

/** A year or a year of account above a column: `2018`, `2018/19`. */
const year = /^(?:19|20)\d{2}(?:[-–/]\d{2,4})?$/;

/** Whether a cell has a few words that are no sentence: `What we found`. */
const isName = (cell: string): boolean => /^\p{Lu}[^.;:!]*$/u.test(cell) && cell.split(" ").length <= 4;

/**
 * Whether the first row has the heads of the columns: the source says so, or it alone is bold, or it has words above
 * columns of figures, or names above sentences.
 */
function hasHeads([first, ...others]: readonly RowLine[]): boolean {
  if (!first || others.length === 0 || first.text === "") return false;
  if (first.row.heads !== null) return first.row.heads;
  if (first.bold === true && others.some(({ bold }) => bold !== true)) return true;
  const heads = first.row.cells;
  if (
    heads.every((head) => isName(head)) &&
    others.some(({ row }) => row.cells.some((cell) => !isName(cell) && !figure.test(cell)))
  )
    return true;
  return heads.some((head, column) => {
    const below = others.map(({ row }) => row.cells[column] ?? "");
    const isHead = year.test(head)
      ? column > 0 && !below.every((cell) => year.test(cell))
      : !figure.test(head);
    return head !== "" && isHead && below.every((cell) => figure.test(cell));
  });
}
