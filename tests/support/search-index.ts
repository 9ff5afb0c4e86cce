/** The index of a few letters, as a search reads it. */
import { lexiconOf } from "../../layouts/client/search/engine/lexicon.ts";
import { type Query, readQuery } from "../../layouts/client/search/engine/query.ts";
import { neededTerms, type ReadIndex } from "../../layouts/client/search/engine/term-places.ts";
import { commonTerms } from "../../scripts/search/common-terms.ts";
import { shapesOf, startsOf, stemsByPlace } from "../../scripts/search/places.ts";
import type { TextBlock } from "../../scripts/search/shared/index-files.ts";
import { readBlocks, writeBlocks } from "../../scripts/search/shared/letter-blocks.ts";
import { nowhere, type Postings, postingsOf } from "../../scripts/search/shared/postings.ts";
import { placesKey } from "../../scripts/search/shared/term-keys.ts";

/** A query with the abbreviation CP, “core plans”. */
export const queryOf = (typed: string): Query =>
  readQuery(typed, lexiconOf({ acronyms: [{ short: "CP", long: "core plans" }] }));

/**
 * What the index of letters gives for a query.
 * @param letters the paragraphs of each, newest first; a title begins with #
 * @param words the stems that are common
 */
export function readIndex(
  letters: readonly (readonly string[])[],
  query: Query,
  words: readonly string[],
): ReadIndex {
  const common = new Set(words);
  const texts = letters.map((blocks) => blocks.map(blockOf));
  const stems = texts.map(stemsByPlace);
  const shapes = texts.map(shapesOf);
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

function blockOf(text: string): TextBlock {
  return text.startsWith("#")
    ? { id: null, kind: "title", text: text.slice(1) }
    : { id: "p1", kind: "paragraph", text };
}
