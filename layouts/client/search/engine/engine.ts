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

/** A letter that was found, with its matching paragraphs. */
export type FoundLetter = { letter: LetterText; hits: LetterHits };

/** A paragraph that was found, and its letter. */
export type FoundParagraph = { letter: LetterText; hit: Hit };

/** How many results have all of the query, and how many have some of it. */
export type Counts = { all: number; some: number };

/** What a search found. */
export type Found = {
  query: Query;
  /** The search, including what the query itself narrows it to. */
  narrowed: SearchState;
  paragraphs: Counts;
  letters: Counts;
  /** How many letters there are without narrowing. */
  lettersOfQuery: number;
  /** Words and phrases of the query that no letter has. */
  missing: string[];
  /** Words and phrases that are missing from the best paragraph, if no paragraph has all. */
  dropped: string[];
  /** The paragraphs from one number up to another, best first. */
  readParagraphs: (from: number, to: number) => Promise<FoundParagraph[]>;
  /** The letters from one number up to another. */
  readLetters: (from: number, to: number) => Promise<FoundLetter[]>;
  /** The values of the requested facets. */
  facets: (asked: readonly FacetName[]) => Promise<Facets>;
  /** The answers about what the query names. */
  answers: () => Promise<NameAnswer[]>;
};

export type SearchEngine = {
  /** @throws where the index is missing, broken or out of reach */
  search: (state: SearchState) => Promise<Found>;
  /** Words of the archive that are similar to one that it does not have. @throws as `search` */
  suggest: (word: string) => Promise<string[]>;
  /** Starts loading what a search needs. */
  prepare: () => void;
  /** The archive’s lexicon; null until it is loaded. */
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
  /** Opens the index again at the next search: it may be a new one by then, and Pagefind remembers what failed. */
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
      // What fails here is reported by the search itself.
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

/** The search within what the query names; in a facet with a chosen value, the chosen one stays in use. */
export function narrowedByNames(state: SearchState, names: readonly NamedInQuery[]): SearchState {
  const facets = { ...state.facets };
  for (const { name } of names) {
    if (name.kind === "theme") continue;
    facets[name.kind] = [...new Set([...facets[name.kind], ...(name.within ?? [name.slug])])];
  }
  return { ...state, facets };
}
