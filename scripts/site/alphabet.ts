/** The order of names in lists. */

const collator = new Intl.Collator("en-GB");

/** Which of two names comes first in the alphabet, capitals and accents aside. */
export const inAlphabet = (a: string, b: string): number => collator.compare(a, b);
