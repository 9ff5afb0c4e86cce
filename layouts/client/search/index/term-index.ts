/** The index of common words and their pairs; only the files of the needed terms are loaded. */

import { indexFiles } from "../../../../scripts/search/shared/index-files.ts";
import { nowhere, type Postings } from "../../../../scripts/search/shared/postings.ts";
import { fileOfTerm, unpackTerms } from "../../../../scripts/search/shared/term-files.ts";
import { placesKey } from "../../../../scripts/search/shared/term-keys.ts";
import { kept, loadCompressed, loadJson } from "./loading.ts";

/**
 * The places of a term.
 * @param places whether the places of a pair’s words are needed; otherwise a frequent pair has only its blocks
 * @throws if a file of the index is missing or cannot be reached
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
