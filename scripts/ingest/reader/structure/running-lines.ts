/** The heads and feet that the pages of a letter repeat, of whatever height. */
import { isPageNumber } from "../formats/page-furniture.ts";
import { endsSentence } from "../formats/sentence-edges.ts";
import type { SourceLine } from "../formats/source-document.ts";

/** Numbers of lines that pages repeat at their edges: those that surely are no part of the letter, and those that may be. */
export type RunningLines = { sure: ReadonlySet<number>; unsure: ReadonlySet<number> };

/** The minimum number of pages that have to begin or end with the same words for these surely to be a running head or foot. */
const minimumRepeats = 3;
/** No head or foot has more lines. */
const maximumLines = 4;
/** A longer line is a line of the letter unless most pages repeat it. */
const longestUnsure = 120;
/** Empty lines, in heights of one, that part a head or foot from the letter. */
const partingGap = 0.35;

/** The running heads and feet of a letter’s lines; the first page has its head above the salutation, and is not looked at. */
export function runningLines(lines: readonly SourceLine[]): RunningLines {
  const pages = pagesOf(lines);
  const heads = pages.slice(1).map((page) => edgeOf(page));
  const feet = pages.map((page) => edgeOf(page.toReversed()));
  const sure = new Set<number>();
  const unsure = new Set<number>();
  for (const [edges, isParted] of [
    [heads, isHeadParted(lines)],
    [feet, isFootParted],
  ] as const) {
    for (const { line, count } of repeated(edges)) {
      if (count >= Math.max(minimumRepeats, pages.length - 2)) sure.add(line.number);
      else if (count >= Math.max(2, Math.floor(pages.length / 2)) && isParted(line)) unsure.add(line.number);
    }
  }
  return { sure, unsure };
}

function pagesOf(lines: readonly SourceLine[]): SourceLine[][] {
  const pages: SourceLine[][] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    if (page && !line.pageStart) page.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** The lines next to an edge of a page, from the edge inwards, without page numbers. */
const edgeOf = (page: readonly SourceLine[]): SourceLine[] =>
  page.filter(({ text }) => !isPageNumber(text)).slice(0, maximumLines);

const keyOf = ({ text }: SourceLine): string => text.toLowerCase().replace(/\d+/g, "#");

/** The lines of edges that other edges have at the same place, as far inwards as they do; with how many have each. */
function repeated(edges: readonly SourceLine[][]): { line: SourceLine; count: number }[] {
  const found: { line: SourceLine; count: number }[] = [];
  let open = [...edges];
  for (let depth = 0; depth < maximumLines && open.length > 1; depth += 1) {
    const counts = new Map<string, number>();
    for (const edge of open) {
      const line = edge[depth];
      if (line) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
    }
    open = open.filter((edge) => {
      const line = edge[depth];
      const count = line ? (counts.get(keyOf(line)) ?? 0) : 0;
      if (line && count > 1) found.push({ line, count });
      return count > 1;
    });
  }
  return found;
}

/** Whether a line may be a head or foot by its words: a sentence’s end in the type of the letter is the letter’s own. */
const isShort = ({ text, bullet, row, small }: SourceLine): boolean =>
  text.length <= longestUnsure && !bullet && row === null && (small === true || !endsSentence(text));

/** Whether a line of a foot is set apart from the letter: by a gap above it or by its size. */
const isFootParted = (line: SourceLine): boolean =>
  isShort(line) && (line.small === true || line.gap > partingGap);

const isHeadParted =
  (lines: readonly SourceLine[]) =>
  (line: SourceLine): boolean => {
    const below = lines[lines.indexOf(line) + 1];
    return isShort(line) && (line.small === true || (below?.gap ?? 0) > partingGap);
  };
