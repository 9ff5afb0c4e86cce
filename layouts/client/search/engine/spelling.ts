/** The word of the archive that a mistyped word most likely is, and words near to one. */
import { plainForm, stemOf } from "../../../../scripts/search/shared/stems.ts";

/** How many words are offered. */
const offered = 5;

/** The shortest word that is corrected: shorter ones are near to too many others. */
const shortest = 4;

/** The changes of one letter that a mistyped word of a length may have. */
const changesAllowed = (length: number): number => (length < 8 ? 1 : 2);

/**
 * The word that is meant by one that no letter has: the nearest, of equally near ones the one that begins alike, then the
 * more frequent one; else the most frequent word that begins with what was typed; null where none is near.
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
 * The nearest words of a vocabulary: those with the fewest letters changed, left out, put in or swapped, then those
 * that begin so, the more frequent ones first; of the words with one stem the most frequent one.
 * @param vocabulary most frequent first
 */
export function nearestWords(typed: string, vocabulary: readonly string[]): string[] {
  const word = plainForm(typed);
  const most = word.length < 5 ? 1 : 2;
  const near = vocabulary.flatMap((known, rank) => {
    const changes = distance(word, known, most);
    if (changes <= most) return [{ known, rank, changes }];
    return word.length >= 3 && known.startsWith(word) ? [{ known, rank, changes: most + 1 }] : [];
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
 * Damerau and Levenshtein’s distance in its form of optimal string alignment: letters put in, left out, changed or
 * swapped with their neighbour. More than `most` is said as `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
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
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
