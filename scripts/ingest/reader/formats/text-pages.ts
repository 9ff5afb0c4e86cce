/** Finds the pages of a text that no form feed parts: by the numbers between them and by the letterhead. */

import { isPageNumber } from "./page-furniture.ts";
import { isPlainMark } from "./plain-footnote-marks.ts";
import { beginsInSentence, endsSentence } from "./sentence-edges.ts";
import type { SourceLine } from "./source-document.ts";

/** Numbers nearer to each other than this many lines count something else than pages: items, or footnotes. */
const minimumLinesOnPage = 10;

/** The lines with a page beginning below each page’s number, where such numbers count the text through. */
export function withPagesByNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const numbers = pageNumbers(lines);
  return lines.map((line, index) => (numbers.has(index - 1) ? { ...line, pageStart: true } : line));
}

/** Where the page numbers are: lone numbers that go up by one from 1 or 2, a page’s lines apart. */
function pageNumbers(lines: readonly SourceLine[]): ReadonlySet<number> {
  const found: { index: number; number: number }[] = [];
  for (const [index, { text, bullet }] of lines.entries()) {
    if (bullet || !isPageNumber(text)) continue;
    found.push({ index, number: Number(/\d+/.exec(text)?.[0]) });
  }
  const chains = [1, 2].map((first) => {
    const chain: typeof found = [];
    for (const one of found) {
      const last = chain.at(-1);
      if (
        one.number === (last ? last.number + 1 : first) &&
        one.index >= (last?.index ?? 0) + minimumLinesOnPage
      )
        chain.push(one);
    }
    return chain;
  });
  const longest = chains.sort((one, other) => other.length - one.length)[0] ?? [];
  const [only] = longest;
  if (longest.length === 1 && only && !isBetweenPages(lines, only.index)) return new Set();
  return new Set(longest.map(({ index }) => index));
}

/**
 * Whether a number that is the only one of its kind may be a page’s: it is inside a sentence, between two, or last,
 * and leads to no footnote.
 */
function isBetweenPages(lines: readonly SourceLine[], index: number): boolean {
  const number = lines[index]?.text ?? "";
  const before = lines[index - 1]?.text ?? "";
  const after = lines[index + 1]?.text;
  if (after === undefined) return true;
  return !isPlainMark(number, lines) && endsSentence(before) !== beginsInSentence(after);
}
