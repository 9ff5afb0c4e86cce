/** Puts the text of a page together to lines, from the head of the page to its foot. */
import { lowered } from "../../../letter/raised-figures.ts";
import { isBlankGlyph, onOneLine, splitBullet } from "./characters.ts";
import type { Glyph, TextRun } from "./pdf-content.ts";
import { onBaselines, type SetRun } from "./pdf-raised.ts";
import { extent, startOf, wordsOf } from "./pdf-run-words.ts";
import type { LineMark, TableRow } from "./source-document.ts";

/** A line of a page with its place; see `SourceLine` for what becomes of it. */
export type PageLine = {
  text: string;
  bullet: boolean;
  marks: LineMark[];
  y: number;
  /** Where its words begin, after the glyph of a bullet, and where they end. */
  left: number;
  right: number;
  /** Height of most of its type in points. */
  size: number;
  bold: boolean;
  /** Width of its first word, to the first hyphen. */
  firstWord: number;
  /** Where its second word begins, if it is apart from the first as the words of an item are from a number. */
  hang: number | null;
  /** Whether a space follows its last word in the same run. */
  wrapped: boolean;
  contentId: number | null;
  artifact: boolean;
  /** Height of its last baseline: lower than `y` for a row of cells of several lines. */
  endY: number;
  /** The column that it is in; null where it may take the width of the page. */
  column: { left: number; right: number } | null;
  /** The row of a table that it is. */
  row: TableRow | null;
  /** Whether it is set into the side of a paragraph. */
  aside: boolean;
  /** Words in it that are printed over other words of it: remains of a template, or something moved out of place. */
  overprinted: string[];
};

/** A run of a line, and whether it is printed over other words. */
type Piece = SetRun & { over: boolean };

/** Baselines so near each other, in shares of the type’s height, are one line. */
const sameBaseline = 0.25;
/** Baselines nearer than this, in shares of the type’s height, are no two lines where their words lie on each other. */
const overprintBaseline = 0.6;
/** A gap between two glyphs that is wider than this share of the type’s height is a space. */
const spaceWidth = 0.15;

/** A second word further from the first than this share of the type’s height is not merely the next one. */
const hangingGap = 0.8;

/** The lines of a page. @param isBold whether a font, by its name in the page, is bold */
export function pageLines(runs: readonly TextRun[], isBold: (font: string) => boolean): PageLine[] {
  const lines: Piece[][] = [];
  const pieces = onBaselines(runs).map((run): Piece => ({ ...run, over: false }));
  for (const piece of pieces.sort((one, other) => other.y - one.y)) {
    const line = lines.at(-1);
    if (!line) {
      lines.push([piece]);
      continue;
    }
    const under = line.find((other) => liesOn(piece, other));
    if (under) narrower(piece, under).over = true;
    if (under || line.some((other) => isOnBaseline(piece, other))) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap((line) => lineOf(line, isBold) ?? []);
}

const isOnBaseline = (piece: Piece, other: Piece): boolean =>
  !other.over && other.y - piece.y <= sameBaseline * Math.max(piece.size, other.size);

/** Whether words lie on others, a little below them, so that both cannot have been meant to be there. */
function liesOn(piece: Piece, other: Piece): boolean {
  const fall = other.y - piece.y;
  const size = Math.max(piece.size, other.size);
  if (fall <= sameBaseline * size || fall > overprintBaseline * size) return false;
  const [start, end] = extent(piece.glyphs);
  const [otherStart, otherEnd] = extent(other.glyphs);
  const shared = Math.min(end, otherEnd) - Math.max(start, otherStart);
  return shared > Math.min(end - start, otherEnd - otherStart) / 2;
}

const widthOf = ({ glyphs }: Piece): number => extent(glyphs)[1] - extent(glyphs)[0];
const narrower = (one: Piece, other: Piece): Piece => (widthOf(one) < widthOf(other) ? one : other);

const inReadingOrder = (one: Piece, other: Piece): number =>
  Number(one.over) - Number(other.over) || startOf(one) - startOf(other);

/** A glyph that is seen, and the length of its line’s text before it. */
type PlacedGlyph = { glyph: Glyph; piece: Piece; offset: number };

function lineOf(pieces: readonly Piece[], isBold: (font: string) => boolean): PageLine | null {
  const { text, marks, placed } = textOf(pieces.toSorted(inReadingOrder));
  const [first] = placed;
  const last = placed.at(-1);
  if (!first || !last) return null;
  const { text: withoutBullet, bullet } = splitBullet(text);
  const cut = text.length - withoutBullet.length;
  const body = placed.filter(({ piece, offset }) => piece.set !== "mark" && offset >= cut);
  const start = body.find(({ piece }) => !piece.over) ?? first;
  const end = placed.findLast(({ piece }) => !piece.over) ?? last;
  const under = pieces.filter(({ over }) => !over);
  const y = Math.min(...(under.length > 0 ? under : pieces).map((piece) => piece.y));
  return {
    text: withoutBullet,
    bullet,
    marks: marks.map(({ label, offset }) => ({ label, offset: Math.max(0, offset - cut) })),
    y,
    endY: y,
    column: null,
    row: null,
    aside: false,
    left: start.glyph.x,
    right: end.glyph.x + end.glyph.width,
    size: mostCommon(body.map(({ piece }) => piece.size)) ?? first.piece.size,
    bold: body.length > 0 && body.every(({ piece }) => piece.outlined || isBold(piece.font)),
    firstWord: firstWordWidth(body),
    hang: hangOf(body, withoutBullet.indexOf(" ") + 1 + cut),
    wrapped: isBlankGlyph(end.piece.glyphs.at(-1)?.text ?? ""),
    contentId: start.piece.contentId,
    artifact: pieces.every(({ artifact }) => artifact),
    overprinted: pieces.filter(({ over }) => over).map((piece) => onOneLine(wordsOf(piece))),
  };
}

/**
 * The text of pieces in order, spaces put in where there is only a gap, raised figures taken out as marks; and the
 * glyphs of it that are seen.
 */
function textOf(pieces: readonly Piece[]): { text: string; marks: LineMark[]; placed: PlacedGlyph[] } {
  let text = "";
  let endsInSpace = true;
  let before: Glyph | null = null;
  const marks: LineMark[] = [];
  const placed: PlacedGlyph[] = [];
  const widest = Math.max(spaceWidth, 1.6 * letterSpacing(pieces));
  for (const piece of pieces) {
    for (const glyph of piece.glyphs) {
      const gap: number = before ? glyph.x - (before.x + before.width) : 0;
      const apart = gap > widest * piece.size || gap < -piece.size;
      const blank = isBlankGlyph(glyph.text);
      const isSpace = blank && glyph.text !== "";
      if ((isSpace || (apart && piece.set === "level")) && !endsInSpace) {
        text += " ";
        endsInSpace = true;
      }
      before = glyph;
      if (blank) continue;
      placed.push({ glyph, piece, offset: text.length });
      if (piece.set === "mark") {
        const label = glyph.text.trim();
        const last = marks.at(-1);
        if (last?.offset === text.length) last.label += label;
        else marks.push({ label, offset: text.length });
        continue;
      }
      text += piece.set === "lowered" ? lowered(glyph.text) : glyph.text;
      endsInSpace = glyph.text.endsWith(" ");
    }
  }
  const end = text.trimEnd().length;
  return {
    text: onOneLine(text),
    marks: marks.map((mark) => ({ ...mark, offset: Math.min(mark.offset, end) })),
    placed,
  };
}

/** Fewer letters than these are no word that is spaced out. */
const minimumSpaced = 4;

/** The gap between the letters of spaced-out words, in heights of the type; 0 where letters follow each other directly. */
function letterSpacing(pieces: readonly Piece[]): number {
  const gaps: number[] = [];
  let before: Glyph | null = null;
  for (const { glyphs, size, set } of pieces) {
    for (const glyph of glyphs) {
      const isLetter = set === "level" && !isBlankGlyph(glyph.text);
      if (isLetter && before) gaps.push((glyph.x - before.x - before.width) / size);
      before = isLetter ? glyph : null;
    }
  }
  if (gaps.length < minimumSpaced - 1) return 0;
  const [middle = 0] = gaps.toSorted((one, other) => one - other).slice(Math.floor(gaps.length / 2));
  return middle > spaceWidth ? middle : 0;
}

/** Where the word at this offset of the text begins, if the gap before it is wide; null otherwise. */
function hangOf(placed: readonly PlacedGlyph[], offset: number): number | null {
  const second = placed.findIndex((glyph) => glyph.offset >= offset);
  const [before, after] = [placed[second - 1], placed[second]];
  if (!before || !after) return null;
  const gap = after.glyph.x - before.glyph.x - before.glyph.width;
  return gap > hangingGap * after.piece.size ? after.glyph.x : null;
}

function firstWordWidth(placed: readonly PlacedGlyph[]): number {
  const start = placed[0]?.glyph.x ?? 0;
  let end = start;
  for (const { glyph, piece } of placed) {
    if (glyph.x - end > spaceWidth * piece.size) break;
    end = glyph.x + glyph.width;
    if (glyph.text === "-") break;
  }
  return end - start;
}

/**
 * The value that occurs most often, values within a tenth counting as one; null where there are none.
 * @param weights how often each value counts; once where there are none
 */
export function mostCommon(values: readonly number[], weights: readonly number[] = []): number | null {
  const [first] = values;
  // As the sizes of most lines are, glyph by glyph.
  if (first !== undefined && values.every((value) => value === first)) return Math.round(first * 10) / 10;
  const counts = new Map<number, number>();
  values.forEach((value, index) => {
    const key = Math.round(value * 10) / 10;
    counts.set(key, (counts.get(key) ?? 0) + (weights[index] ?? 1));
  });
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
