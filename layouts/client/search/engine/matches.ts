/** Finds the words of a query in a text itself. */
import { type Word, wordsOf } from "../../../../scripts/search/shared/stems.ts";
import type { Term } from "./query.ts";
import { looseWords } from "./term-places.ts";

/** A stretch of a text, in UTF-16 units. */
export type Stretch = { start: number; end: number };

/** A place of a term: the numbers of its first word and of the word after its last. */
type TermHit = { term: number; from: number; to: number };

/** A text with what was found in it. */
export type MatchedText = {
  text: string;
  words: readonly Word[];
  hits: TermHit[];
};

/**
 * Finds terms in a text; the words of a phrase count only where all of them are consecutive.
 * @param words the words of the text, if they are already known
 */
export function matchText(
  text: string,
  terms: readonly Term[],
  words: readonly Word[] = wordsOf(text),
): MatchedText {
  const hits = terms.flatMap(({ stems, loose }, term): TermHit[] =>
    words.flatMap((_, from) => {
      const to = loose ? endOfLoose(words, from, stems) : endOfExact(words, from, stems);
      return to === null ? [] : [{ term, from, to }];
    }),
  );
  return { text, words, hits: hits.sort((a, b) => a.from - b.from || a.to - b.to) };
}

function endOfExact(words: readonly Word[], from: number, stems: readonly string[]): number | null {
  return stems.every((stem, index) => words[from + index]?.stem === stem) ? from + stems.length : null;
}

function endOfLoose(words: readonly Word[], from: number, stems: readonly string[]): number | null {
  let end = from;
  for (const [index, stem] of stems.entries()) {
    const reach = index === 0 ? 1 : looseWords + 1;
    const next = words.slice(end, end + reach).findIndex((word) => word.stem === stem);
    if (next === -1) return null;
    end += next + 1;
  }
  return end;
}

/** The stretches of a text to be marked, in order and without overlap; consecutive words form one stretch. */
export function stretchesOf({ words, hits }: MatchedText): Stretch[] {
  const stretches: Stretch[] = [];
  let next = -1;
  for (const { from, to } of hits) {
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? start;
    const last = stretches.at(-1);
    if (last && from <= next) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
    next = Math.max(next, to);
  }
  return stretches;
}

/** The maximum number of words in an excerpt; a text that is only slightly longer is shown whole. */
const excerptWords = 45;
const wholeUpTo = 60;

/** The part of a text to be shown: all of it, or the stretch with most of what was searched for. */
export function excerptOf({ text, words, hits }: MatchedText): Stretch {
  if (words.length <= wholeUpTo) return { start: 0, end: text.length };
  const candidates = hits.map(({ from }) => {
    const inside = hits.filter((hit) => hit.from >= from && hit.to <= from + excerptWords);
    return { from, terms: new Set(inside.map(({ term }) => term)).size, count: inside.length, inside };
  });
  const best = candidates.sort((a, b) => b.terms - a.terms || b.count - a.count || a.from - b.from)[0];
  const last = best?.inside.at(-1)?.to ?? 0;
  const spare = excerptWords - (last - (best?.from ?? 0));
  const from = Math.max(0, Math.min((best?.from ?? 0) - Math.floor(spare / 2), words.length - excerptWords));
  const to = Math.min(words.length, from + excerptWords);
  return {
    start: from === 0 ? 0 : (words[from]?.start ?? 0),
    end: to === words.length ? text.length : (words[to - 1]?.end ?? text.length),
  };
}
