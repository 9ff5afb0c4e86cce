/** The kinds of letter in the archive. */

/** The kinds by their ids; `other` is a letter on an inspection or on something that its words do not name. */
export const letterTypes = [
  "monitoring-visit",
  "focused-visit",
  "joint-targeted-area-inspection",
  "other",
] as const;

export type LetterType = (typeof letterTypes)[number];

/** Whether letters of a kind are on an inspection, not on a visit. */
export function isOnInspection(type: LetterType): boolean {
  return type === "joint-targeted-area-inspection" || type === "other";
}
