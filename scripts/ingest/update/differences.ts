/** The message for a letter that would not have the words of its source. */
import type { LetterReading } from "../reader/read-letter.ts";

/** The words that a letter would lose or add, in a line for the editor. */
export function differencesMessage({ differences }: Pick<LetterReading, "differences">): string {
  const passages = differences.map(({ kind, words, page }) => {
    const short = words.length > 200 ? `${words.slice(0, 200)}…` : words;
    return `${kind === "lost" ? "would lose" : "would have"}${page === null ? "" : ` on page ${page}`} ‘${short}’`;
  });
  return `the letter ${passages.join("; ")}; it was not written; please report this file as one that cannot be read yet`;
}
