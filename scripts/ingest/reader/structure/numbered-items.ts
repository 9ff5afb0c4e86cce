/** Items of numbered lists: lines that begin with `1.`, `(b)`, `iv.`, `1.1` or `Recommendation 1:` and count on. */
import { isFull, type SourceLine } from "../formats/source-document.ts";
import { isKnownHeading } from "./headings.ts";
import { type NumberReading, numberedText } from "./item-numbers.ts";

type Item = { line: SourceLine; marker: string; rest: string };
type List = {
  style: string;
  first: number;
  last: number;
  parts: number;
  items: Item[];
  /** The list of an item that this one is inside. */
  outer: List | null;
};

/** The minimum number of items of a list that begins with its first number or letter, and of one that goes on from elsewhere. */
const minimumItems = 2;
const minimumItemsFromMiddle = 3;
/** Capital letters and roman numbers in capitals begin sentences and names too. */
const minimumCapitals = 3;

/** Empty lines above a line, in heights of one, that separate it from what is above. */
const partingGap = 0.35;
/** An item is inside another where its number is at least this many characters further in. */
const innerIndent = 2;

/**
 * Takes the number off the lines that begin items of numbered lists. A list counts on without a gap, past paragraphs
 * and other lists too; lines whose markers the source shows are left as they are.
 * @param headings those that are known, in the form of `headingKey`
 */
export function withNumberedItems(lines: readonly SourceLine[], headings: ReadonlySet<string>): SourceLine[] {
  const starts = new Map<SourceLine, SourceLine>();
  const below = new Map(lines.map((line, index) => [line, lines[index + 1]]));
  for (const list of listsIn(lines)) {
    const isOfHeadings = list.items.every((item) => isNumberedHeading(item, below.get(item.line), headings));
    if (!isList(list) || isOfHeadings) continue;
    for (const item of list.items) starts.set(item.line, itemLine(item, levelOf(list)));
  }
  return lines.map((line) => starts.get(line) ?? line);
}

/** All runs of lines that count on from each other, whether they are enough for a list or not. */
function listsIn(lines: readonly SourceLine[]): List[] {
  const lists: List[] = [];
  /** Lists that may go on, the innermost last. */
  let open: List[] = [];
  for (const [index, line] of lines.entries()) {
    const numbered = line.marker === null && line.row === null ? numberedText(line.text) : null;
    if (!numbered || !isParted(line, lines[index - 1])) continue;
    const { marker, rest, readings } = numbered;
    const item = { line, marker, rest };
    const goesOn = open.findLast((list) => readings.some((reading) => isNext(list, reading)));
    if (goesOn) {
      const inner = open.slice(open.indexOf(goesOn) + 1);
      for (const list of inner) list.outer ??= goesOn;
      open = open.slice(0, open.indexOf(goesOn) + 1);
      goesOn.items.push(item);
      goesOn.last += 1;
      continue;
    }
    const reading = readings.find(({ place }) => place === 1) ?? readings.at(-1);
    if (!reading) continue;
    const { style, place, parts } = reading;
    // A list that begins again takes the place of the one before; others may go on around it.
    open = open.filter((list) => list.style !== style);
    const above = open.at(-1);
    const list: List = { style, first: place, last: place, parts, items: [item], outer: null };
    if (above && isInside(item, above.items.at(-1))) list.outer = above;
    open.push(list);
    lists.push(list);
  }
  return lists;
}

const isNext = (list: List, { style, place }: NumberReading): boolean =>
  style === list.style && place === list.last + 1;

const isInside = ({ line }: Item, above: Item | undefined): boolean =>
  above !== undefined && line.indent >= above.line.indent + innerIndent;

function isList({ style, first, parts, items }: List): boolean {
  if (parts > 1) return items.length >= minimumItems || first === 1;
  if (first !== 1) return items.length >= minimumItemsFromMiddle;
  return items.length >= (/[AI]/.test(style) && !style.includes("#") ? minimumCapitals : minimumItems);
}

const levelOf = ({ parts, outer }: List): number => (outer && parts === 1 ? levelOf(outer) + 1 : parts);

/** Whether a line begins something new: below a gap or a line that ends, or had room for more. */
function isParted(line: SourceLine, above: SourceLine | undefined): boolean {
  if (!above || line.gap > partingGap || line.pageStart || above.row !== null) return true;
  return /(?:[.:;,?!]['’”)\]]*|\b(?:and|or))$/.test(above.text) || isFull(above, line) === false;
}

/** Whether a numbered line is alone as a heading is, with a paragraph or a list below it. */
function isNumberedHeading(
  { line, rest }: Item,
  below: SourceLine | undefined,
  headings: ReadonlySet<string>,
): boolean {
  if (!below || numberedText(below.text) !== null || below.marker !== null || !/^\p{Lu}/u.test(rest))
    return false;
  if (isKnownHeading(rest, headings)) return true;
  if (/[.,:;!]['’”)]*$/.test(rest)) return false;
  if (line.bold !== null) return line.bold && below.bold !== true;
  return line.gap > partingGap && below.gap > partingGap && isFull(line, below) !== true;
}

function itemLine({ line, marker, rest }: Item, level: number): SourceLine {
  const taken = line.text.length - rest.length;
  const marks = line.marks.map((mark) => ({ ...mark, offset: Math.max(0, mark.offset - taken) }));
  const indent = marker.includes(" ") ? line.indent : (line.hang ?? line.indent);
  return { ...line, text: rest, marker, marks, indent, bullet: true, level: line.level ?? level };
}
