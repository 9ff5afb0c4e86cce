/** Alphabetical order for names in lists. */

const collator = new Intl.Collator("en-GB");

/** Compares two names in English alphabetical order, for `sort`. */
export const inAlphabet = (a: string, b: string): number => collator.compare(a, b);
