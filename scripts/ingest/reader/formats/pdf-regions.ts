/** Finds columns and tables on a page by white space and rules, so that what is side by side is not read across. */

import { type Aside, asideIn, goesOn } from "./pdf-asides.ts";
import type { TextRun } from "./pdf-content.ts";
import type { Paint } from "./pdf-paint.ts";
import { type Block, columnOf, type Extent, type Region } from "./pdf-region.ts";
import { cutAt, type Row, rowsOf, type Segment } from "./pdf-segments.ts";
import { beginsInSentence } from "./sentence-edges.ts";

/** Which parts of a letter begin on a page: tables are in its body, people who sign are below it. */
export type Progress = { begun: boolean; ended: boolean };

const salutation = /^dear\s/i;
const valediction = /^yours?\s+(?:sincerely|faithfully|truly)/i;

/** White space between columns is at least this wide, in heights of the type. */
const narrowestGutter = 0.8;
const narrowestRuled = 0.2;
/** Left edges no further apart than this, in points, are the same. */
const sameEdge = 0.7;
/** One row alone is split where its gap is as wide as this, in heights of the type. */
const widestSpace = 4;
/** A cell of more words on average is prose. */
const maximumWordsInCell = 12;

/** The regions of a page in the order in which they are read, and how far the letter has come with it. */
export function regionsOf(
  runs: readonly TextRun[],
  paints: readonly Paint[],
  progress: Progress,
): { regions: Region[]; progress: Progress } {
  const rows = rowsOf(runs, paints);
  if (rows.every(({ segments }) => segments.length === 1)) {
    return {
      regions: [{ kind: "lines", runs: [...runs], column: null }],
      progress: progressed(progress, rows),
    };
  }
  const regions: Region[] = [];
  let plain: Row[] = [];
  let aside: Aside | null = null;
  let now = progress;
  const close = (): void => {
    const own = plain.flatMap(({ segments }) => segments.flatMap((segment) => segment.runs));
    if (own.length > 0) regions.push({ kind: "lines", runs: own, column: null });
    now = progressed(now, plain);
    plain = [];
  };
  const readAside = (): void => {
    close();
    if (aside) regions.push({ ...aside.region, aside: true });
    aside = null;
  };
  for (let index = 0; index < rows.length; ) {
    const found = blockAt(rows, index, paints);
    const row = rows[index];
    if (found) {
      readAside();
      const isBody = progress.begun ? !now.ended : now.begun && !now.ended;
      const parts = readBlock(found, paints, isBody);
      aside = asideIn(found, parts, rows[index - 1], rows[found.end]);
      regions.push(...parts.filter((part) => part !== aside?.region));
      now = progressed(now, found.rows);
      index = found.end;
    } else if (row) {
      if (aside && !goesOn(plain.at(-1) ?? { y: aside.endY }, row, aside.pitch)) readAside();
      plain.push(row);
      index += 1;
    }
  }
  readAside();
  return { regions, progress: now };
}

function progressed({ begun, ended }: Progress, rows: readonly Row[]): Progress {
  const texts = rows.map(({ segments }) => segments[0]?.text ?? "");
  const starts = begun || texts.some((text) => salutation.test(text));
  return { begun: starts, ended: ended || (starts && texts.some((text) => valediction.test(text))) };
}

/** Whether the only segment of a row begins in the right half of the page’s text. */
function isFarIn([segment]: readonly Segment[], rows: readonly Row[]): boolean {
  const left = Math.min(...rows.flatMap(({ segments }) => segments.map((one) => one.left)));
  const right = Math.max(...rows.flatMap(({ segments }) => segments.map((one) => one.right)));
  return segment !== undefined && segment.left > left + (right - left) * 0.45;
}

/** The columns that begin with a row; null where none do. */
function blockAt(rows: readonly Row[], start: number, paints: readonly Paint[]): Block | null {
  const first = rows[start];
  const second = rows[start + 1];
  // A right column may begin a line above the left one.
  const isLead = first && second && second.segments.length > 1 && isFarIn(first.segments, rows);
  if (!first || (first.segments.length < 2 && !isLead)) return null;
  let columns = extentsOf(first.segments);
  const taken: Row[] = [];
  let end = start;
  for (let row = rows[end]; row; row = rows[end]) {
    const previous = taken.at(-1);
    const size = row.segments[0]?.size ?? 12;
    if (previous && previous.y - row.y > 4 * size) break;
    const cut = isApart(row, taken) ? row : cutRow(row, columns);
    const next = merged(columns, cut.segments, paints);
    if (next.length < 2 && previous) break;
    if (next.length < columns.length && isParagraphBelow(row, taken)) break;
    columns = next;
    taken.push(cut);
    end += 1;
  }
  const trimmed = withoutTail(taken, columns);
  const beside = trimmed.filter((row) => columnsIn(row, columns) > 1);
  const gap = Math.max(0, ...trimmed.map(widestGap));
  if (beside.length < 2 && gap < widestSpace) return null;
  if (isLabelled(trimmed)) return null;
  return { rows: trimmed, columns, end: start + trimmed.length };
}

/** Whether a row is a short line of the paragraph below a table: alone, and further from the rows than they are apart. */
function isParagraphBelow({ y, segments }: Row, rows: readonly Row[]): boolean {
  const above = rows.at(-1);
  return rows.length > 1 && segments.length === 1 && (above?.y ?? y) - y > minimumDistance(rows) * 1.25;
}

/** Whether a row is further below rows than they are apart, all of which are equally far. */
function isApart({ y }: Row, rows: readonly Row[]): boolean {
  const above = rows.at(-1);
  return above !== undefined && rows.length > 2 && isEven(rows) && above.y - y > minimumDistance(rows) * 1.25;
}

/** A list of labels and what they say: `Date: 4 March`. */
function isLabelled(rows: readonly Row[]): boolean {
  return rows.every(({ segments }) => segments.length < 2 || /:$/.test(segments[0]?.text ?? ""));
}

const extentsOf = (segments: readonly Segment[]): Extent[] =>
  segments.map(({ left, right }) => ({ left, right }));

/** A row cut where a word begins exactly at a column’s left edge, as cells do that leave no gap. */
function cutRow(row: Row, columns: readonly Extent[]): Row {
  const segments = row.segments.flatMap((segment) => {
    const column = columns.find(({ left }) => segment.left < left - 1 && segment.right > left + 1);
    return (column && cutAt(segment, column.left)) ?? [segment];
  });
  return { ...row, segments };
}

/**
 * The columns with a row more: what overlaps is one. Columns may be near each other where a rule is between them, and
 * where a cell begins exactly below the one above.
 */
function merged(
  columns: readonly Extent[],
  segments: readonly Segment[],
  paints: readonly Paint[],
): Extent[] {
  const size = segments[0]?.size ?? 12;
  const all = [...columns, ...extentsOf(segments)].sort((one, other) => one.left - other.left);
  const result: Extent[] = [];
  for (const extent of all) {
    const last = result.at(-1);
    const isAligned = [columns, segments].every((some) =>
      some.some(({ left }) => Math.abs(left - extent.left) < sameEdge),
    );
    const gutter = isAligned ? narrowestRuled : gutterBetween(last ?? extent, extent, segments, paints);
    if (last && extent.left - last.right < gutter * size) last.right = Math.max(last.right, extent.right);
    else result.push({ ...extent });
  }
  return result;
}

function gutterBetween(
  left: Extent,
  right: Extent,
  [segment]: readonly Segment[],
  paints: readonly Paint[],
): number {
  const y = segment?.y ?? 0;
  const isRuled = paints.some(
    ({ box }) =>
      box[2] - box[0] < 3 &&
      box[3] - box[1] > 6 &&
      box[0] > left.right - 2 &&
      box[2] < right.left + 2 &&
      box[1] < y + 6 &&
      box[3] > y,
  );
  return isRuled ? narrowestRuled : narrowestGutter;
}

const columnsIn = ({ segments }: Row, columns: readonly Extent[]): number =>
  new Set(segments.map((segment) => columnOf(segment, columns))).size;

function widestGap({ segments }: Row): number {
  const gaps = segments
    .slice(1)
    .map((segment, index) => (segment.left - (segments[index]?.right ?? 0)) / segment.size);
  return Math.max(0, ...gaps);
}

/** The rows up to the last one of two columns, and those below it that go on the first column without a gap. */
function withoutTail(rows: readonly Row[], columns: readonly Extent[]): Row[] {
  const last = rows.findLastIndex((row) => row.segments.some((segment) => columnOf(segment, columns) > 0));
  const kept = rows.slice(0, last + 1);
  const pitch = minimumDistance(kept);
  for (const row of rows.slice(last + 1)) {
    const above = kept.at(-1);
    if (!above || kept.length < 2 || above.y - row.y > pitch * 1.25) break;
    kept.push(row);
  }
  return kept;
}

const distances = (rows: readonly Row[]): number[] =>
  rows.slice(1).map(({ y }, index) => (rows[index]?.y ?? y) - y);
const minimumDistance = (rows: readonly Row[]): number =>
  Math.min(...distances(rows).filter((distance) => distance > 4), Number.POSITIVE_INFINITY);

/** Whether rows are equally far apart. */
const isEven = (rows: readonly Row[]): boolean =>
  distances(rows).every((distance) => distance <= minimumDistance(rows) * 1.25);

function readBlock({ rows, columns }: Block, paints: readonly Paint[], isBody: boolean): Region[] {
  const table = isBody ? tableRows(rows, columns, paints) : null;
  if (table) {
    const extent = { left: columns[0]?.left ?? 0, right: columns.at(-1)?.right ?? 0 };
    return [{ kind: "table", rows: table, heads: null, columns: extent }];
  }
  if (rows.every(({ segments }) => segments.slice(1).every(({ text }) => figure.test(text)))) {
    // A list of contents outside the letter’s body: each line with its page.
    const runs = rows.flatMap(({ segments }) => segments.flatMap((segment) => segment.runs));
    return [{ kind: "lines", runs, column: null }];
  }
  return columns.map((column, index) => ({
    kind: "lines",
    column,
    runs: rows.flatMap(({ segments }) =>
      segments.filter((one) => columnOf(one, columns) === index).flatMap((one) => one.runs),
    ),
  }));
}

const figure = /^[^\p{L}\d]*\d[^\p{L}]*$|^[-–—]$/u;

/** The cells of a table by rows; null where the columns are prose. */
function tableRows(
  rows: readonly Row[],
  columns: readonly Extent[],
  paints: readonly Paint[],
): TextRun[][][] | null {
  const top = (rows[0]?.y ?? 0) + (rows[0]?.segments[0]?.size ?? 12) * 1.5;
  const bottom = (rows.at(-1)?.y ?? 0) - (rows.at(-1)?.segments[0]?.size ?? 12);
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const rules = paints
    .filter(({ box }) => box[3] - box[1] < 3 && box[2] - box[0] > 20)
    .filter(({ box }) => box[0] < right && box[2] > left && box[1] > bottom - 6 && box[3] < top + 6)
    .map(({ box }) => (box[1] + box[3]) / 2);
  const inner = rules.filter((y) => y < (rows[0]?.y ?? 0) && y > (rows.at(-1)?.y ?? 0));
  const groups = inner.length > 0 ? groupsBetween(rows, inner) : groupsByGaps(rows, columns);
  const cells = groups.map((group) =>
    columns.map((_, index) =>
      group.flatMap(({ segments }) => segments.filter((one) => columnOf(one, columns) === index)),
    ),
  );
  const words = cells.flat().map((cell) => cell.flatMap(({ text }) => text.split(/\s+/)).length);
  const isShort = words.reduce((sum, count) => sum + count, 0) <= maximumWordsInCell * words.length;
  const isFigures = cells
    .slice(1)
    .every((row) => row.slice(1).every((cell) => cell.every(({ text }) => figure.test(text))));
  const isSpaced =
    groups.length > 1 && groups.length < rows.length && isAligned(groups, columns) && !isRunningText(cells);
  const isTable =
    inner.length > 0 ||
    (cells.length > 1 && isFigures) ||
    (columns.length > 2 && cells.length > 1 && isShort) ||
    (isSpaced && isShort);
  return isTable ? cells.map((row) => row.map((cell) => cell.flatMap((one) => one.runs))) : null;
}

/** Whether most cells begin in the middle of a sentence, as lines of columns of running text do. */
function isRunningText(cells: readonly (readonly Segment[])[][]): boolean {
  const below = cells.slice(1).flatMap((row) => row.flatMap(([first]) => first ?? []));
  return below.filter(({ text }) => beginsInSentence(text)).length > below.length / 2;
}

function groupsBetween(rows: readonly Row[], rules: readonly number[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const above = groups.at(-1)?.at(-1);
    const isRuled = above && rules.some((y) => y < above.y && y > row.y);
    if (above && !isRuled) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Rows that are closer to each other than to others; where all are equally far apart, each with a first cell is one. */
function groupsByGaps(rows: readonly Row[], columns: readonly Extent[]): Row[][] {
  const least = minimumDistance(rows);
  const evenly = isEven(rows);
  const groups: Row[][] = [];
  for (const row of rows) {
    const above = groups.at(-1)?.at(-1);
    const isFirst = row.segments.some((segment) => columnOf(segment, columns) === 0);
    const goesOn = above && (evenly ? !isFirst : above.y - row.y <= least * 1.25);
    if (goesOn) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Whether every row of cells begins with words in all its columns, as cells that are set side by side do. */
const isAligned = (groups: readonly Row[][], columns: readonly Extent[]): boolean =>
  groups.every(([first]) => first !== undefined && columnsIn(first, columns) === columns.length);
