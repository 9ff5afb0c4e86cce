/** Decides when a query is searched for while it is being typed. */

import { smallWords } from "../../../../scripts/letter/small-words.ts";
import { plainForm, stemOf, wordsOf } from "../../../../scripts/search/shared/stems.ts";

/** Delay in milliseconds if the last word is probably complete. */
const pauseForWords = 20;
/** Delay in milliseconds if the last word may be complete or the beginning of another. */
const pauseForBeginnings = 60;
/** Delay in milliseconds if the last word is probably not complete. */
const pauseForPieces = 250;

/**
 * How long to wait after a key. A word counts as complete if the archive has it, unless it is a small word or the
 * beginning of a more frequent word: “super” will probably become “supervision”, and “the” may become “therapy”.
 * @param vocabulary the archive’s words, most frequent first; null where they are not loaded
 */
export function pauseAfter(query: string, vocabulary: readonly string[] | null): number {
  if (vocabulary === null) return pauseForPieces;
  const words = wordsOf(query).map(({ start, end }) => plainForm(query.slice(start, end)));
  const last = /\s$/.test(query) ? undefined : words.at(-1);
  if (last === undefined) return pauseForWords;
  const rank = vocabulary.indexOf(last);
  if (rank === -1 || smallWords.has(last)) return pauseForPieces;
  const goesOn = vocabulary
    .slice(0, rank)
    .some((other) => other.startsWith(last) && stemOf(other) !== stemOf(last));
  return goesOn ? pauseForBeginnings : pauseForWords;
}
