/** The lines of a region of a page: those of a column, or the rows of a table. */

import type { TextRun } from "./pdf-content.ts";
import { type PageLine, pageLines } from "./pdf-lines.ts";
import type { Region } from "./pdf-region.ts";
import { type LineMark, rowWords } from "./source-document.ts";

/** The lines of a region; each row of a table is one. @param table number of the table, if it is one */
export function linesOfRegion(region: Region, table: number, isBold: (font: string) => boolean): PageLine[] {
  if (region.kind === "lines")
    return pageLines(region.runs, isBold).map((line) => ({
      ...line,
      column: region.column,
      aside: region.aside === true,
    }));
  return region.rows.flatMap((row) => {
    const line = rowLine(row, { table, heads: region.heads }, isBold);
    return line ? [{ ...line, column: region.columns }] : [];
  });
}

function rowLine(
  row: readonly TextRun[][],
  table: { table: number; heads: boolean | null },
  isBold: (font: string) => boolean,
): PageLine | null {
  const cells = row.map((runs) => pageLines(runs, isBold));
  const all = cells.flat();
  const [first] = all;
  if (!first) return null;
  const joined = cells.map(wordsOfCell);
  const texts = joined.map(({ text }) => text);
  const marks = joined.flatMap((cell, index) => {
    const before = rowWords(texts.slice(0, index));
    const start = before === "" ? 0 : before.length + 1;
    return cell.marks.map((mark) => ({ ...mark, offset: mark.offset + start }));
  });
  return {
    ...first,
    text: rowWords(texts),
    marks,
    bullet: false,
    y: Math.max(...all.map(({ y }) => y)),
    endY: Math.min(...all.map(({ y }) => y)),
    bold: all.every(({ bold }) => bold),
    row: { ...table, cells: texts },
    overprinted: all.flatMap(({ overprinted }) => overprinted),
  };
}

/** The words of a cell’s lines on one line. */
function wordsOfCell(lines: readonly PageLine[]): { text: string; marks: LineMark[] } {
  const cell: { text: string; marks: LineMark[] } = { text: "", marks: [] };
  for (const { text, marks } of lines) {
    if (cell.text !== "" && !cell.text.endsWith("-")) cell.text += " ";
    const start = cell.text.length;
    cell.marks.push(...marks.map((mark) => ({ ...mark, offset: mark.offset + start })));
    cell.text += text;
  }
  return cell;
}
