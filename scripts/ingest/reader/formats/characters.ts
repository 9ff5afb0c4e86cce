/** The characters of a source: what stands for a space, what is a bullet, what leaves no trace on paper. */

const spaces = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
/** Soft hyphens, zero-width characters, byte order marks and control characters. */
const unprinted = /[\u00ad\u200b-\u200d\u2060\ufeff]|(?![\t\n\r\f])\p{Cc}/gu;
const ligature = /[\ufb00-\ufb06]/gu;

/** Glyphs that only ever are bullets; U+F06E, U+F0A7 and U+F0B7 are those of Word’s Wingdings and Symbol fonts. */
const bulletGlyph =
  /^[\u25fc\u25fb\u25a0\u25a1\u25aa\u25ab\u00b7\u2022\u25cf\u25cb\u25e6\u2023\u2043\u23af\u25b8\u25ba\u2756\u27a2\uf06e\uf0a7\uf0b7\uf0d8\uf076]\s*/u;

/**
 * A text without characters that leave no trace on paper, ligatures taken apart, letters and their accents put together.
 * White space stays as it is.
 */
export function printed(text: string): string {
  return text
    .replace(unprinted, "")
    .replace(ligature, (letters) => letters.normalize("NFKC"))
    .normalize("NFC");
}

/** A text on one line with single spaces between its words. */
export function onOneLine(text: string): string {
  return text.replace(spaces, " ").trim();
}

/** A line’s text without the bullet that it begins with, and whether it had one. */
export function splitBullet(text: string): { text: string; bullet: boolean } {
  const rest = text.replace(bulletGlyph, "");
  return { text: rest, bullet: rest !== text };
}

/** Put in place of a glyph that is seen but whose character is not known. */
export const unknownCharacter = "\ufffd";

/**
 * A glyph’s characters as they are written, white space as spaces. A soft hyphen that is drawn is a hyphen, and a glyph
 * that a font calls a control character is seen nevertheless. Most are one letter, which needs no looking into.
 */
export const shownGlyph = (text: string): string =>
  isPlain(text)
    ? text
    : printed(text.replace(/\u00ad/gu, "-").replace(/(?!\s)\p{Cc}/gu, unknownCharacter)).replace(/\s/gu, " ");

/** Whether a glyph’s characters, as `shownGlyph` gives them, leave no trace on paper. */
export const isBlankGlyph = (text: string): boolean => text === " " || (!isPlain(text) && text.trim() === "");

/** Whether a text is one character of ASCII that prints, or a space. */
function isPlain(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && code >= 0x20 && code < 0x7f;
}
