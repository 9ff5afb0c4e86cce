/** Tells tables of data in Word files from tables that only serve the layout. */

import { valediction } from "./letter-edges.ts";
import type { LineMark } from "./source-document.ts";
import { paragraphsIn, type WordTable } from "./word-content.ts";

/** The words of a cell on one line; `isSentence` where they are more than a head or a value. */
export type Cell = { text: string; marks: LineMark[]; bold: boolean; isSentence: boolean };

/** In tables without rules and without a style for heads, each cell of the heads has at most this many words. */
const maximumHeadWords = 8;

const figure = /^[^\p{L}\d]*\d[^\p{L}]*$|^[-–—]$/u;

/**
 * Whether a table is one of data: it is ruled, or its first row stands out by its style or by few words in every cell, or
 * has a word above each figure. A table in which the letter ends only serves the layout.
 */
export function isDataTable(table: WordTable, rows: readonly (readonly Cell[])[]): boolean {
  const [first = [], ...others] = rows;
  const columns = Math.max(0, ...rows.map((cells) => cells.filter(({ text }) => text !== "").length));
  if (others.length === 0 || columns < 2) return false;
  const paragraphs = table.rows.flatMap(({ cells }) => cells.flatMap(paragraphsIn));
  const isEnd = paragraphs.some(({ pieces }) =>
    valediction.test(
      pieces
        .map(({ text }) => text)
        .join("")
        .trim(),
    ),
  );
  if (isEnd) return false;
  if (table.ruled || table.headed || table.rows[0]?.heads) return true;
  const hasHeads = first.every(
    ({ text, isSentence }) => text !== "" && !isSentence && text.split(" ").length <= maximumHeadWords,
  );
  const hasFigures = first.some((_, column) =>
    others.every((cells) => figure.test(cells[column]?.text ?? "")),
  );
  return hasHeads || hasFigures;
}
