/** Words that say little alone, for whatever passes over them. */

/** Words that join others: an abbreviation may pass over them and never begins with one. */
export const joiningWords: ReadonlySet<string> = new Set([
  "a",
  "an",
  "and",
  "for",
  "from",
  "in",
  "of",
  "on",
  "or",
  "the",
  "to",
  "with",
]);

/**
 * Words that nearly every letter has: left out of a search unless they stand in quotation marks or nothing else was asked
 * for.
 */
export const smallWords: ReadonlySet<string> = new Set([
  ...joiningWords,
  ..."are as at be been by has have is it its that their this was were which".split(" "),
]);
