/** Searches the archive: Pagefind’s index and the files beside it, behind one interface. */
import {
  type GeneralFile,
  type LettersFile,
  type LetterText,
  letterTextFile,
  searchFiles,
} from "../../../scripts/search/published.ts";
import { stemOf } from "../../../scripts/search/words.ts";
import { countFacets, type Facets, narrowAndSort } from "./facets.ts";
import { hitsOf, type LetterHits } from "./hits.ts";
import { openWordIndex, type WordIndex } from "./pagefind.ts";
import { countWithoutOne, findLetters, type Postings, placesOf, rarity } from "./postings.ts";
import { type Query, readQuery, soughtTerms, stemsOfQuery, typedQuery } from "./query.ts";
import { isNarrowed, type SearchState } from "./state.ts";
import { nearestWords } from "./suggestions.ts";

/** A letter that was found, with the paragraphs of it that match. */
export type FoundLetter = { letter: LetterText; hits: LetterHits };

/** What a search found. */
export type Found = {
  query: Query;
  /** How many letters. */
  count: number;
  /** How many letters were found before they were narrowed. */
  countOfQuery: number;
  /** Words and phrases of the query that no letter has. */
  missing: string[];
  /** Where no letter has all of the query: what finds some without one of its words or phrases. */
  nearest: { left: string; query: string; count: number }[];
  /** The letters from one number up to another. */
  letters: (from: number, to: number) => Promise<FoundLetter[]>;
  /** What the letters can be narrowed by. */
  facets: () => Promise<Facets>;
};

export type SearchEngine = {
  /** @throws where the index is missing, broken or out of reach */
  search: (state: SearchState) => Promise<Found>;
  /** Words of the archive near to one that it has not. @throws as `search` */
  suggest: (word: string) => Promise<string[]>;
  /** Begins to load what a search needs, and the words of the archive. */
  prepare: () => void;
  /** The archive’s words, most frequent first; null until they are loaded. */
  words: () => readonly string[] | null;
};

type Opened = { index: WordIndex; general: GeneralFile };

/** The engine over the files of this site. Nothing is loaded before the first search. */
export function siteEngine(): SearchEngine {
  let attempt = 0;
  let opening: Promise<Opened> | undefined;
  const texts = new Map<string, Promise<LetterText>>();
  const list = remembered(() => readJson<LettersFile>(searchFiles.letters));
  let known: readonly string[] | null = null;
  const vocabulary = remembered(async () => {
    const words = (await (await read(searchFiles.vocabulary)).text()).split("\n").filter(Boolean);
    known = words;
    return words;
  });

  const open = (): Promise<Opened> => {
    opening ??= Promise.all([openWordIndex(attempt), readJson<GeneralFile>(searchFiles.general)]).then(
      ([index, general]) => ({ index, general }),
    );
    return opening;
  };

  /** Begins anew at the next search, Pagefind remembering what it could not load. */
  const forget = (): void => {
    attempt += 1;
    const failed = opening;
    opening = undefined;
    failed?.then(({ index }) => index.close()).catch(() => {});
  };

  const readText = (id: string): Promise<LetterText> => {
    const text = texts.get(id) ?? readJson<LetterText>(letterTextFile(id));
    texts.set(id, text);
    text.catch(() => texts.delete(id));
    return text;
  };

  const readPostings = async (query: Query, index: WordIndex): Promise<Map<string, Postings>> => {
    const stems = stemsOfQuery(query);
    const lists = await Promise.all(stems.map((stem) => index.places(stem)));
    const postings = new Map(stems.map((stem, number) => [stem, lists[number] ?? new Map()]));
    const absent = stems.filter((stem) => postings.get(stem)?.size === 0);
    if (absent.length > 0) {
      const present = new Set((await vocabulary()).map(stemOf));
      const lost = absent.find((stem) => present.has(stem));
      // Pagefind answers “none” also where it could not load a part of its index.
      if (lost) throw new Error(`the part of the search index with “${lost}” could not be loaded`);
    }
    return postings;
  };

  const search = async (state: SearchState): Promise<Found> => {
    const { index, general } = await open();
    const query = readQuery(state.query, general.acronyms);
    const postings = await readPostings(query, index);
    const asksForWords = query.clauses.some(({ excluded }) => !excluded);
    const needsList = !asksForWords || isNarrowed(state) || state.sort !== "relevance";
    const all = needsList ? await list() : null;
    const found = findLetters(query, postings, general.letters, all?.ids).map(({ id }) => id);
    const kept = all ? narrowAndSort(found, all, state) : found;
    const terms = soughtTerms(query);
    const weights = terms.map((term) => rarity(placesOf(term, postings).size, general.letters));
    return {
      query,
      count: kept.length,
      countOfQuery: found.length,
      missing: query.clauses
        .filter(
          ({ excluded, alternatives }) =>
            !excluded && alternatives.every((term) => placesOf(term, postings).size === 0),
        )
        .map(({ typed }) => typed),
      nearest: found.length === 0 ? queriesWithoutOne(query, postings) : [],
      letters: async (from, to) => {
        const letters = await Promise.all(kept.slice(from, to).map(readText));
        return letters.map((letter) => ({ letter, hits: hitsOf(letter, terms, weights) }));
      },
      facets: async () => countFacets(found, await list(), state),
    };
  };

  return {
    async search(state) {
      try {
        return await search(state);
      } catch (error) {
        forget();
        throw error;
      }
    },
    suggest: async (word) => nearestWords(word, await vocabulary()),
    prepare() {
      // What fails here is said when it is searched for.
      open().catch(forget);
      vocabulary().catch(() => {});
    },
    words: () => known,
  };
}

function queriesWithoutOne(query: Query, postings: ReadonlyMap<string, Postings>): Found["nearest"] {
  const { clauses } = query;
  if (clauses.filter(({ excluded }) => !excluded).length < 2) return [];
  return countWithoutOne(query, postings)
    .map((count, index) => ({
      left: clauses[index]?.typed ?? "",
      query: typedQuery(clauses.filter((_, other) => other !== index)),
      count,
    }))
    .filter(({ count }) => count > 0);
}

async function read(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded (${response.status})`);
  return response;
}

const readJson = async <Content>(address: string): Promise<Content> => (await read(address)).json();

/** Loads once; again where it failed. */
function remembered<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
