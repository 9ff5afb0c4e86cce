/** Puts lines together to blocks: headings, paragraphs and items of lists, whole across lines and pages. */

import { beginsInSentence, breaksOff, endsSentence } from "../formats/sentence-edges.ts";
import { isFull, type SourceLine } from "../formats/source-document.ts";
import { sentenceOf } from "../phrases/sentence.ts";
import type { LetterWordings } from "../wordings.ts";
import { isHeading, isKnownHeading } from "./headings.ts";
import { breaksAddress, type JoinedText, joinLines } from "./join-lines.ts";
import { isRow, tableOf } from "./tables.ts";

type BlockContent = JoinedText &
  (
    | { kind: "heading" | "paragraph" }
    | { kind: "item"; marker: string | null; level: number }
    | { kind: "table"; rows: string[][]; header: boolean }
  );

/** A part of the body, and the page on which it begins; null where the source shows none. */
export type Block = BlockContent & { page: number | null };

/** More space above a line than this share of a line’s height parts two paragraphs. */
const paragraphGap = 0.35;

/** An aside that no paragraph begins with: `(enabler 2, national framework)`. */
const startsInBracket = /^\(\p{Ll}/u;

/** The blocks that lines make, in order. */
export function blocksOf(lines: readonly SourceLine[], wordings: LetterWordings): Block[] {
  const groups = groupLines(lines, itemsHang(lines), wordings);
  const blocks: Block[] = [];
  for (const [index, group] of groups.entries()) {
    const page = group[0]?.page ?? null;
    if (isRow(group[0])) {
      blocks.push({ kind: "table", page, ...tableOf(group) });
      continue;
    }
    const joined = joinLines(group);
    const above = blocks.at(-1);
    const before = above && above.kind !== "heading" ? above.text : null;
    const [first] = group;
    const after = groups[index + 1]?.[0] ?? null;
    const heading =
      isHeading(group, joined.text, before, after, wordings.headings) &&
      !isInRun(first, [groups[index - 1]?.[0], after]);
    blocks.push({ page, ...blockOf(first, joined, heading) });
  }
  return blocks;
}

/** Whether a numbered line is one of several items in bold, which follow each other as headings do not. */
function isInRun(
  line: SourceLine | undefined,
  neighbours: readonly (SourceLine | null | undefined)[],
): boolean {
  if (!line || line.marker === null) return false;
  const style = markerStyle(line.marker);
  return neighbours.some(
    (other) => other?.marker != null && markerStyle(other.marker) === style && other.bold === line.bold,
  );
}

const markerStyle = (marker: string): string => marker.replace(/\d+/g, "#").replace(/\p{L}+/gu, "a");

/** The block of lines that are no table: a heading keeps its number among its words, an item has it apart. */
function blockOf(first: SourceLine | undefined, joined: JoinedText, heading: boolean): BlockContent {
  const marker = first?.marker ?? null;
  if (heading) return { kind: "heading", ...withMarker(marker, joined) };
  if (!first?.bullet) return { kind: "paragraph", ...withMarker(marker, joined) };
  return { kind: "item", marker, level: first.level ?? 1, ...joined };
}

/** A text with its number or letter before it. */
function withMarker(marker: string | null, { text, marks }: JoinedText): JoinedText {
  if (marker === null) return { text, marks };
  const offset = marker.length + 1;
  return {
    text: `${marker} ${text}`,
    marks: marks.map((mark) => ({ ...mark, offset: mark.offset + offset })),
  };
}

/**
 * Whether the lines of an item are below its words and not at the margin, as far as lines show it that begin in the
 * middle of a sentence.
 */
function itemsHang(lines: readonly SourceLine[]): boolean {
  const below = lines.flatMap((line, index) => {
    const item = lines[index - 1];
    const goesOnItem = item?.bullet && !line.bullet && !line.pageStart && beginsInSentence(line.text);
    return goesOnItem ? [line.indent > item.indent - 1] : [];
  });
  return below.filter((hangs) => hangs).length > below.length / 2;
}

function groupLines(
  lines: readonly SourceLine[],
  hanging: boolean,
  wordings: LetterWordings,
): SourceLine[][] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !(hanging && isOutdented(group, last, line)) && goesOn(group, last, line, wordings))
      group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Whether a line begins left of the words of the item above it and may begin a sentence. */
function isOutdented([item]: readonly SourceLine[], last: SourceLine, line: SourceLine): boolean {
  return (
    item?.bullet === true &&
    item.block === null &&
    !line.pageStart &&
    line.indent < item.indent - 1 &&
    !beginsInSentence(line.text) &&
    !breaksOff(last.text)
  );
}

/** Whether a line goes on the block whose last line is `last`. */
function goesOn(
  group: readonly SourceLine[],
  last: SourceLine,
  line: SourceLine,
  wordings: LetterWordings,
): boolean {
  if (isRow(last) || isRow(line)) return isRow(last) && isRow(line) && last.row.table === line.row.table;
  if (line.bullet || line.marker !== null) return false;
  if (line.gap <= paragraphGap && breaksAddress(last.text, line.text)) return true;
  const unfinished = !endsSentence(last.text);
  const full = isFull(last, line);
  const apart = !unfinished || line.gap > paragraphGap || line.bold === true || full === false;
  if (isKnownHeading(line.text, wordings.headings) && apart) return false;
  if (group.length === 1 && isKnownHeading(last.text, wordings.headings) && isBare(group[0])) return false;
  const weightChanges = last.bold !== null && line.bold !== null && last.bold !== line.bold;
  if (line.pageStart) return !weightChanges && goesOnOverPage(group, last, line, wordings);
  const sameBlock = last.block !== null && last.block === line.block;
  if (weightChanges && (!sameBlock || (last.bold === true && full === false))) return false;
  if (sameBlock) return true;
  if ((breaksOff(last.text) || startsInBracket.test(line.text)) && line.gap <= paragraphGap) return true;
  const inSentence = unfinished && beginsInSentence(line.text);
  if (line.gap > paragraphGap) return inSentence && (full === true || last.bold === null);
  if (last.block !== null && line.block !== null) return unfinished && (inSentence || full === true);
  if (full === false) return inSentence || (unfinished && isLong(last));
  return unfinished || (full === true && !wordings.paragraphs.isIn(sentenceOf(line)));
}

/** Whether a line begins with no bullet; a heading may have a number. */
const isBare = (line: SourceLine | undefined): boolean => line?.bullet !== true || line.marker !== null;

const sentenceEndWithin = /[.?!]['’”)]*\s+\p{Lu}/u;

/**
 * Whether a line with which no sentence ends is too much for a heading: it fills more than about three fifths of its
 * width, or a sentence ends in it.
 */
function isLong({ text, room }: SourceLine): boolean {
  return sentenceEndWithin.test(text) || (room !== null && text.length > 1.5 * room);
}

/**
 * Whether a line at the top of a page goes on the block at the foot of the page before. Where a sentence ended there, the
 * line has to have been full, and wrapped as far as the source shows it: a paragraph seldom ends so.
 */
function goesOnOverPage(
  group: readonly SourceLine[],
  last: SourceLine,
  line: SourceLine,
  wordings: LetterWordings,
): boolean {
  if (beginsInSentence(line.text) || breaksOff(last.text)) return true;
  const full = isFull(last, line);
  if (!endsSentence(last.text)) return full !== false;
  if (wordings.paragraphs.isIn(sentenceOf(line))) return false;
  const inItem = group[0]?.bullet === true;
  const asFarIn = Math.abs(line.indent - last.indent) < 1;
  return (
    full === true &&
    last.wrapped !== false &&
    (asFarIn || (inItem && group.length === 1 && line.indent > last.indent))
  );
}
