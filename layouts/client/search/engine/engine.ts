/**
 * Searches the archive: Pagefind’s index and the files beside it, behind one interface.
 *
 * `layouts/client/search/engine/` holds the search itself, without a page; it may import
 * `layouts/client/search/index/`.
 */
import type { Letter } from "../../../../scripts/letter/schema.ts";
import { besideLetter, letterForms } from "../../../../scripts/letter/urls.ts";
import {
  addressesInFile,
  type FacetColumn,
  type FacetName,
  type GeneralFile,
  generalFile,
  indexFiles,
} from "../../../../scripts/search/shared/index-files.ts";
import { type LetterText, letterText } from "../../../../scripts/search/shared/letter-text.ts";
import { kept, load, loadJson } from "../index/loading.ts";
import { chosenFacets, countFacets, type FacetColumns, type Facets, narrowAndSort } from "./facets.ts";
import { hitsOf, type LetterHits } from "./hits.ts";
import { type ArchiveIndex, openIndex } from "./letter-index.ts";
import { type Query, readQuery, soughtTerms, typedQuery } from "./query.ts";
import { countWithoutOne, find, findLetters, type ReadIndex, rarity } from "./ranking.ts";
import type { SearchState } from "./state.ts";
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
  /** What the letters can be narrowed by, for the facets asked for. */
  facets: (asked: readonly FacetName[]) => Promise<Facets>;
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

/** What is published of one archive for its search. */
type Archive = {
  general: GeneralFile;
  index: ArchiveIndex;
  columns: (names: readonly FacetName[]) => Promise<FacetColumns>;
  letter: (number: number) => Promise<LetterText>;
  words: () => Promise<readonly string[]>;
};

async function openArchive(attempt: number): Promise<Archive> {
  // It says which index is the present one, so an older copy is not good enough.
  const general = await loadJson<GeneralFile>(generalFile, "no-cache");
  const addresses = kept((file: number) => loadJson<string[]>(general.index + indexFiles.addresses(file)));
  const column = kept((name: FacetName) => loadJson<FacetColumn>(general.index + indexFiles.facet(name)));
  const vocabulary = kept(async (file: string) =>
    (await (await load(file)).text()).split("\n").filter(Boolean),
  );
  return {
    general,
    index: await openIndex(general, attempt),
    columns: async (names) =>
      Object.fromEntries(await Promise.all(names.map(async (name) => [name, await column(name)] as const))),
    letter: kept(async (number: number) => {
      const file = await addresses(Math.floor(number / addressesInFile));
      const address = file[number % addressesInFile];
      if (!address) throw new Error(`the search index has no address of letter ${number}`);
      const letter = await loadJson<Letter>(besideLetter(address, letterForms.json));
      return letterText(letter, general.archive);
    }),
    words: () => vocabulary(general.index + indexFiles.vocabulary),
  };
}

/** The engine over the files of this site. Nothing is loaded before the first search. */
export function siteEngine(): SearchEngine {
  let attempt = 0;
  let opening: Promise<Archive> | undefined;
  let known: readonly string[] | null = null;

  const open = (): Promise<Archive> => {
    opening ??= openArchive(attempt);
    return opening;
  };
  /** Begins anew at the next search: the index may be another one by then, and Pagefind remembers what failed. */
  const forget = (): void => {
    attempt += 1;
    const failed = opening;
    opening = undefined;
    failed?.then(({ index }) => index.close()).catch(() => {});
  };
  const vocabulary = async (): Promise<readonly string[]> => {
    const { words } = await open();
    known ??= await words();
    return known;
  };

  const search = async (state: SearchState): Promise<Found> => {
    const { general, index, letter, columns } = await open();
    const query = readQuery(state.query, general.acronyms);
    const [read, chosen] = await Promise.all([index.read(query), columns(chosenFacets(state))]);
    const found = findLetters(query, read);
    const left = narrowAndSort(found, chosen, general.months, state);
    const terms = soughtTerms(query);
    const weights = terms.map((term) => rarity(find(term, read).letters.length, general.letters));
    return {
      query,
      count: left.length,
      countOfQuery: found.length,
      missing: query.clauses
        .filter(
          ({ excluded, alternatives }) =>
            !excluded && alternatives.every((term) => find(term, read).letters.length === 0),
        )
        .map(({ typed }) => typed),
      nearest: found.length === 0 ? queriesWithoutOne(query, read) : [],
      letters: async (from, to) => {
        const texts = await Promise.all(left.slice(from, to).map(letter));
        return texts.map((text) => ({ letter: text, hits: hitsOf(text, terms, weights) }));
      },
      facets: async (asked) =>
        countFacets(
          found,
          asked,
          await columns([...new Set([...asked, ...chosenFacets(state)])]),
          general.months,
          state,
        ),
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
      vocabulary().catch(forget);
    },
    words: () => known,
  };
}

function queriesWithoutOne(query: Query, read: ReadIndex): Found["nearest"] {
  const { clauses } = query;
  if (clauses.filter(({ excluded }) => !excluded).length < 2) return [];
  return countWithoutOne(query, read)
    .map((count, index) => ({
      left: clauses[index]?.typed ?? "",
      query: typedQuery(clauses.filter((_, other) => other !== index)),
      count,
    }))
    .filter(({ count }) => count > 0);
}
