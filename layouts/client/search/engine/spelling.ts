/** Corrects a mistyped word, and finds words of the archive that are similar to it. */
import { plainForm, stemOf } from "../../../../scripts/search/shared/stems.ts";

/** The maximum number of words that are offered. */
const offered = 5;

/** The minimum length of a word that is corrected: shorter ones are similar to too many others. */
const shortest = 4;

/** The maximum number of changed letters in a mistyped word, by its length. */
const changesAllowed = (length: number): number => (length < 8 ? 1 : 2);

/**
 * The correction of a word that no letter has: the most similar word; of equally similar ones, first one with the same
 * beginning, then the more frequent one. Otherwise the most frequent word that begins with what was typed; null where
 * no word is similar.
 * @param words most frequent first
 */
export function correctionOf(typed: string, words: readonly string[]): string | null {
  const word = plainForm(typed).replace(/'s?$/, "");
  if (word.length < shortest || /\d/.test(word)) return null;
  const limit = changesAllowed(word.length);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const known of words) {
    if (Math.abs(known.length - word.length) > limit) continue;
    const changes = distance(word, known, limit);
    if (changes > limit) continue;
    const cost = changes + (known[0] === word[0] ? 0 : 0.5);
    if (cost < least) [best, least] = [known, cost];
  }
  return best ?? words.find((known) => known.startsWith(word)) ?? null;
}

/**
 * The most similar words of a vocabulary: those with the fewest letters changed, missing, added or swapped, then those
 * that begin with the word, more frequent ones first; of words with the same stem, only the most frequent.
 * @param vocabulary most frequent first
 */
export function nearestWords(typed: string, vocabulary: readonly string[]): string[] {
  const word = plainForm(typed);
  const maximum = word.length < 5 ? 1 : 2;
  const near = vocabulary.flatMap((known, rank) => {
    const changes = distance(word, known, maximum);
    if (changes <= maximum) return [{ known, rank, changes }];
    return word.length >= 3 && known.startsWith(word) ? [{ known, rank, changes: maximum + 1 }] : [];
  });
  near.sort((a, b) => a.changes - b.changes || a.rank - b.rank);
  const byStem = new Map<string, string>();
  for (const { known } of near) {
    const stem = stemOf(known);
    if (!byStem.has(stem)) byStem.set(stem, known);
  }
  return [...byStem.values()].slice(0, offered);
}

/**
 * Damerau and Levenshtein’s distance in its form of optimal string alignment: letters added, missing, changed or
 * swapped with their neighbour. A distance above `maximum` is given as `maximum + 1`.
 */
export function distance(a: string, b: string, maximum: number): number {
  if (Math.abs(a.length - b.length) > maximum) return maximum + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > maximum) return maximum + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, maximum + 1);
}
