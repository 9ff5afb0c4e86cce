/** Sentences that are the same in many letters, so that readers can tell standard wording from a finding. */

import { sentencesOf } from "../../letter/sentences.ts";
import type { Letter } from "../letter.ts";

/** A sentence, how many letters have it, and whether it is the whole paragraph. */
export type RecurringSentence = { text: string; letters: number; isWhole: boolean };

/** The minimum number of letters that have a recurring sentence. */
const minimumLetters = 5;

/** Shorter sentences recur by chance. */
const minimumWords = 6;

type Place = { address: string; letter: Letter; text: string; isWhole: boolean };

/** The recurring sentences of each paragraph, by its address `/letters/…/#p12`. */
export function recurringSentences(letters: readonly Letter[]): ReadonlyMap<string, RecurringSentence[]> {
  const places = new Map<string, Place[]>();
  for (const letter of letters) {
    for (const { id, text } of letter.sections.flatMap(({ paragraphs }) => paragraphs)) {
      const sentences = sentencesOf(text);
      for (const sentence of sentences) {
        if (sentence.text.split(/\s+/).length < minimumWords) continue;
        const key = keyOf(sentence.text);
        const found = places.get(key) ?? [];
        found.push({
          address: `${letter.url}#${id}`,
          letter,
          text: sentence.text,
          isWhole: sentences.length === 1,
        });
        places.set(key, found);
      }
    }
  }
  const recurring = new Map<string, RecurringSentence[]>();
  for (const found of places.values()) {
    const count = new Set(found.map(({ letter }) => letter)).size;
    if (count < minimumLetters) continue;
    for (const { address, text, isWhole } of found) {
      recurring.set(address, [...(recurring.get(address) ?? []), { text, letters: count, isWhole }]);
    }
  }
  return recurring;
}

/**
 * A sentence without differences that are only typographical: white space, the shape of apostrophes and the final
 * punctuation.
 */
const keyOf = (sentence: string): string =>
  sentence
    .replace(/\s+/g, " ")
    .replace(/[’‘]/g, "'")
    .replace(/[.;:]$/, "")
    .toLowerCase();
