/**
 * Scores how well each block of the letters answers a query, only from the places of its terms.
 *
 * This is BM25, which search engines use for documents, over paragraphs, with three additions: more of the different
 * words count more than repetitions of one; words close together count more than words far apart; words of the letter’s
 * own title, which say what the whole letter is about, count little in a single paragraph.
 * @see https://en.wikipedia.org/wiki/Okapi_BM25
 */
import { type LetterBlocks, letterOfBlock } from "../../../../scripts/search/shared/letter-blocks.ts";
import type { Postings } from "../../../../scripts/search/shared/postings.ts";
import type { Clause, Query, Term } from "./query.ts";
import { find, placesIn, type ReadIndex } from "./term-places.ts";

/** How fast repetitions of a word stop counting: the usual value of BM25’s k1. */
const saturation = 1.2;
/**
 * How much the length of a block counts, from 0 to 1: BM25’s b. The lengths of paragraphs differ less than those of
 * documents.
 */
const lengthWeight = 0.4;
/** The weight of a word in a letter that has it in its title. */
const inTitle = 0.1;
/** The share of a score that depends on how much of the query the block has. */
const coverWeight = 0.5;
/** Words closer together than this probably belong to one statement. */
const near = 12;
/** The additional weight of words that are close together. */
const nearWeight = 0.5;
/** The weight of words that follow each other as in the query. */
const expressionWeight = 0.5;
/** How many of the best blocks are examined for words close together. */
const lookedAtClosely = 400;
/** For sorting, scores are rounded to whole numbers of these parts. */
const scoreParts = 10_000;
/** More than the number of blocks will ever be: a letter has about forty. */
const maxBlocks = 2 ** 24;

/** The blocks that have some of a query. Blocks are numbered through all letters. */
export type Ranking = {
  /** All of them, best first; of equal ones, that of the newer letter comes first. */
  order: Uint32Array;
  /** Score of each block of the archive. */
  scores: Float64Array;
  /** The share of the query’s weight that each block has, 1 for all of it. */
  cover: (block: number) => number;
  /** Whether a block has every word and phrase of the query. */
  hasAll: (block: number) => boolean;
  /** Whether a letter has every word and phrase of the query in any of its blocks. */
  letterHasAll: (letter: number) => boolean;
  /** The clauses that a block has, out of those searched for. */
  clausesOf: (block: number) => Clause[];
  /** The clauses that no block has. */
  missing: Clause[];
  /** Letters that have something that is to be left out. */
  leftOut: ReadonlySet<number>;
};

/** A term of a clause, with the blocks that have it. */
type Found = { term: Term; list: Postings; blocks: number[]; counts: number[]; rarity: number };

/** Scores every block that has a word of the query, except in letters that are left out. */
export function rank({ clauses }: Query, index: ReadIndex): Ranking {
  const { blocks } = index;
  const count = blocks.starts.length;
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const found = wanted.map(({ alternatives }) =>
    alternatives.map((term) => foundTerm(term, index)).filter((each) => each.blocks.length > 0),
  );
  const weights = found.map((terms) => Math.max(0, ...terms.map(({ term, rarity }) => term.weight * rarity)));
  const scores = new Float64Array(count);
  const masks = new Uint32Array(count);
  const letterMasks = new Uint32Array(index.letters);
  const average = blocks.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count);
  for (const [clause, terms] of found.entries()) {
    for (const term of terms) addScores(term, clause, average, index, { scores, masks, letterMasks });
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cover = (block: number): number => (total === 0 ? 0 : weightOf(masks[block] ?? 0, weights) / total);
  for (const [block, score] of scores.entries()) {
    if (score > 0) scores[block] = score * (1 - coverWeight + coverWeight * cover(block));
  }
  const leftOut = lettersLeftOut(clauses, index);
  for (const letter of leftOut) {
    scores.fill(0, blocks.first[letter], blocks.first[letter + 1]);
    letterMasks[letter] = 0;
  }
  const order = inOrder(scores);
  for (const block of order.subarray(0, lookedAtClosely)) {
    const factor = 1 - coverWeight + coverWeight * cover(block);
    scores[block] = (scores[block] ?? 0) + factor * closeness(block, found, weights, blocks);
  }
  const all = neededClauses(wanted);
  return {
    order: inOrder(scores),
    scores,
    cover,
    hasAll: (block) => all !== 0 && ((masks[block] ?? 0) & all) === all,
    letterHasAll: (letter) => all !== 0 && ((letterMasks[letter] ?? 0) & all) === all,
    clausesOf: (block) => wanted.filter((_, clause) => ((masks[block] ?? 0) & (1 << clause)) !== 0),
    missing: wanted.filter((_, clause) => found[clause]?.length === 0),
    leftOut,
  };
}

/** The clauses that count as all of a query, each as a bit; if all clauses are optional, all of them count. */
function neededClauses(wanted: readonly Clause[]): number {
  const isOptional = wanted.every(({ optional }) => optional) ? () => false : (each: Clause) => each.optional;
  return wanted.reduce((mask, each, clause) => (isOptional(each) ? mask : mask | (1 << clause)), 0);
}

/** The weight of a word that this number of blocks have: BM25’s inverse document frequency. */
export function rarity(blocks: number, total: number): number {
  return Math.log(1 + (total - blocks + 0.5) / (blocks + 0.5));
}

function foundTerm(term: Term, index: ReadIndex): Found {
  const list = find(term, index);
  const blocks: number[] = [];
  const counts: number[] = [];
  const { first, starts } = index.blocks;
  for (const [row, letter] of list.letters.entries()) {
    let block = first[letter] ?? 0;
    const end = first[letter + 1] ?? block;
    for (let at = list.starts[row] ?? 0; at < (list.starts[row + 1] ?? 0); at += 1) {
      const place = list.places[at] ?? 0;
      if (list.unit === "block") block = (first[letter] ?? 0) + place;
      else while (block + 1 < end && (starts[block + 1] ?? 0) <= place) block += 1;
      if (blocks.at(-1) === block) counts.push((counts.pop() ?? 0) + 1);
      else {
        blocks.push(block);
        counts.push(1);
      }
    }
  }
  return { term, list, blocks, counts, rarity: rarity(blocks.length, starts.length) };
}

function addScores(
  { term, blocks: having, counts, rarity }: Found,
  clause: number,
  average: number,
  { blocks }: ReadIndex,
  into: { scores: Float64Array; masks: Uint32Array; letterMasks: Uint32Array },
): void {
  let letter = -1;
  let end = 0;
  let factor = 1;
  for (const [row, block] of having.entries()) {
    if (block >= end) {
      letter = letterOfBlock(blocks, block);
      end = blocks.first[letter + 1] ?? end;
      // The title is the first block, and blocks are in ascending order.
      factor = blocks.kinds[block] === "title" ? inTitle : 1;
      into.letterMasks[letter] = (into.letterMasks[letter] ?? 0) | (1 << clause);
    }
    const count = counts[row] ?? 1;
    const length = blocks.lengths[block] ?? average;
    const norm = saturation * (1 - lengthWeight + (lengthWeight * length) / average);
    const score = (term.weight * factor * rarity * (saturation + 1) * count) / (norm + count);
    into.scores[block] = (into.scores[block] ?? 0) + score;
    into.masks[block] = (into.masks[block] ?? 0) | (1 << clause);
  }
}

function weightOf(mask: number, weights: readonly number[]): number {
  let sum = 0;
  for (const [clause, weight] of weights.entries()) if ((mask & (1 << clause)) !== 0) sum += weight;
  return sum;
}

function lettersLeftOut(clauses: readonly Clause[], index: ReadIndex): Set<number> {
  const terms = clauses.filter(({ excluded }) => excluded).flatMap(({ alternatives }) => alternatives);
  return new Set(terms.flatMap((term) => [...find(term, index).letters]));
}

/**
 * The blocks that have a score, best first. Score and block are combined in one number, because numbers are sorted
 * fast.
 */
function inOrder(scores: Float64Array): Uint32Array {
  const keys: number[] = [];
  for (const [block, score] of scores.entries()) {
    if (score > 0) keys.push(Math.ceil(score * scoreParts) * maxBlocks + (maxBlocks - 1 - block));
  }
  const sorted = Float64Array.from(keys).sort().reverse();
  return Uint32Array.from(sorted, (key) => maxBlocks - 1 - (key % maxBlocks));
}

/** A place of a clause in a block, its length in words, and its weight. */
type Spot = { place: number; clause: number; words: number; weight: number };

/** The additional score of a block for clauses that are close together. */
function closeness(
  block: number,
  found: readonly (readonly Found[])[],
  weights: readonly number[],
  blocks: LetterBlocks,
): number {
  if (found.length < 2) return 0;
  const letter = letterOfBlock(blocks, block);
  const start = blocks.starts[block] ?? 0;
  const end = start + (blocks.lengths[block] ?? 0);
  const spots = found.flatMap((terms, clause) =>
    terms.flatMap(({ term, list, rarity }): Spot[] => {
      if (list.unit === "block") return [];
      const places = [...placesIn(list, letter)].filter((place) => place >= start && place < end);
      return places.map((place) => ({
        place,
        clause,
        words: term.stems.length,
        weight: term.weight * rarity,
      }));
    }),
  );
  spots.sort((a, b) => a.place - b.place);
  return nearWeight * bestWindow(spots) + expressionWeight * expressions(spots, weights);
}

/** The greatest weight of different clauses that are close together. */
function bestWindow(spots: readonly Spot[]): number {
  const last = new Map<number, Spot>();
  let best = 0;
  for (const spot of spots) {
    last.set(spot.clause, spot);
    const inside = [...last.values()].filter(({ place }) => spot.place - place <= near);
    const weight = inside.reduce((sum, each) => sum + each.weight, 0);
    if (inside.length > 1) best = Math.max(best, weight);
  }
  return best;
}

/** The weight of the clauses that follow each other in the text as in the query. */
function expressions(spots: readonly Spot[], weights: readonly number[]): number {
  const following = new Set<number>();
  for (const [index, { place, clause, words }] of spots.entries()) {
    const ends = place + words;
    const follows = spots
      .slice(index + 1)
      .some((other) => other.clause === clause + 1 && other.place > place && other.place <= ends + 1);
    if (follows) following.add(clause);
  }
  return [...following].reduce(
    (sum, clause) => sum + Math.min(weights[clause] ?? 0, weights[clause + 1] ?? 0),
    0,
  );
}
