/** Numbers that are a footnote’s mark in plain text, which knows no raised figures: `practice?1`. */

/** A number glued to a word or to the sign that ends a sentence. */
export const plainMark = /(?<=\p{Ll}\p{Ll}[?.!,;:’)]{0,2})([1-9]\d?)(?=\s|$)/gu;

/** Whether a number is glued to the end of a word in one of these lines. */
export function isPlainMark(number: string, lines: readonly { text: string }[]): boolean {
  return lines.some(({ text }) => [...text.matchAll(plainMark)].some(([label]) => label === number));
}
