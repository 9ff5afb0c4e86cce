/** What kind of visit or inspection a letter is about. */
import type { LetterKind } from "../../../content/publishers/publisher-schema.ts";
import { sentenceOf } from "../phrases/sentence.ts";
import type { Wordings } from "../wordings.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import type { LetterPassages } from "./passages.ts";

/**
 * The kind, from the title or else from the sentence that sums up the letter. Later paragraphs are not read, because
 * they mention other visits. A letter that names no kind is of the kind without titles, else of the last one.
 */
export function readLetterKind({ title, summary }: LetterPassages, { kinds }: Wordings): Reading<LetterKind> {
  for (const passage of [title, summary]) {
    const named = passage && kinds.find(({ titles }) => titles.isIn(sentenceOf(passage)));
    if (passage && named) return found(named.kind, passage);
  }
  const other = kinds.find(({ kind }) => kind.titles.length === 0) ?? kinds.at(-1);
  if (!other) throw new Error("a publisher has no kinds of letter");
  return notFound(other.kind);
}
