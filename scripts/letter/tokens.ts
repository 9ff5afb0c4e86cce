/** A text as its words and signs, the form in which phrases are compared with it. */

/** A word or a sign of a text. */
export type Token = {
  /** In lower case, with straight apostrophes and `and` for `&`: two tokens with the same key are the same word. */
  key: string;
  /** Offset of its first character in the text. */
  start: number;
  /** Offset after its last character. */
  end: number;
  isWord: boolean;
};

/** A word may have apostrophes inside. */
const wordOrSign = /[\p{L}\p{N}]+(?:['’‘`´ʼ][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
/** Quotation marks say nothing about the words inside. */
const quotes = /^['’‘`´ʼ"“”]$/;
const hyphens = /^[-‐‑]$/;

/**
 * The words and signs of a text in its order. Quotation marks are left out, and so are hyphens inside words:
 * `multi-agency` is two words.
 * @example tokensOf("‘Good’, they said").map(({ key }) => key) // ["good", ",", "they", "said"]
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index: start } of text.matchAll(wordOrSign)) {
    const end = start + found.length;
    if (quotes.test(found) || (hyphens.test(found) && /[\p{L}\p{N}]/u.test(text.charAt(end)))) continue;
    const isWord = found === "&" || /^[\p{L}\p{N}]/u.test(found);
    tokens.push({ key: found === "&" ? "and" : keyOf(found), start, end, isWord });
  }
  return tokens;
}

const keyOf = (word: string): string => word.toLowerCase().replace(/[’‘`´ʼ]/g, "'");
