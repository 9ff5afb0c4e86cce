/** The words of all letters. */
import type { TextBlock } from "./shared/index-files.ts";
import { plainForm, wordsOf } from "./shared/stems.ts";

/** Words joined by hyphens. They begin where a word does, so that a very long word is read only once. */
const hyphenated = /(?<!\p{L})\p{L}+(?:[-‑]\p{L}+)+/gu;

/**
 * The archive’s vocabulary as a file: every word of every text, most frequent first, one on each line. A possessive
 * counts as its word; words joined by a hyphen are there whole and in parts.
 */
export function vocabularyFile(letters: Iterable<readonly TextBlock[]>): string {
  const counts = new Map<string, number>();
  const count = (form: string): void => void counts.set(form, (counts.get(form) ?? 0) + 1);
  for (const blocks of letters) {
    for (const { text } of blocks) {
      for (const { start, end } of wordsOf(text)) {
        count(plainForm(text.slice(start, end)).replace(/'s?$/, ""));
      }
      for (const [printed] of text.matchAll(hyphenated)) count(plainForm(printed.replaceAll("‑", "-")));
    }
  }
  return [...counts]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .map(([form]) => `${form}\n`)
    .join("");
}
