/**
 * Finds what is set into the side of a paragraph, such as a quotation in large type. The paragraph goes on beside it in
 * shorter lines; it is read to its end, and what is beside it after that.
 */
import { type Block, columnOf, type Region } from "./pdf-region.ts";
import type { Row, Segment } from "./pdf-segments.ts";

/** A region that is set into a paragraph, the baseline at which the lines beside it end, and their distance. */
export type Aside = { region: Extract<Region, { kind: "lines" }>; endY: number; pitch: number };

/** Lines no further apart than this share of their usual distance go on. */
const widestPitch = 1.3;

/** Type that differs by no more than this, in points, is of one size. */
const sameSize = 0.6;

const sizeOf = ({ segments }: Row): number => segments[0]?.size ?? 0;

/** Whether a row goes on a paragraph whose lines are this far apart. */
export const goesOn = (above: { y: number }, row: { y: number }, pitch: number): boolean =>
  above.y - row.y <= pitch * widestPitch;

/**
 * The part of a block that is set into a paragraph: the lines of its other column go on those above and below the block,
 * and its own do not. Null where there is none.
 */
export function asideIn(
  { rows, columns }: Block,
  parts: readonly Region[],
  before: Row | undefined,
  after: Row | undefined,
): Aside | null {
  if (columns.length !== 2 || parts.length !== 2) return null;
  if (!before || !after) return null;
  const lines = columns.map((_, index) =>
    rows.flatMap(({ segments }) => segments.filter((one) => columnOf(one, columns) === index)),
  );
  const pitches = lines.map((column) => pitchOf(column));
  const isOfParagraph = lines.map((column, index) => {
    const [first, last, pitch] = [column[0], column.at(-1), pitches[index] ?? 0];
    if (!first || !last || Math.abs(first.size - sizeOf(before)) > sameSize) return false;
    return goesOn(before, first, pitch) && goesOn(last, after, pitch);
  });
  const main = isOfParagraph.indexOf(true);
  const region = parts[1 - main];
  if (main < 0 || isOfParagraph[1 - main] || region?.kind !== "lines") return null;
  return { region, endY: lines[main]?.at(-1)?.y ?? 0, pitch: pitches[main] ?? 0 };
}

/** The distance of most lines from the next: the least there is. */
function pitchOf(lines: readonly Segment[]): number {
  const distances = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? y) - y);
  return Math.min(...distances.filter((distance) => distance > 4));
}
