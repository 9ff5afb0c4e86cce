/** The kinds of letter that the archive tells apart. */

/** The kinds by their ids; `other` is a letter on an inspection, or on what its words do not name. */
export const letterTypes = [
  "monitoring-visit",
  "focused-visit",
  "joint-targeted-area-inspection",
  "other",
] as const;

export type LetterType = (typeof letterTypes)[number];

/** Whether letters of a kind call what they are on an inspection, and not a visit. */
export function isOnInspection(type: LetterType): boolean {
  return type === "joint-targeted-area-inspection" || type === "other";
}
