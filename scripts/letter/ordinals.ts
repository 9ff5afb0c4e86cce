/** Ordinal numbers: their words in letters and on pages. */

/** The ordinals that are read as words, beginning with the first. */
export const ordinals: readonly string[] = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
];

/**
 * Source of a regular expression for an ordinal in a word or in figures, without a group; for use with the flag `i`.
 */
export const ordinalPattern = `(?:${ordinals.join("|")}|\\d{1,2}(?:st|nd|rd|th))`;

/**
 * The number of an ordinal.
 * @param words as `ordinalPattern` finds them
 * @throws on words that are not an ordinal
 * @example ordinalNumber("Third") // 3
 * @example ordinalNumber("21st") // 21
 */
export function ordinalNumber(words: string): number {
  const figures = /^(\d+)(?:st|nd|rd|th)$/i.exec(words)?.[1];
  const number = figures === undefined ? ordinals.indexOf(words.toLowerCase()) + 1 : Number(figures);
  if (number === 0) throw new RangeError(`“${words}” is not an ordinal`);
  return number;
}

/** The last ordinal that pages write as a word. */
const lastInWords = 12;

const endings = new Intl.PluralRules("en-GB", { type: "ordinal" });

/**
 * An ordinal number, as a word up to the twelfth.
 * @example ordinalInWords(3) // "third"
 * @example ordinalInWords(21) // "21st"
 */
export function ordinalInWords(ordinal: number): string {
  const word = ordinal <= lastInWords ? ordinals[ordinal - 1] : undefined;
  if (word) return word;
  const byKind = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return `${ordinal}${byKind[endings.select(ordinal)]}`;
}
