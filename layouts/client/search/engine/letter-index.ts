/** The two parts of the index as one: Pagefind’s, and our files of words that are too common for it. */

import { type GeneralFile, indexFiles } from "../../../../scripts/search/shared/index-files.ts";
import { readBlocks } from "../../../../scripts/search/shared/letter-blocks.ts";
import type { Postings } from "../../../../scripts/search/shared/postings.ts";
import { kept, loadCompressed } from "../index/loading.ts";
import { openPagefind } from "../index/pagefind.ts";
import { termIndex } from "../index/term-index.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Query } from "./query.ts";
import { neededTerms, type ReadIndex } from "./term-places.ts";

export type ArchiveIndex = {
  /**
   * The places of everything that a query needs.
   * @throws where a part of the index is missing or out of reach
   */
  read: (query: Query, lexicon: Lexicon) => Promise<ReadIndex>;
  close: () => void;
};

/**
 * Opens Pagefind’s part; the files of the other part are loaded when they are needed.
 * @param attempt as `openPagefind` takes it
 * @throws as `openPagefind`
 */
export async function openIndex(general: GeneralFile, attempt: number): Promise<ArchiveIndex> {
  const blocks = kept(async (file: string) => readBlocks(await loadCompressed(file)));
  const [pagefind] = await Promise.all([
    openPagefind(attempt, general),
    blocks(general.index + indexFiles.blocks),
  ]);
  const findTerm = termIndex(general.index);
  const common = new Set(general.common);

  const findWord = async (stem: string, { vocabulary }: Lexicon): Promise<Postings> => {
    const found = await (common.has(stem) ? findTerm(stem, false) : pagefind.places(stem));
    // Pagefind also answers “none” if it could not load a part of its index.
    if (found.letters.length === 0 && vocabulary.stems.has(stem))
      throw new Error(`the part of the search index with “${stem}” could not be loaded`);
    return found;
  };

  return {
    async read(query, lexicon) {
      const needed = neededTerms(query, common);
      const words = needed.words.map(async (stem) => [stem, await findWord(stem, lexicon)] as const);
      const pairs = [...needed.pairs].map(
        async ([pair, places]) => [pair, await findTerm(pair, places)] as const,
      );
      return {
        letters: general.letters,
        blocks: await blocks(general.index + indexFiles.blocks),
        common,
        postings: new Map(await Promise.all([...words, ...pairs])),
      };
    },
    close: pagefind.close,
  };
}
