/** Words that mean little on their own. */

/** Words that join others: an abbreviation may leave them out and never begins with one. */
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
 * Words in nearly every letter: left out of a search unless they are in quotation marks or the query has no others.
 */
export const smallWords: ReadonlySet<string> = new Set([
  ...joiningWords,
  ..."are as at be been by has have is it its that their this was were which".split(" "),
]);

/**
 * Words of questions and of speech that do not say what is sought: left out of a search like small words, but kept
 * where words are counted.
 */
export const questionWords: ReadonlySet<string> = new Set(
  `what how who whom whose when where why do does did doing can could should would will may might must i we you they
   he she them there any some about get gets got getting me my our your his her if then than so not no too very much
   many more most being been had having into just also`.split(/\s+/),
);

/**
 * Verbs and adverbs of everyday speech that say little of what is sought. They count a little in a search, and a
 * paragraph need not have them.
 */
export const weakWords: ReadonlySet<string> = new Set(
  `always bad badly come comes coming ever get give given gives giving go goes going gone good happen happened happening
   happens keep keeping kept know knows left let like lots made make makes making need needs never often ok okay people
   properly put puts putting really regularly said say says saying see seeing seen still stop take taken takes taking
   tell telling thing things think told use used using want wants way ways well work working`.split(/\s+/),
);
