/** What the index gives for a query over letters that a test writes down as their blocks. */
import type { Query } from "../../layouts/client/search/engine/query.ts";
import { neededTerms, type ReadIndex } from "../../layouts/client/search/engine/term-places.ts";
import { commonTerms } from "../../scripts/search/common-terms.ts";
import { shapesOf, startsOf, stemsByPlace } from "../../scripts/search/places.ts";
import type { TextBlock } from "../../scripts/search/shared/index-files.ts";
import { readBlocks, writeBlocks } from "../../scripts/search/shared/letter-blocks.ts";
import { nowhere, type Postings, postingsOf } from "../../scripts/search/shared/postings.ts";
import { placesKey } from "../../scripts/search/shared/term-keys.ts";

/** Paragraphs with these texts. */
export const paragraphs = (...texts: string[]): TextBlock[] =>
  texts.map((text, index) => ({ id: `p${index + 1}`, kind: "paragraph", text }));

/**
 * What is read of the index of some letters for a query.
 * @param words stems that are common, so that Pagefind’s part of the index does not have them
 */
export function readFor(
  query: Query,
  letters: readonly (readonly TextBlock[])[],
  words: readonly string[] = [],
): ReadIndex {
  const common = new Set(words);
  const stems = letters.map(stemsByPlace);
  const shapes = letters.map(shapesOf);
  const inFiles = new Map(commonTerms(stems, shapes.map(startsOf), common));
  const needed = neededTerms(query, common);
  const rare = (stem: string): Postings =>
    postingsOf(
      stems
        .map((all, letter): [number, number[]] => [
          letter,
          all.flatMap((other, place) => (other === stem ? [place] : [])),
        ])
        .filter(([, places]) => places.length > 0),
    );
  return {
    letters: letters.length,
    blocks: readBlocks(writeBlocks(shapes)),
    common,
    postings: new Map([
      ...needed.words.map(
        (stem) => [stem, common.has(stem) ? (inFiles.get(stem) ?? nowhere) : rare(stem)] as const,
      ),
      ...[...needed.pairs].map(
        ([pair, places]) =>
          [
            pair,
            (places ? inFiles.get(placesKey(pair)) : undefined) ?? inFiles.get(pair) ?? nowhere,
          ] as const,
      ),
    ]),
  };
}
