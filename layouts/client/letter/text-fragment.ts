/**
 * The part of an address that leads to words of a page: `:~:text=`, as WICG’s “URL Fragment Text Directives” has it.
 */

/** Up to how many characters words are given whole; longer ones by their beginning and end. */
const longestWhole = 120;
/** How many words then stand for the beginning and for the end. */
const wordsOfEnds = 5;

/** Percent-encodes all that the directive gives a meaning of its own: besides `&` and `,` the hyphen. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, "%2D");

/**
 * The directive that leads to these words.
 * @param interrupted whether something else, such as a footnote’s mark, stands among the words on the page
 * @example textDirective("risk, reduced", false) // ":~:text=risk%2C%20reduced"
 */
export function textDirective(words: string, interrupted: boolean): string {
  const all = words.split(" ");
  if ((!interrupted && words.length <= longestWhole) || all.length < 2) return `:~:text=${encode(words)}`;
  const count = Math.min(wordsOfEnds, Math.floor(all.length / 2));
  const [start, end] = [all.slice(0, count).join(" "), all.slice(-count).join(" ")];
  return `:~:text=${encode(start)},${encode(end)}`;
}
