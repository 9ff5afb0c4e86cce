/** One letter read: from the lines of its source to its fields and body, with everything the editor should know. */
import type { Authority } from "../archive/register.ts";
import type { LetterBody } from "../letter/schema.ts";
import { type Description, describe } from "./describe/describe.ts";
import type { SourceDocument } from "./read/source-document.ts";
import { bodyOfLetter } from "./structure/body.ts";
import { structure } from "./structure/structure.ts";
import { type WordDifference, wordDifferences } from "./words.ts";

export type LetterReading = Description & {
  body: LetterBody;
  pages: number | null;
  /** Words of the source that the letter lacks, and words it has that the source lacks. */
  differences: WordDifference[];
};

/** Reads a letter out of its lines. */
export function readLetterFrom(document: SourceDocument, authorities: readonly Authority[]): LetterReading {
  const letter = structure(document);
  return {
    ...describe(letter, authorities),
    body: bodyOfLetter(letter),
    pages: document.pages,
    differences: wordDifferences(document, letter),
  };
}
