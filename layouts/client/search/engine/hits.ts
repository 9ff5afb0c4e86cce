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
  /** Its name: “Paragraph 12”. */
  label: string;
  block: TextBlock;
  matched: MatchedText;
};

/** How many paragraphs of a letter are shown before the reader asks for the rest. */
const shownAtFirst = 3;

/** Paragraphs of a letter, best first: those shown at once, and the rest. */
export type LetterHits = { best: Hit[]; rest: Hit[] };

/** @param blocks numbers of the letter’s blocks, best first */
export function hitsOf(letter: LetterText, blocks: readonly number[], terms: readonly Term[]): LetterHits {
  const marked = markedTerms(letter, terms);
  const hits = blocks.map((block) => hitOf(letter, block, marked));
  const shown = hits.length === shownAtFirst + 1 ? hits.length : shownAtFirst;
  return { best: hits.slice(0, shown), rest: hits.slice(shown) };
}

/**
 * A block of a letter with its words marked.
 * @throws if the letter has no such block, because it has changed since it was indexed
 */
export function hitOf(letter: LetterText, number: number, terms: readonly Term[]): Hit {
  const block = letter.blocks[number];
  if (!block) throw new Error(`${letter.url} does not have the text that was indexed`);
  const { url } = letter;
  return {
    url: block.id === null ? url : `${url}#${block.id}`,
    label: label(block),
    block,
    matched: matchText(block.text, terms, wordsOfBlock(block)),
  };
}

/**
 * The terms to mark in a letter: words of its title, which occur everywhere in it, are marked only if there is nothing
 * else to mark.
 */
export function markedTerms({ title }: Pick<LetterText, "title">, terms: readonly Term[]): Term[] {
  const inTitle = new Set(wordsOf(title).map(({ stem }) => stem));
  const telling = terms.filter(({ stems }) => !stems.every((stem) => inTitle.has(stem)));
  return telling.length > 0 ? telling : [...terms];
}

/** Each letter is read only once, because every typed key searches many of the same letters again. */
const wordsOfBlocks = new WeakMap<TextBlock, Word[]>();

function wordsOfBlock(block: TextBlock): Word[] {
  const words = wordsOfBlocks.get(block) ?? wordsOf(block.text);
  wordsOfBlocks.set(block, words);
  return words;
}

function label({ id, kind }: TextBlock): string {
  if (kind === "paragraph") return `Paragraph ${paragraphLabel(id ?? "")}`;
  if (kind === "footnote") return `Footnote ${id?.slice("fn".length)}`;
  return { heading: "Heading", title: "Title", frame: "Before or after the text" }[kind];
}
