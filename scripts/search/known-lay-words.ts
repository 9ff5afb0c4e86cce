/** Everyday words, limited to those whose words the letters of an archive use. */
import type { LayWords } from "./shared/index-files.ts";
import { stemsOf } from "./shared/stems.ts";

/**
 * The entries without the words that no letter has, and without entries that have none left: a search says what it added,
 * and adds only what can be found.
 * @param letters the stems of each letter by their places; null where the letter has no word
 */
export function knownLayWords(
  entries: readonly LayWords[],
  letters: readonly (readonly (string | null)[])[],
): LayWords[] {
  const phrases = new Map(entries.flatMap(({ field }) => field).map((words) => [words, stemsOf(words)]));
  const byFirst = Map.groupBy(phrases, ([, [first]]) => first);
  const known = new Set<string>();
  for (const stems of letters) {
    for (const [place, stem] of stems.entries()) {
      for (const [words, phrase] of byFirst.get(stem ?? undefined) ?? []) {
        if (phrase.every((other, index) => stems[place + index] === other)) known.add(words);
      }
    }
  }
  return entries
    .map(({ lay, field }) => ({ lay, field: field.filter((words) => known.has(words)) }))
    .filter(({ field }) => field.length > 0);
}
