/** The index of common words and their pairs, of which only the files of the terms sought are loaded. */

import { indexFiles } from "../../../../scripts/search/shared/index-files.ts";
import { nowhere, type Postings } from "../../../../scripts/search/shared/postings.ts";
import { fileOfTerm, unpackTerms } from "../../../../scripts/search/shared/term-files.ts";
import { placesKey } from "../../../../scripts/search/shared/term-keys.ts";
import { kept, load, loadJson } from "./loading.ts";

/**
 * Which letters have a term.
 * @param places whether all places of a pair are wanted; a frequent one may lack them otherwise
 * @throws where a file of the index is missing or out of reach
 */
export type TermIndex = (term: string, places: boolean) => Promise<Postings>;

/** The index in a folder. */
export function termIndex(folder: string): TermIndex {
  const list = kept((name: string) => loadJson<string[]>(folder + name));
  const loadCompressed = async (number: number): Promise<Uint8Array> => {
    const { body } = await load(folder + indexFiles.termFile(number));
    const unpacked = body?.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  };
  const file = kept(async (number: number) => unpackTerms(await loadCompressed(number)));
  const find = async (term: string): Promise<Postings> => {
    const number = fileOfTerm(await list(indexFiles.terms), term);
    return (number < 0 ? undefined : (await file(number)).get(term))?.() ?? nowhere;
  };
  return async (term, places) => {
    const listed = await find(term);
    const apart = places && listed.letters.length > 0 && listed.places.length === 0;
    return apart ? find(placesKey(term)) : listed;
  };
}
