/** The words of a table as one text, in which footnote marks have their positions: `Area | 2023; Kent | 412`. */

/** The separators between two cells of a row, and between two rows. */
const betweenCells = " | ";
const betweenRows = "; ";

/** A cell that has words, and their position in the text of the table (in UTF-16 units). */
export type CellSpan = { row: number; column: number; start: number; end: number };

/** The cells that have words, in order; an empty cell is not in the text. */
export function cellSpans(rows: readonly (readonly string[])[]): CellSpan[] {
  const spans: CellSpan[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, words] of cells.entries()) {
      if (words === "") continue;
      const last = spans.at(-1);
      const between = last?.row === row ? betweenCells : betweenRows;
      const start = last ? last.end + between.length : 0;
      spans.push({ row, column, start, end: start + words.length });
    }
  }
  return spans;
}

/** Every word of a table once, row by row. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => rowText(cells))
    .filter((text) => text !== "")
    .join(betweenRows);
}

/** The words of a table’s row, cell by cell. */
export function rowText(cells: readonly string[]): string {
  return cells.filter((words) => words !== "").join(betweenCells);
}

/** The cells of a table, each with the marks that are in it; their offsets count from the beginning of the cell. */
export function markedCells<Mark extends { offset: number }>(
  rows: readonly (readonly string[])[],
  marks: readonly Mark[],
): { text: string; marks: Mark[] }[][] {
  const cells = rows.map((row) => row.map((text) => ({ text, marks: [] as Mark[] })));
  for (const { row, column, start, end } of cellSpans(rows)) {
    cells[row]?.[column]?.marks.push(
      ...marks
        .filter(({ offset }) => offset >= start && offset <= end)
        .map((mark) => ({ ...mark, offset: mark.offset - start })),
    );
  }
  return cells;
}
