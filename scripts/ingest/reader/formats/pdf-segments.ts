/** Cuts the text of a page into segments of a baseline, and puts those beside each other into rows. */
import { isBlankGlyph, splitBullet, unknownCharacter } from "./characters.ts";
import type { Glyph, TextRun } from "./pdf-content.ts";
import type { Paint } from "./pdf-paint.ts";
import { largestRaised, setting } from "./pdf-raised.ts";
import { isBlankRun } from "./pdf-run-words.ts";

/** Text on one baseline without a wide gap in it. */
export type Segment = {
  runs: TextRun[];
  left: number;
  right: number;
  y: number;
  size: number;
  text: string;
};

/** Segments beside each other, from left to right; `y` is the baseline of the highest. */
export type Row = { y: number; segments: Segment[] };

/** A wider gap, in heights of the type, is more than a space of justified text. */
const wideGap = 1.5;
/** A narrower gap beside an upright rule is no gap between cells. */
const gapAtRule = 0.2;
/** Baselines nearer than this share of the type’s height are of one row. */
const sameRow = 0.6;

type PlacedGlyph = { run: TextRun; glyph: Glyph };

/** The rows of a page’s text from head to foot. */
export function rowsOf(runs: readonly TextRun[], paints: readonly Paint[]): Row[] {
  const upright = paints.filter(({ box }) => box[2] - box[0] < 3 && box[3] - box[1] > 6);
  const segments = baselinesOf(runs).flatMap((glyphs) => segmentsOf(glyphs, upright));
  const rows: Row[] = [];
  for (const segment of segments.sort((one, other) => other.y - one.y)) {
    const row = rows.at(-1);
    if (row && row.y - segment.y < sameRow * segment.size) row.segments.push(segment);
    else rows.push({ y: segment.y, segments: [segment] });
  }
  for (const { segments: inRow } of rows) inRow.sort((one, other) => one.left - other.left);
  return rows;
}

/** The glyphs of each baseline from left to right; what is raised or lowered is of the baseline of its line. */
function baselinesOf(runs: readonly TextRun[]): PlacedGlyph[][] {
  const lines: { y: number; glyphs: PlacedGlyph[] }[] = [];
  const visible = runs.filter((run) => !isBlankRun(run));
  const set = visible.map((run) => ({ run, y: setting(run, visible).y }));
  for (const { run, y } of set.sort((one, other) => other.y - one.y)) {
    const glyphs = run.glyphs.map((glyph) => ({ run, glyph }));
    const line = lines.at(-1);
    if (line && line.y - y < 0.25 * run.size) line.glyphs.push(...glyphs);
    else lines.push({ y, glyphs });
  }
  return lines.map(({ glyphs }) => glyphs.sort((one, other) => one.glyph.x - other.glyph.x));
}

function segmentsOf(glyphs: readonly PlacedGlyph[], upright: readonly Paint[]): Segment[] {
  const parts: PlacedGlyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const placed of glyphs) {
    const { glyph, run } = placed;
    if (isBlankGlyph(glyph.text)) {
      parts.at(-1)?.push(placed);
      continue;
    }
    const gap = (glyph.x - end) / run.size;
    const isApart = gap > wideGap && !isMarker(parts.at(-1) ?? []);
    const isRuled =
      gap > gapAtRule && upright.some(({ box }) => stands(box, (end + glyph.x) / 2, glyph.x - end, run));
    if (isApart || isRuled || parts.length === 0) parts.push([placed]);
    else parts.at(-1)?.push(placed);
    end = Math.max(end, glyph.x + glyph.width);
  }
  return parts.map(segmentOf);
}

/** Whether a rule is in a gap of a line. */
function stands(box: Paint["box"], middle: number, width: number, { y, size }: TextRun): boolean {
  return Math.abs((box[0] + box[2]) / 2 - middle) < width / 2 + 1 && box[1] < y + size / 2 && box[3] > y;
}

/** A bullet, a number or a letter, which belongs to the words after it. */
function isMarker(glyphs: readonly PlacedGlyph[]): boolean {
  const text = textOf(glyphs);
  return (
    splitBullet(text).text === "" ||
    text === unknownCharacter ||
    /^(?:[-–—*o]|\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[.):])$/iu.test(text)
  );
}

const textOf = (glyphs: readonly PlacedGlyph[]): string =>
  glyphs
    .map(({ glyph }) => glyph.text)
    .join("")
    .trim();

function segmentOf(glyphs: readonly PlacedGlyph[]): Segment {
  const runs: TextRun[] = [];
  let last: TextRun | null = null;
  for (const { run, glyph } of glyphs) {
    if (run === last) runs.at(-1)?.glyphs.push(glyph);
    else runs.push({ ...run, glyphs: [glyph] });
    last = run;
  }
  const seen = glyphs.filter(({ glyph }) => !isBlankGlyph(glyph.text));
  const size = Math.max(...runs.map((run) => run.size));
  // Raised figures are smaller than the words on whose baseline the segment is.
  const level = runs.filter((run) => run.size > size * largestRaised);
  return {
    runs,
    left: Math.min(...seen.map(({ glyph }) => glyph.x)),
    right: Math.max(...seen.map(({ glyph }) => glyph.x + glyph.width)),
    y: Math.max(...level.map(({ y }) => y)),
    size,
    text: textOf(glyphs),
  };
}

/** A segment in two where a word of it begins at a place; null where none does. */
export function cutAt(segment: Segment, x: number): [Segment, Segment] | null {
  const glyphs = segment.runs.flatMap((run) => run.glyphs.map((glyph) => ({ run, glyph })));
  const start = glyphs.findIndex(({ glyph }) => Math.abs(glyph.x - x) < 0.7 && !isBlankGlyph(glyph.text));
  const before = glyphs.slice(0, start).findLast(({ glyph }) => !isBlankGlyph(glyph.text));
  const first = glyphs[start];
  if (start < 1 || !before || !first) return null;
  const gap = first.glyph.x - before.glyph.x - before.glyph.width;
  return gap > 0.15 * segment.size
    ? [segmentOf(glyphs.slice(0, start)), segmentOf(glyphs.slice(start))]
    : null;
}
