/** Finds letters and the paragraphs of them that match, by Pagefind. */
import type { Pagefind, PagefindResult } from "./pagefind.ts";

/** A place in a letter that matches; the excerpt is HTML with `mark` around the matches. */
export type Hit = { title: string; url: string; excerpt: string };

export type FoundLetter = { title: string; url: string; hits: Hit[] };

/** The letters found, to be read a few at a time. */
export type Found = { count: number; letters: (from: number, to: number) => Promise<FoundLetter[]> };

export type SearchEngine = {
  /** What was found; null when a later search has begun in the meantime. */
  search: (query: string) => Promise<Found | null>;
};

/** Milliseconds without a key before a search begins. */
const pauseBeforeSearch = 150;

/**
 * The engine over the site’s index, which is loaded at the first search.
 * @throws (from `search`) where the index cannot be loaded
 */
export function pagefindEngine(): SearchEngine {
  let loading: Promise<Pagefind> | undefined;
  const load = async (): Promise<Pagefind> => {
    const address = "/pagefind/pagefind.js";
    const pagefind = (await import(address)) as Pagefind;
    await pagefind.options({ excerptLength: 30 });
    await pagefind.init();
    return pagefind;
  };
  return {
    async search(query) {
      loading ??= load().catch((error) => {
        loading = undefined;
        throw error;
      });
      const found = await (await loading).debouncedSearch(query, {}, pauseBeforeSearch);
      if (found === null) return null;
      return {
        count: found.results.length,
        letters: (from, to) => Promise.all(found.results.slice(from, to).map(readLetter)),
      };
    },
  };
}

async function readLetter(result: PagefindResult): Promise<FoundLetter> {
  const { url, meta, sub_results } = await result.data();
  return {
    title: meta["title"] ?? url,
    url,
    hits: sub_results
      .filter((hit) => hit.url !== url)
      .map(({ title, url: address, excerpt }) => ({ title, url: address, excerpt })),
  };
}
