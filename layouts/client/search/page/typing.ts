/** When a query that is being typed is searched for. */

import { smallWords } from "../../../../scripts/letter/small-words.ts";
import { plainForm, stemOf, wordsOf } from "../../../../scripts/search/shared/stems.ts";

/** Milliseconds after a key when the words are most likely whole. */
const pauseForWords = 20;
/** Milliseconds after a key when the last word may be one of the archive, and the beginning of another. */
const pauseForBeginnings = 60;
/** Milliseconds after a key when the last word is most likely not whole. */
const pauseForPieces = 250;

/**
 * How long to wait after a key. A word is taken for whole when the archive has it, unless it begins another that is
 * more frequent or is a small word: “super” is most likely on its way to “supervision”, “the” to “therapy”.
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
