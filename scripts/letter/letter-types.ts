/** The kinds of letter by their ids; each publisher’s file in `content/publishers/` lists its own. */

/** Id of a kind of letter, such as `focused-visit`. */
export type LetterType = string;

/** Whether letters of a kind are on an inspection, not on a visit. */
export function isOnInspection(type: LetterType): boolean {
  return type === "joint-targeted-area-inspection" || type === "other";
}
