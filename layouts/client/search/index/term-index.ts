/** The index of common words and their pairs, of which only the files of the terms sought are loaded. */

import { indexFiles } from "../../../../scripts/search/shared/index-files.ts";
import { nowhere, type Postings } from "../../../../scripts/search/shared/postings.ts";
import { fileOfTerm, unpackTerms } from "../../../../scripts/search/shared/term-files.ts";
import { placesKey } from "../../../../scripts/search/shared/term-keys.ts";
import { kept, loadCompressed, loadJson } from "./loading.ts";

/**
 * Where a term stands.
 * @param places whether the words of a pair are wanted; of a frequent one only the blocks are given otherwise
 * @throws where a file of the index is missing or out of reach
 */
export type TermIndex = (term: string, places: boolean) => Promise<Postings>;

/** The index in a folder. */
export function termIndex(folder: string): TermIndex {
  const list = kept((name: string) => loadJson<string[]>(folder + name));
  const file = kept(async (number: number) =>
    unpackTerms(await loadCompressed(folder + indexFiles.termFile(number))),
  );
  const find = async (term: string): Promise<Postings> => {
    const number = fileOfTerm(await list(indexFiles.terms), term);
    return (number < 0 ? undefined : (await file(number)).get(term))?.() ?? nowhere;
  };
  return async (term, places) => {
    const listed = await find(term);
    const apart = places && listed.unit === "block";
    return apart ? find(placesKey(term)) : listed;
  };
}
