/** Ids that sections of a letter may not have, because the page around it has them. */

/**
 * Ids in the frame of every page and in the parts around a letter; sections of letters are never given one of them.
 */
export const reservedIds: ReadonlySet<string> = new Set([
  "main",
  "site-search",
  "about-abbreviations",
  "about-citation",
  "about-contents",
  "about-corrections",
  "about-figures",
  "about-footnotes",
  "about-neighbours",
  "about-original",
  "citation-style",
]);
