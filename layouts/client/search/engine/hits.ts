/** The paragraphs of a letter that answer a query. */

import { paragraphLabel } from "../../../../scripts/letter/ids.ts";
import type { TextBlock } from "../../../../scripts/search/shared/index-files.ts";
import type { LetterText } from "../../../../scripts/search/shared/letter-text.ts";
import { type Word, wordsOf } from "../../../../scripts/search/shared/stems.ts";
import { type MatchedText, matchText } from "./matches.ts";
import type { Term } from "./query.ts";

/** A paragraph, heading or other part of a letter that has words of the query. */
export type Hit = {
  /** Address of the place. */
  url: string;
  /** What it is called: “Paragraph 12”. */
  label: string;
  block: TextBlock;
  matched: MatchedText;
};

/** How many paragraphs of a letter are shown before the rest is asked for. */
const shownAtFirst = 3;

export type LetterHits = { best: Hit[]; rest: Hit[] };

/**
 * The parts of a letter that have a term, in the order of the letter: the best ones, and all others.
 * @param weights what each term counts
 */
export function hitsOf(letter: LetterText, terms: readonly Term[], weights: readonly number[]): LetterHits {
  const found = letter.blocks.flatMap((block) => {
    const matched = matchText(block.text, terms, wordsOfBlock(block));
    return matched.hits.length > 0
      ? [{ hit: hit(letter, block, matched), score: score(matched, weights) }]
      : [];
  });
  const ranked = [...found].sort((a, b) => b.score - a.score).map((each) => each.hit);
  const best = new Set(ranked.slice(0, found.length === shownAtFirst + 1 ? found.length : shownAtFirst));
  const hits = found.map((each) => each.hit);
  return { best: hits.filter((each) => best.has(each)), rest: hits.filter((each) => !best.has(each)) };
}

/** Read once: every key that is typed searches many of the same letters again. */
const wordsOfBlocks = new WeakMap<TextBlock, Word[]>();

function wordsOfBlock(block: TextBlock): Word[] {
  const words = wordsOfBlocks.get(block) ?? wordsOf(block.text);
  wordsOfBlocks.set(block, words);
  return words;
}

function hit({ url }: LetterText, block: TextBlock, matched: MatchedText): Hit {
  return { url: block.id === null ? url : `${url}#${block.id}`, label: label(block), block, matched };
}

function label({ id, kind }: TextBlock): string {
  if (kind === "paragraph") return `Paragraph ${paragraphLabel(id ?? "")}`;
  if (kind === "footnote") return `Footnote ${id?.slice("fn".length)}`;
  return { heading: "Heading", title: "Title", frame: "Before or after the text" }[kind];
}

/** Different terms first, more of the same after them; a paragraph before a heading. */
function score({ hits }: MatchedText, weights: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const { term } of hits) counts.set(term, (counts.get(term) ?? 0) + 1);
  let sum = 0;
  for (const [term, count] of counts) sum += (weights[term] ?? 0) * (1 + count / (count + 4));
  return sum;
}
