/** What type of visit or inspection a letter is about. */
import type { LetterType } from "../../../letter/letter-types.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import type { LetterPassages } from "./passages.ts";

const kinds: [RegExp, LetterType][] = [
  [/\bmonitoring\s+visit\b/i, "monitoring-visit"],
  [/\bfocus(?:s?ed)?\s+visit\b/i, "focused-visit"],
  [/\bjoint\s+targeted\s+area\s+inspection\b|\bJTAI\b/i, "joint-targeted-area-inspection"],
];

/**
 * The type, from the title or else from the sentence that sums up the letter. Later paragraphs are not read, because
 * they mention other visits.
 */
export function readLetterType({ title, summary }: LetterPassages): Reading<LetterType> {
  for (const passage of [title, summary]) {
    const kind = kinds.find(([words]) => passage && words.test(passage.text));
    if (passage && kind) return found(kind[1], passage);
  }
  return notFound("other");
}
