/** Ids that no section of a letter may have, because the page around it has them. */

/** Ids that the frame of every page and the parts around a letter have; no section of a letter is given one. */
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
]);
