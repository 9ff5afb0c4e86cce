/** What is used of Pagefind 1.6’s JavaScript API, and the places of words that it is asked for. */
import { searchFiles } from "../../../scripts/search/published.ts";
import { indexKey } from "../../../scripts/search/words.ts";
import type { Postings } from "./postings.ts";

type PagefindInstance = {
  init: () => Promise<void>;
  search: (term: string) => Promise<{ results: { id: string; words: number[] }[] }>;
  destroy: () => Promise<void>;
};

type PagefindModule = { createInstance: (options?: object) => PagefindInstance };

/** Finds the places of single words. */
export type WordIndex = {
  /** Places of the words with a stem in every letter that has one; empty where none has. */
  places: (stem: string) => Promise<Postings>;
  close: () => Promise<void>;
};

/** Milliseconds after which an answer is no longer waited for: Pagefind may wait for ever for what it cannot load. */
const patience = 20_000;

/** How many words’ places are kept: those of a common word in ten thousand letters take some megabytes. */
const keptWords = 32;

/**
 * Opens Pagefind’s index.
 * @param attempt 0 at first; a browser may remember that a script could not be loaded, so each attempt has its own name
 * @throws where the index is missing or cannot be reached
 */
export async function openWordIndex(attempt: number): Promise<WordIndex> {
  // Pagefind itself goes on waiting where there is no index.
  const entry = await fetch(searchFiles.entry, { cache: "no-cache" });
  if (!entry.ok) throw new Error(`there is no search index (${entry.status})`);
  const address = attempt === 0 ? searchFiles.pagefind : `${searchFiles.pagefind}?${attempt}`;
  const { createInstance } = (await import(address)) as PagefindModule;
  const instance = createInstance();
  await inTime(instance.init());
  const known = new Map<string, Promise<Postings>>();
  return {
    places(stem) {
      const places =
        known.get(stem) ?? inTime(instance.search(indexKey(stem))).then(({ results }) => postings(results));
      known.delete(stem);
      known.set(stem, places);
      places.catch(() => known.delete(stem));
      for (const oldest of known.keys()) {
        if (known.size <= keptWords) break;
        known.delete(oldest);
      }
      return places;
    },
    close: () => instance.destroy(),
  };
}

const postings = (results: { id: string; words: number[] }[]): Postings =>
  new Map(results.map(({ id, words }) => [id, words]));

function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the search index does not answer")), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
