/** One letter read: from the lines of its source to its fields and body, with everything the editor should know. */
import type { Authority } from "../archive/register.ts";
import type { LetterBody } from "../letter/schema.ts";
import { type Description, type Doubt, describe } from "./describe/describe.ts";
import type { SourceDocument } from "./read/source-document.ts";
import { bodyOfLetter } from "./structure/body.ts";
import { assertOneLetter } from "./structure/salutation.ts";
import { structure } from "./structure/structure.ts";
import { type WordDifference, wordDifferences } from "./words.ts";

export type LetterReading = Omit<Description, "doubts"> & {
  /** What the editor should look at, in a field or in the text. */
  doubts: (Doubt | { field: "text"; message: string })[];
  body: LetterBody;
  pages: number | null;
  /** Words of the source that the letter lacks, and words it has that the source lacks. */
  differences: WordDifference[];
};

/**
 * Reads a letter out of its lines.
 * @throws UnreadableSource where there is a second letter in them
 */
export function readLetterFrom(document: SourceDocument, authorities: readonly Authority[]): LetterReading {
  assertOneLetter(document);
  const letter = structure(document);
  const description = describe(letter, authorities);
  return {
    ...description,
    doubts: [...description.doubts, ...overprintDoubts(document), ...emptyPageDoubts(document)],
    body: bodyOfLetter(letter),
    pages: document.pages,
    differences: wordDifferences(document, letter),
  };
}

/** What to say of pages without words that stand between pages with words: theirs may be lost. */
function emptyPageDoubts({ lines }: SourceDocument): LetterReading["doubts"] {
  const pages = new Set(lines.flatMap(({ page }) => page ?? []));
  const last = Math.max(0, ...pages);
  return Array.from({ length: last }, (_, index) => index + 1)
    .filter((page) => !pages.has(page))
    .map((page) => ({
      field: "text",
      message: `page ${page} shows no words; see whether the letter has any there`,
    }));
}

const overprintDoubts = ({ overprinted }: SourceDocument): LetterReading["doubts"] =>
  overprinted.map(({ text, page }) => ({
    field: "text",
    message: `‘${text}’ is printed over other words on page ${page}; see whether it belongs there`,
  }));
