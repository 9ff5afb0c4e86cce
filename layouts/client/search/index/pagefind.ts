/**
 * What is used of Pagefind 1.6’s JavaScript API, and the places of words that it is asked for.
 *
 * `layouts/client/search/index/` holds the reading of the index’s files; it may import
 * `scripts/search/shared/`.
 */

import { checkOfIds, pagefindFile } from "../../../../scripts/search/shared/index-files.ts";
import { type Postings, postingsOf } from "../../../../scripts/search/shared/postings.ts";
import { indexKey } from "../../../../scripts/search/shared/stems.ts";
import { inTime, load, recent } from "./loading.ts";

type PagefindInstance = {
  init: () => Promise<void>;
  search: (term: string | null) => Promise<{ results: { id: string; words: number[] }[] }>;
  destroy: () => Promise<void>;
};

type PagefindModule = { createInstance: (options?: object) => PagefindInstance };

/** Finds the places of single words. */
export type WordIndex = {
  /** Where the words with a stem stand; nowhere also where Pagefind could not load the part of its index. */
  places: (stem: string) => Promise<Postings>;
  close: () => void;
};

/** Tells whether an index is there at all: without one Pagefind goes on waiting. */
const entryFile = pagefindFile.replace("pagefind.js", "pagefind-entry.json");

/** How many words’ places are kept. */
const keptWords = 32;

/**
 * Opens Pagefind’s index.
 * @param attempt 0 at first; a browser may remember that a script could not be loaded, so each attempt has its own name
 * @param check check of the letters’ ids: of another index than this one the numbers of the letters are not known
 * @throws where the index is missing, cannot be reached or is another one
 */
export async function openPagefind(attempt: number, check: number): Promise<WordIndex> {
  await load(entryFile, "no-cache");
  const address = attempt === 0 ? pagefindFile : `${pagefindFile}?${attempt}`;
  const { createInstance } = (await import(address)) as PagefindModule;
  const instance = createInstance();
  const close = (): void => void instance.destroy().catch(() => {});
  try {
    await inTime(instance.init());
    const numbers = await numbersOf(instance, check);
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

/** The numbers of the letters by their ids: without words Pagefind gives all letters in the order it was given them. */
async function numbersOf(instance: PagefindInstance, check: number): Promise<ReadonlyMap<string, number>> {
  const { results } = await inTime(instance.search(null));
  const ids = results.map(({ id }) => id);
  if (checkOfIds(ids) !== check) throw new Error("the search index does not belong to this archive");
  return new Map(ids.map((id, number) => [id, number]));
}
