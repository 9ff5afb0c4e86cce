/** The words that the letters have. */
import type { TextBlock } from "./shared/index-files.ts";
import { plainForm } from "./shared/stems.ts";

const word = /\p{L}[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu;

/** All stems of the letters as a file, in the order of the alphabet, one a line; `letters` has those at each place. */
export function stemsFile(letters: Iterable<readonly (string | null)[]>): string {
  const all = new Set<string>();
  for (const stems of letters) for (const stem of stems) if (stem !== null) all.add(stem);
  return [...all]
    .sort()
    .map((stem) => `${stem}\n`)
    .join("");
}

/**
 * The archive’s vocabulary as a file, for whoever mistypes a word: the words of three letters and more that stand in any text, most frequent
 * first, one a line. Numbers are left out, and possessives are their word.
 */
export function vocabularyFile(letters: Iterable<readonly TextBlock[]>): string {
  const counts = new Map<string, number>();
  for (const blocks of letters) {
    for (const { text } of blocks) {
      for (const [printed] of text.matchAll(word)) {
        const form = plainForm(printed).replace(/'s?$/, "");
        if (form.length >= 3) counts.set(form, (counts.get(form) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .map(([form]) => `${form}\n`)
    .join("");
}
