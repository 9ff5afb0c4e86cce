/**
 * The part of Pagefind 1.6’s JavaScript API that is used, and the places of words that are read with it.
 *
 * `layouts/client/search/index/` holds the reading of the index’s files; it may import `scripts/search/shared/`.
 */

import { type GeneralFile, indexFiles } from "../../../../scripts/search/shared/index-files.ts";
import { readNumbers } from "../../../../scripts/search/shared/letter-numbers.ts";
import {
  indexKey,
  pagefindEntryFile,
  pagefindFile,
} from "../../../../scripts/search/shared/pagefind-files.ts";
import { type Postings, postingsOf } from "../../../../scripts/search/shared/postings.ts";
import { onHost } from "../../base.ts";
import { inTime, load, loadCompressed, recent } from "./loading.ts";
import { allowPagefindWorker } from "./trusted-worker.ts";

type PagefindInstance = {
  init: () => Promise<void>;
  search: (term: string | null) => Promise<{ results: { id: string; words: number[] }[] }>;
  destroy: () => Promise<void>;
};

type PagefindModule = { createInstance: (options: { basePath: string }) => PagefindInstance };

/** Finds the places of single words. */
export type WordIndex = {
  /** The places of the words with a stem; also empty if Pagefind could not load that part of its index. */
  places: (stem: string) => Promise<Postings>;
  close: () => void;
};

/** The number of words whose places are kept. */
const keptWords = 32;

/**
 * Opens Pagefind’s index.
 * @param attempt 0 at first; a browser may remember that a script could not be loaded, so each attempt has its own name
 * @param general has a checksum of the letters’ ids: in any other index, their numbers are not known
 * @throws if the index is missing, cannot be reached or belongs to another archive
 */
export async function openPagefind(attempt: number, { index, ids: check }: GeneralFile): Promise<WordIndex> {
  const numbersFile = loadCompressed(index + indexFiles.numbers);
  numbersFile.catch(() => {});
  await load(onHost(pagefindEntryFile), "no-cache");
  const file = onHost(pagefindFile);
  const address = attempt === 0 ? file : `${file}?${attempt}`;
  allowPagefindWorker();
  const { createInstance } = (await import(address)) as PagefindModule;
  const instance = createInstance({ basePath: file.slice(0, file.lastIndexOf("/") + 1) });
  const close = (): void => void instance.destroy().catch(() => {});
  try {
    await inTime(instance.init());
    // Without words, Pagefind finds all letters.
    const everything = await inTime(instance.search(null));
    const ids = everything.results.map(({ id }) => id);
    const numbers = readNumbers(await numbersFile, check, ids);
    const places = recent(keptWords, async (stem: string): Promise<Postings> => {
      const { results } = await inTime(instance.search(indexKey(stem)));
      const found = results.map(({ id, words }) => [numbers.get(id) ?? -1, words] as const);
      return postingsOf(found.sort(([a], [b]) => a - b));
    });
    return { places, close };
  } catch (error) {
    close();
    throw error;
  }
}
