/** Alphabetical order for names in lists. */

const collator = new Intl.Collator("en-GB");

/** Compares two names in English alphabetical order, for `sort`. */
export const inAlphabet = (a: string, b: string): number => collator.compare(a, b);

/** Compares two people’s names by the last name, then the first ones, for `sort`. */
export const byLastName = (a: string, b: string): number =>
  inAlphabet(a.split(" ").at(-1) ?? "", b.split(" ").at(-1) ?? "") || inAlphabet(a, b);
