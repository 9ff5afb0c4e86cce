/** Chooses the results of a query among the paragraphs and letters that have its words. */
import { type LetterBlocks, letterOfBlock } from "../../../../scripts/search/shared/letter-blocks.ts";
import type { Ranking } from "./ranking.ts";
import type { SortOrder } from "./state.ts";

/** Results: first those that have all of the query, then those that have most of it. */
export type Selection<Result> = { all: Result[]; some: Result[] };

/** A letter, and the numbers of its blocks that have words of the query, best first. */
export type SelectedLetter = { letter: number; blocks: number[] };

/** Paragraphs with less of the query’s weight than this are not results if others have more. */
const minimumCover = 0.4;
/** The maximum number of results that have only some of the words. */
const mostOfSome = 200;
/** With this many paragraphs that have all of the words, those with only some are not shown. */
export const enough = 10;

/** The kinds of blocks that are results where there are any. */
const paragraphKinds: ReadonlySet<string> = new Set(["paragraph", "footnote"]);

/**
 * The paragraphs that answer a query, as numbers of blocks. Headings and what is printed around the text are results
 * only if no paragraph is one.
 * @param passes whether a letter is searched
 */
export function selectParagraphs(
  ranking: Ranking,
  blocks: LetterBlocks,
  passes: (letter: number) => boolean,
  sort: SortOrder,
): Selection<number> {
  const searched = Array.from(ranking.order).filter((block) => passes(letterOfBlock(blocks, block)));
  const paragraphs = searched.filter((block) => paragraphKinds.has(blocks.kinds[block] ?? ""));
  const found = paragraphs.length > 0 ? paragraphs : searched;
  const all = found.filter(ranking.hasAll);
  if (all.length === 0 && searched.some(ranking.hasAll)) {
    return { all: inOrderOf(sort, searched.filter(ranking.hasAll), blocks), some: [] };
  }
  const some = all.length < enough ? mostOf(found, ranking) : [];
  return { all: inOrderOf(sort, all, blocks), some: all.length === 0 ? inOrderOf(sort, some, blocks) : some };
}

/** Those with most of a query, if none has all of it. */
function mostOf(found: readonly number[], { hasAll, cover }: Ranking): number[] {
  const parts = found.filter((block) => !hasAll(block));
  const most = parts.reduce((best, block) => Math.max(best, cover(block)), 0);
  return parts.filter((block) => cover(block) >= Math.min(minimumCover, most)).slice(0, mostOfSome);
}

/** Letters are numbered from the newest on, and blocks through all letters. */
function inOrderOf(sort: SortOrder, found: number[], blocks: LetterBlocks): number[] {
  if (sort === "relevance") return found;
  if (sort === "newest") return found.toSorted((a, b) => a - b);
  return found.toSorted((a, b) => letterOfBlock(blocks, b) - letterOfBlock(blocks, a) || a - b);
}

/**
 * The letters that have all of a query anywhere, best first; if none has, those of the paragraphs that have some of it.
 */
export function selectLetters(
  ranking: Ranking,
  blocks: LetterBlocks,
  passes: (letter: number) => boolean,
  sort: SortOrder,
): Selection<SelectedLetter> {
  const letters = new Map<number, number[]>();
  for (const block of ranking.order) {
    const letter = letterOfBlock(blocks, block);
    if (!passes(letter)) continue;
    const own = block - (blocks.first[letter] ?? 0);
    const known = letters.get(letter);
    if (known) known.push(own);
    else letters.set(letter, [own]);
  }
  const found = [...letters].map(([letter, own]) => ({ letter, blocks: own }));
  if (sort !== "relevance")
    found.sort((a, b) => (sort === "newest" ? a.letter - b.letter : b.letter - a.letter));
  const all = found.filter(({ letter }) => ranking.letterHasAll(letter));
  if (all.length > 0) return { all, some: [] };
  const some = new Set(
    selectParagraphs(ranking, blocks, passes, sort).some.map((block) => letterOfBlock(blocks, block)),
  );
  return { all, some: found.filter(({ letter }) => some.has(letter)) };
}
