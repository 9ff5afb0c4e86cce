/** When a query that is being typed is searched for. */
import { stemOf, wordsOf } from "../../../scripts/search/words.ts";

/** Milliseconds after a key when all words are words of the archive. */
const pauseForWords = 40;
/** Milliseconds after a key when one is not, most likely because it is not yet whole. */
const pauseForPieces = 600;

/** How long to wait after a key; `known` has the stems of the archive’s words, null where they are not loaded. */
export function pauseAfter(query: string, known: ReadonlySet<string> | null): number {
  const words = wordsOf(query);
  return words.every(({ start, end }) => known?.has(stemOf(query.slice(start, end))))
    ? pauseForWords
    : pauseForPieces;
}
