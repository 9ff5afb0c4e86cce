/** The two parts of the index as one: Pagefind’s, and the files of the words that are too common for it. */

import { type GeneralFile, indexFiles } from "../../../../scripts/search/shared/index-files.ts";
import type { Postings } from "../../../../scripts/search/shared/postings.ts";
import { kept, load } from "../index/loading.ts";
import { openPagefind } from "../index/pagefind.ts";
import { termIndex } from "../index/term-index.ts";
import type { Query } from "./query.ts";
import { neededTerms, type ReadIndex } from "./ranking.ts";

export type ArchiveIndex = {
  /**
   * Where all that a query needs stands.
   * @throws where a part of the index is missing or out of reach
   */
  read: (query: Query) => Promise<ReadIndex>;
  close: () => void;
};

/**
 * Opens Pagefind’s part; the files of the other are loaded when they are needed.
 * @param attempt as `openPagefind` takes it
 * @throws as `openPagefind`
 */
export async function openIndex(general: GeneralFile, attempt: number): Promise<ArchiveIndex> {
  const pagefind = await openPagefind(attempt, general.ids);
  const findTerm = termIndex(general.index);
  const common = new Set(general.common);
  const stems = kept(async (file: string) => new Set((await (await load(file)).text()).split("\n")));

  const findWord = async (stem: string): Promise<Postings> => {
    const found = await (common.has(stem) ? findTerm(stem, false) : pagefind.places(stem));
    if (found.letters.length > 0) return found;
    // Pagefind answers “none” also where it could not load a part of its index.
    if (common.has(stem) || (await stems(general.index + indexFiles.stems)).has(stem))
      throw new Error(`the part of the search index with “${stem}” could not be loaded`);
    return found;
  };

  return {
    async read(query) {
      const needed = neededTerms(query, common);
      const words = needed.words.map(async (stem) => [stem, await findWord(stem)] as const);
      const pairs = [...needed.pairs].map(
        async ([pair, places]) => [pair, await findTerm(pair, places)] as const,
      );
      return {
        letters: general.letters,
        common,
        postings: new Map(await Promise.all([...words, ...pairs])),
      };
    },
    close: pagefind.close,
  };
}
