/** Puts the parts of tables together that go on from one page to the next. */
import { isPageNumber } from "./page-furniture.ts";
import type { PlacedLine } from "./pdf-read-page.ts";

/** A row of a table. */
type RowLine = PlacedLine & { row: NonNullable<PlacedLine["row"]> };

const isRow = (line: PlacedLine | undefined): line is RowLine => line?.row != null;

/** The columns of a table keep their places within this, in points. */
const sameColumns = 3;

/**
 * Lines in which rows have the number of the table that they go on. Heads that are printed again at the top of a page are
 * left out.
 */
export function withTablesOverPages(lines: readonly PlacedLine[]): PlacedLine[] {
  const isEdge = edgeLines(lines);
  const whole: PlacedLine[] = [];
  const numbers = new Map<number, number>();
  let heads: RowLine | null = null;
  let last: RowLine | null = null;
  let between: PlacedLine[] = [];
  for (const line of lines) {
    if (!isRow(line)) {
      whole.push(line);
      between.push(line);
      continue;
    }
    const goesOn =
      last !== null && line.row.table !== last.row.table && between.every(isEdge) && follows(line, last);
    if (goesOn && last) numbers.set(line.row.table, numbers.get(last.row.table) ?? last.row.table);
    const isRepeated = goesOn && heads !== null && line.text === heads.text;
    if (!goesOn && line.row.table !== last?.row.table) heads = line;
    last = line;
    between = [];
    const table = numbers.get(line.row.table) ?? line.row.table;
    if (!isRepeated) whole.push({ ...line, row: { ...line.row, table } });
  }
  return whole;
}

/** Whether a row is of the next page and its columns are in the places of another’s. */
const follows = (line: RowLine, last: RowLine): boolean =>
  line.page === last.page + 1 &&
  line.row.cells.length === last.row.cells.length &&
  Math.abs((line.column?.left ?? 0) - (last.column?.left ?? 0)) < sameColumns;

/** Tells lines that are printed at the edges of pages: page numbers, and what several pages have. */
function edgeLines(lines: readonly PlacedLine[]): (line: PlacedLine) => boolean {
  const pages = new Map<string, Set<number>>();
  const key = ({ text }: PlacedLine): string => text.replace(/\d+/g, "#");
  for (const line of lines) pages.set(key(line), (pages.get(key(line)) ?? new Set()).add(line.page));
  return (line) => line.artifact || isPageNumber(line.text) || (pages.get(key(line))?.size ?? 0) > 1;
}
