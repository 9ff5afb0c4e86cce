/** Regions of a page, which are read one after the other, and the columns that they are found by. */
import type { TextRun } from "./pdf-content.ts";
import type { Row, Segment } from "./pdf-segments.ts";

/** From the left to the right edge of a column, in points. */
export type Extent = { left: number; right: number };

/**
 * Text that is read from line to line, in a column or over the whole page, or the cells of a table by rows.
 * `aside`: set into the side of a paragraph, and no part of it.
 */
export type Region =
  | { kind: "lines"; runs: TextRun[]; column: Extent | null; aside?: true }
  | { kind: "table"; rows: TextRun[][][]; heads: boolean | null; columns: Extent };

/** Rows beside each other, and the row after them. */
export type Block = { rows: Row[]; columns: Extent[]; end: number };

/** The index of the column that a segment is in; -1 where it is in none. */
export const columnOf = ({ left, right }: Segment, columns: readonly Extent[]): number =>
  columns.findIndex((column) => left >= column.left - 1 && right <= column.right + 1);
