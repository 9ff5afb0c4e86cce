/**
 * Searches the archive: Pagefind’s index and the files beside it, behind one interface.
 *
 * `layouts/client/search/engine/` holds the search itself, without a page; it may import
 * `layouts/client/search/index/`.
 */
import type { FacetName, NameAnswer } from "../../../../scripts/search/shared/index-files.ts";
import { letterOfBlock } from "../../../../scripts/search/shared/letter-blocks.ts";
import type { LetterText } from "../../../../scripts/search/shared/letter-text.ts";
import { type Archive, openArchive } from "./archive-files.ts";
import { chosenFacets, countFacets, type Facets, narrowing } from "./facets.ts";
import { type Hit, hitOf, hitsOf, type LetterHits, markedTerms } from "./hits.ts";
import type { NamedInQuery } from "./names.ts";
import { type Query, readQuery, soughtTerms } from "./query.ts";
import { rank } from "./ranking.ts";
import { type Selection, selectLetters, selectParagraphs } from "./selection.ts";
import { nearestWords } from "./spelling.ts";
import { isNarrowed, type SearchState } from "./state.ts";

/** A letter that was found, with the paragraphs of it that match. */
export type FoundLetter = { letter: LetterText; hits: LetterHits };

/** A paragraph that was found, and its letter. */
export type FoundParagraph = { letter: LetterText; hit: Hit };

/** How many results there are: with all of the query, and with some of it. */
export type Counts = { all: number; some: number };

/** What a search found. */
export type Found = {
  query: Query;
  /** The search, narrowed by what the query names, too. */
  narrowed: SearchState;
  paragraphs: Counts;
  letters: Counts;
  /** How many letters there are when they are not narrowed. */
  lettersOfQuery: number;
  /** Words and phrases of the query that no letter has. */
  missing: string[];
  /** Words and phrases that the best paragraph has not, where none has all. */
  dropped: string[];
  /** The paragraphs from one number up to another, best first. */
  readParagraphs: (from: number, to: number) => Promise<FoundParagraph[]>;
  /** The letters from one number up to another. */
  readLetters: (from: number, to: number) => Promise<FoundLetter[]>;
  /** What the letters can be narrowed by, for the facets asked for. */
  facets: (asked: readonly FacetName[]) => Promise<Facets>;
  /** What is known of what the query names. */
  answers: () => Promise<NameAnswer[]>;
};

export type SearchEngine = {
  /** @throws where the index is missing, broken or out of reach */
  search: (state: SearchState) => Promise<Found>;
  /** Words of the archive near to one that it has not. @throws as `search` */
  suggest: (word: string) => Promise<string[]>;
  /** Begins to load what a search needs. */
  prepare: () => void;
  /** What the archive knows of words; null until it is loaded. */
  known: () => Archive | null;
};

/** The engine over the files of this site. Nothing is loaded before the first search. */
export function siteEngine(): SearchEngine {
  let attempt = 0;
  let opening: Promise<Archive> | undefined;
  let known: Archive | null = null;

  const open = async (): Promise<Archive> => {
    opening ??= openArchive(attempt);
    known = await opening;
    return known;
  };
  /** Begins again at the next search: the index may be another one by then, and Pagefind remembers what failed. */
  const forget = (): void => {
    attempt += 1;
    const failed = opening;
    opening = undefined;
    failed?.then(({ index }) => index.close()).catch(() => {});
  };

  return {
    async search(state) {
      try {
        return await searchArchive(await open(), state);
      } catch (error) {
        forget();
        throw error;
      }
    },
    suggest: async (word) => nearestWords(word, (await open()).lexicon.vocabulary.words),
    prepare() {
      // What fails here is said when it is searched for.
      open().catch(forget);
    },
    known: () => known,
  };
}

async function searchArchive(archive: Archive, state: SearchState): Promise<Found> {
  const { general, index, lexicon, letter, columns } = archive;
  const query = readQuery(state.query, lexicon);
  const narrowed = narrowedByNames(state, query.names);
  const [read, chosen] = await Promise.all([index.read(query, lexicon), columns(chosenFacets(narrowed))]);
  const { blocks } = read;
  const ranking = rank(query, read);
  const sort = query.clauses.length === 0 && state.sort === "relevance" ? "newest" : state.sort;
  const passes = narrowing(chosen, general.months, narrowed);
  const everything = (): boolean => true;
  const onlyLetters = query.clauses.every(({ excluded }) => excluded);
  const lettersFor = (test: (letter: number) => boolean): Selection<{ letter: number; blocks: number[] }> => {
    if (!onlyLetters) return selectLetters(ranking, blocks, test, sort);
    const asksForNothing = query.clauses.length === 0 && query.names.length === 0 && state.query !== "";
    if (asksForNothing) return { all: [], some: [] };
    const all = Array.from({ length: general.letters }, (_, number) => ({ letter: number, blocks: [] }));
    const left = all.filter(({ letter: number }) => !ranking.leftOut.has(number) && test(number));
    return { all: sort === "oldest" ? left.reverse() : left, some: [] };
  };
  const paragraphs = selectParagraphs(ranking, blocks, passes, sort);
  const letters = lettersFor(passes);
  const inLetters = [...letters.all, ...letters.some];
  const inParagraphs = [...paragraphs.all, ...paragraphs.some];
  const terms = soughtTerms(query);
  const wanted = query.clauses.filter(({ excluded }) => !excluded);
  const best = inParagraphs[0];
  const had = best === undefined || paragraphs.all.length > 0 ? wanted : ranking.clausesOf(best);
  const unnarrowed = isNarrowed(narrowed) ? lettersFor(everything) : letters;
  const lettersOfQuery = unnarrowed.all.length > 0 ? unnarrowed.all : unnarrowed.some;
  return {
    query,
    narrowed,
    paragraphs: { all: paragraphs.all.length, some: paragraphs.some.length },
    letters: { all: letters.all.length, some: letters.some.length },
    lettersOfQuery: lettersOfQuery.length,
    missing: ranking.missing.map(({ typed }) => typed),
    dropped: wanted.filter((clause) => !had.includes(clause)).map(({ typed }) => typed),
    readParagraphs: (from, to) =>
      Promise.all(
        inParagraphs.slice(from, to).map(async (block) => {
          const number = letterOfBlock(blocks, block);
          const text = await letter(number);
          const own = block - (blocks.first[number] ?? 0);
          return { letter: text, hit: hitOf(text, own, markedTerms(text, terms)) };
        }),
      ),
    readLetters: (from, to) =>
      Promise.all(
        inLetters.slice(from, to).map(async (found) => {
          const text = await letter(found.letter);
          return { letter: text, hits: hitsOf(text, found.blocks, terms) };
        }),
      ),
    facets: async (asked) =>
      countFacets(
        lettersOfQuery.map((found) => found.letter),
        asked,
        await columns([...new Set([...asked, ...chosenFacets(narrowed)])]),
        general.months,
        narrowed,
      ),
    answers: () => archive.answers(query.names.map(({ name }) => `${name.kind}/${name.slug}`)),
  };
}

/** The search within what the query names; of a facet that has a value chosen, the one chosen goes on counting. */
export function narrowedByNames(state: SearchState, names: readonly NamedInQuery[]): SearchState {
  const facets = { ...state.facets };
  for (const { name } of names) {
    if (name.kind === "theme") continue;
    facets[name.kind] = [...new Set([...facets[name.kind], ...(name.within ?? [name.slug])])];
  }
  return { ...state, facets };
}
