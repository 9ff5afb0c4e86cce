/** Finds the width that plain text is wrapped to, and says of each line how much room was left on it. */
import { beginsInSentence, endsSentence } from "./sentence-edges.ts";
import { firstWordOf, type SourceLine } from "./source-document.ts";
import { evenType, type Face, faces } from "./type-widths.ts";

/** Up to this share of lines that a width does not explain, it is the one that the text was wrapped to. */
const maximumUnexplained = 0.08;
/** Fewer lines than this that surely go on in the next one tell no width of their own. */
const minimumWraps = 5;
/** Where no type explains the lines, a wrapped one may fall short of the longest by this share of its length. */
const rag = 0.15;

/** The maximum number of lines that may break off for reasons of their own without the text being blurred for that. */
const outliers = 0.02;
/** The blur is at most this share of the width. */
const maximumBlur = 0.04;
/** The number of an item, which hangs left of its words. */
const itemNumber = /^\d{1,3}[.)]\s+(?=\p{Lu})/u;

/** A line with its room, and whether it is wider than the text is wrapped to: set smaller, or two lines in one. */
export type MeasuredLine = SourceLine & { wide: boolean };

/** A width, and how many lines do not fit it: longer ones, and ones that had room for the first word of the next. */
type Measure = {
  width: number;
  /** Lines with no more room than this for the next word may have been full: the type is not quite that of the text. */
  blur: number;
  unexplained: number;
  wraps: number;
};
type Fit = { face: Face; lines: Measure; items: Measure; inItem: readonly boolean[]; unexplained: number };

/**
 * Says of each line how much room was left on it. A text that was set before it was copied shows its type: it is the one
 * in whose widths no line is longer than those that were full.
 */
export function measureRoom(lines: readonly SourceLine[]): MeasuredLine[] {
  const measured = measuredProse(lines.filter(({ row }) => row === null));
  let next = 0;
  return lines.map((line) => {
    const prose = line.row === null ? measured[next] : undefined;
    if (prose) next += 1;
    return prose ?? { ...line, wide: false };
  });
}

function measuredProse(lines: readonly SourceLine[]): MeasuredLine[] {
  const start = lines.findIndex(({ text }) => /^Dear\s/.test(text));
  const letter = lines.slice(Math.max(start, 0));
  const [best] = faces
    .map((face) => fitOf(letter, face))
    .sort((one, other) => one.unexplained - other.unexplained);
  if (!best) return lines.map((line) => ({ ...line, wide: false }));
  const above = lines.slice(0, lines.length - letter.length);
  return [
    ...above.map((line) => ({ ...line, room: best.lines.width - extentOf(line, best.face), wide: false })),
    ...letter.map((line, index) => roomIn(line, letter[index + 1], best, best.inItem[index] === true)),
  ];
}

function roomIn(line: SourceLine, next: SourceLine | undefined, fit: Fit, inItem: boolean): MeasuredLine {
  const { face } = fit;
  const { width, blur } = inItem ? fit.items : fit.lines;
  const firstWord = face.widthOf(firstWordOf(line.text));
  const space = spaceAfter(line, face);
  if (fit.unexplained <= maximumUnexplained) {
    const wide = isWide(extentOf(line, face), width);
    return { ...line, firstWord, room: width - blur - extentOf(line, face, width) - space, wide };
  }
  const room = width - extentOf(line, face) - space;
  const wrapped = next !== undefined && face.widthOf(firstWordOf(next.text)) > room;
  return { ...line, firstWord, room: room - rag * width, wrapped, wide: false };
}

const isWide = (extent: number, width: number): boolean => extent > width * 1.01;
const spaceAfter = ({ text }: SourceLine, { widthOf }: Face): number =>
  text.endsWith("-") ? 0 : widthOf(" ");

/**
 * How far a line reaches. Tools that take a hyphen at a line’s end for their own make one line of two: of a line that is
 * longer than any, only what stands on the second one counts, the word in the middle being broken in its middle.
 */
function extentOf({ text, indent }: SourceLine, face: Face, width = Number.POSITIVE_INFINITY): number {
  if (face === evenType) return indent + text.length;
  const extent = face.widthOf(text.replace(itemNumber, ""));
  if (!isWide(extent, width)) return extent;
  let end = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    end = index + word.length;
    if (face.widthOf(text.slice(0, end)) > width) return face.widthOf(text.slice(index + word.length / 2));
  }
  return extent;
}

/** How well the lines of a letter fit a type; items of lists hang, and have a width of their own. */
function fitOf(lines: readonly SourceLine[], face: Face): Fit {
  const surely = itemLines(lines, () => false);
  if (face === evenType) {
    const all = measureOf(
      lines,
      lines.map(() => true),
      face,
    );
    return { face, lines: all, items: all, inItem: surely, unexplained: all.unexplained / share(all, lines) };
  }
  const items = measureOf(lines, surely, face);
  const isFull = (line: SourceLine, next: SourceLine): boolean =>
    face.widthOf(line.text) + spaceAfter(line, face) + face.widthOf(firstWordOf(next.text)) > items.width;
  const inItem = items.wraps < minimumWraps ? surely : itemLines(lines, isFull);
  const others = measureOf(
    lines,
    inItem.map((is) => !is),
    face,
  );
  const unexplained =
    (others.unexplained + (items.wraps < minimumWraps ? 0 : items.unexplained)) /
    (lines.length + others.wraps + items.wraps);
  return {
    face,
    lines: others.wraps < minimumWraps && items.wraps >= minimumWraps ? items : others,
    items: items.wraps < minimumWraps ? others : items,
    inItem,
    unexplained,
  };
}

const share = ({ wraps }: Measure, lines: readonly SourceLine[]): number => lines.length + wraps;

/** Which lines belong to an item of a list. @param isFull whether a line that ends a sentence goes on for all that */
function itemLines(
  lines: readonly SourceLine[],
  isFull: (line: SourceLine, next: SourceLine) => boolean,
): boolean[] {
  let inItem = false;
  return lines.map((line, index) => {
    const last = lines[index - 1];
    const goesOn =
      last !== undefined &&
      (beginsInSentence(line.text) || (line.gap === 0 && (!endsSentence(last.text) || isFull(last, line))));
    inItem = line.bullet || itemNumber.test(line.text) || (inItem && goesOn);
    return inItem;
  });
}

/** The width that leaves the fewest of the chosen lines unexplained. */
function measureOf(lines: readonly SourceLine[], chosen: readonly boolean[], face: Face): Measure {
  const extents: number[] = [];
  const limits: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (!chosen[index]) continue;
    const extent = extentOf(line, face);
    extents.push(extent);
    const next = lines[index + 1];
    if (next && chosen[index + 1] && surelyGoesOn(line, next))
      limits.push(extent + spaceAfter(line, face) + face.widthOf(firstWordOf(next.text)));
  }
  extents.sort((one, other) => one - other);
  limits.sort((one, other) => one - other);
  let best: Measure = { width: 0, unexplained: Number.POSITIVE_INFINITY, wraps: limits.length, blur: 0 };
  let below = 0;
  for (const [index, width] of extents.entries()) {
    while ((limits[below] ?? Number.POSITIVE_INFINITY) <= width) below += 1;
    const unexplained = below + extents.length - 1 - index;
    if (unexplained <= best.unexplained) best = { ...best, width, unexplained };
  }
  const near = limits.filter((limit) => limit <= best.width && limit > best.width * (1 - maximumBlur));
  const isBlurred = face !== evenType && near.length > limits.length * outliers;
  const blur = isBlurred ? best.width - (near[0] ?? best.width) : 0;
  return { ...best, blur };
}

/** Whether a line is the beginning of the next one’s sentence, with nothing between them. */
function surelyGoesOn(line: SourceLine, next: SourceLine): boolean {
  return (
    next.gap === 0 &&
    !next.pageStart &&
    !next.bullet &&
    !endsSentence(line.text) &&
    beginsInSentence(next.text)
  );
}
