/** Characters of symbol fonts, and raised and lowered characters, as Unicode has them. */
import { codePoint } from "dingbat-to-unicode";
import { unknownCharacter } from "./characters.ts";

const symbolFonts = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;
/** Symbol fonts are written in this private range of Unicode too, or with the characters of their keys. */
const privateStart = 0xf000;
const privateEnd = 0xf0ff;

/** The fonts whose letters are signs, by the names that the tables have. */
const fontNames: Readonly<Record<string, string>> = {
  symbol: "Symbol",
  webdings: "Webdings",
  wingdings: "Wingdings",
  "wingdings 2": "Wingdings 2",
  "wingdings 3": "Wingdings 3",
};

/** A character that is given by its number in a font (17.3.3.30); U+FFFD where nobody can tell which it is. */
export function symbol(font: string | undefined, code: number): string {
  const name = fontNames[font?.toLowerCase() ?? ""];
  const isPrivate = code >= privateStart && code <= privateEnd;
  const own = isPrivate ? code - privateStart : code;
  if (name === undefined) return isPrivate ? unknownCharacter : String.fromCodePoint(code);
  return codePoint(name, own)?.string ?? unknownCharacter;
}

/** A text in its font: that of a symbol font in the signs that it shows. */
export function inFont(text: string, font: string | undefined): string {
  if (font === undefined || !symbolFonts.test(font)) return text;
  return Array.from(text, (character) =>
    /\s/.test(character) ? character : symbol(font, character.codePointAt(0) ?? 0),
  ).join("");
}

const raisedForms = new Map(zip("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"));
const loweredForms = new Map(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"));

function zip(plain: string, forms: string): [string, string][] {
  const all = Array.from(forms);
  return Array.from(plain, (character, index): [string, string] => [character, all[index] ?? character]);
}

const signs: Readonly<Record<string, string>> = { TM: "™", SM: "℠" };

/**
 * Raised or lowered words as they are written on one level: figures and signs by Unicode’s own characters (`24²`,
 * `CO₂`), the ending of `30th` as it is, and others set apart by `^` or `_` where they would run into what is before them.
 * @param before what comes before them on the line
 */
export function onOneLevel(text: string, position: "raised" | "lowered", before: string): string {
  const words = text.trim();
  if (words === "" || before.trim() === "") return text;
  const afterFigure = /\d$/.test(before);
  if (position === "raised" && afterFigure && /^(?:st|nd|rd|th)$/i.test(words)) return text;
  if (position === "raised" && signs[words]) return text.replace(words, signs[words]);
  const forms = position === "raised" ? raisedForms : loweredForms;
  if (Array.from(words).every((character) => forms.has(character) || /[\s,.–]/.test(character))) {
    return Array.from(text, (character) => forms.get(character) ?? character).join("");
  }
  if (!/[\p{L}\p{N}]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(text)) return text;
  return `${position === "raised" ? "^" : "_"}${text}`;
}
