/** Which letters have the words of a query, and how well: from the places of its terms alone. */

import { nowhere, type Postings, postingsOf } from "../../../../scripts/search/shared/postings.ts";
import { pairKey } from "../../../../scripts/search/shared/term-keys.ts";
import type { Clause, Query, Term } from "./query.ts";

/** What was read of the index for a query. */
export type ReadIndex = {
  /** How many letters there are. */
  letters: number;
  /** The stems whose pairs are in the index, and whose places may not be. */
  common: ReadonlySet<string>;
  /** Where the terms stand, by their keys. */
  postings: ReadonlyMap<string, Postings>;
};

/** Words nearer to each other than this are likely of one finding; a paragraph has about seventy. */
const near = 40;
/** How soon more of the same word stops counting; the usual value of BM25’s k1. */
const saturation = 1.4;
/** What words standing near to each other count, against standing anywhere. */
const nearWeight = 3;
/** How far a word may stand behind the one it follows in the query to be of one expression with it. */
const expressionWords = 3;

/** The letters that have something, ascending, and the lists of where they have it. */
type Has = { letters: Uint32Array; lists: readonly Postings[] };

/** All that a query needs of the index: stems of words, and pairs with whether their places are wanted. */
export function neededTerms(
  { clauses }: Query,
  common: ReadonlySet<string>,
): { words: string[]; pairs: Map<string, boolean> } {
  const words = new Set<string>();
  const pairs = new Map<string, boolean>();
  for (const pair of neighbours(wantedClauses(clauses), common)) if (pair !== null) pairs.set(pair, false);
  for (const term of clauses.flatMap(({ alternatives }) => alternatives)) {
    const parts = partsOf(term, common);
    for (const { key, isPair } of parts) {
      if (isPair) pairs.set(key, pairs.get(key) || parts.length > 1);
      else words.add(key);
    }
  }
  return { words: [...words], pairs };
}

const wantedClauses = (clauses: readonly Clause[]): Clause[] => clauses.filter(({ excluded }) => !excluded);

/** A word or a pair of a term, and which word of the term it begins with. */
type Part = { key: string; isPair: boolean; from: number };

/** What a term is looked up by: its words, and of a phrase the pairs of each common word. */
function partsOf({ stems, adjacent }: Term, common: ReadonlySet<string>): Part[] {
  const isPair = (from: number): boolean => {
    const [first, second] = [stems[from], stems[from + 1]];
    if (!adjacent || first === undefined || second === undefined) return false;
    return common.has(first) || common.has(second);
  };
  return stems.flatMap((stem, from): Part[] => {
    if (isPair(from)) return [{ key: pairKey(stem, stems[from + 1] ?? ""), isPair: true, from }];
    return isPair(from - 1) ? [] : [{ key: stem, isPair: false, from }];
  });
}

/** For each clause the pair that its word and that of the next clause make, where it is in the index. */
function neighbours(clauses: readonly Clause[], common: ReadonlySet<string>): (string | null)[] {
  const words = clauses.map(({ alternatives }) => {
    const [literal] = alternatives;
    return literal?.stems.length === 1 ? literal.stems[0] : undefined;
  });
  return words.map((word, index) => {
    const next = words[index + 1];
    if (word === undefined || next === undefined) return null;
    return common.has(word) || common.has(next) ? pairKey(word, next) : null;
  });
}

/** Where a term stands; of words that need not stand together, where each of them does. */
export function find(term: Term, { common, postings }: ReadIndex): Has {
  const parts = partsOf(term, common).map(({ key, from }) => ({ list: postings.get(key) ?? nowhere, from }));
  const lists = parts.map(({ list }) => list);
  if (!term.adjacent || parts.length === 1) return { letters: commonTo(lists), lists };
  const phrase = inARow(parts);
  return { letters: phrase.letters, lists: [phrase] };
}

/** Places at which all parts of a phrase stand where they should. */
function inARow(parts: readonly { list: Postings; from: number }[]): Postings {
  const found: [letter: number, places: number[]][] = [];
  for (const letter of commonTo(parts.map(({ list }) => list))) {
    const [first = new Set<number>(), ...others] = parts.map(
      ({ list, from }) => new Set(Array.from(placesIn(list, letter), (place) => place - from)),
    );
    const places = [...first].filter((place) => others.every((set) => set.has(place)));
    if (places.length > 0) found.push([letter, places]);
  }
  return postingsOf(found);
}

function placesIn({ letters, starts, places }: Postings, letter: number): Uint32Array {
  const row = rowOf(letters, letter);
  return row < 0 ? nowhere.places : places.subarray(starts[row], starts[row + 1]);
}

/** Where a number is among others that ascend, below 0 where it is not. */
function rowOf(letters: Uint32Array, letter: number): number {
  let low = 0;
  let high = letters.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = letters[middle] ?? 0;
    if (there === letter) return middle;
    if (there < letter) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The letters that are in all of several lists. */
function commonTo(lists: readonly { letters: Uint32Array }[]): Uint32Array {
  const [least, ...others] = lists.map(({ letters }) => letters).sort((a, b) => a.length - b.length);
  if (!least || others.length === 0) return least ?? nowhere.letters;
  return least.filter((letter) => others.every((other) => rowOf(other, letter) >= 0));
}

function findClause({ alternatives }: Clause, index: ReadIndex): Has {
  const terms = alternatives.map((term) => find(term, index));
  const [only] = terms;
  if (only && terms.length === 1) return only;
  const all = new Set(terms.flatMap(({ letters }) => [...letters]));
  return { letters: Uint32Array.from(all).sort(), lists: terms.flatMap(({ lists }) => lists) };
}

/** The letters that clauses find, ascending. */
function lettersOf(clauses: readonly Clause[], index: ReadIndex): Uint32Array {
  const wanted = wantedClauses(clauses).map((clause) => findClause(clause, index));
  const unwanted = clauses.filter(({ excluded }) => excluded).map((clause) => findClause(clause, index));
  const all = (): Uint32Array => Uint32Array.from({ length: index.letters }, (_, number) => number);
  const left = wanted.length > 0 ? commonTo(wanted) : all();
  return left.filter((letter) => unwanted.every(({ letters }) => rowOf(letters, letter) < 0));
}

/** The letters that a query finds, best first, of equal ones the newer first. */
export function findLetters({ clauses }: Query, index: ReadIndex): number[] {
  const wanted = wantedClauses(clauses);
  const has = wanted.map((clause) => findClause(clause, index));
  const weights = has.map(({ letters }) => rarity(letters.length, index.letters));
  const pairs = neighbours(wanted, index.common).map((key) =>
    key === null ? null : (index.postings.get(key) ?? nowhere),
  );
  const scored = Array.from(lettersOf(clauses, index), (letter) => {
    const uses = has.map(({ lists }) => useOf(lists, letter));
    const places = uses.map((use) => use.places);
    let score = uses.reduce(
      (sum, { count }, clause) =>
        sum + ((weights[clause] ?? 0) * (saturation + 1) * count) / (saturation + count),
      0,
    );
    if (uses.length > 1) {
      score += nearWeight * bestWindow(places, weights) + expressions(letter, places, pairs, weights);
    }
    return { letter, score };
  });
  return scored.sort((a, b) => b.score - a.score || a.letter - b.letter).map(({ letter }) => letter);
}

/** How many letters each clause finds that is left out of a query, in its order. */
export function countWithoutOne({ clauses }: Query, index: ReadIndex): number[] {
  return clauses.map((_, left) => lettersOf(clauses.toSpliced(left, 1), index).length);
}

/** What a word counts that so many letters of all have: BM25’s inverse document frequency. */
export function rarity(letters: number, total: number): number {
  return Math.log(1 + (total - letters + 0.5) / (letters + 0.5));
}

/** How often a letter has what is in some of several lists, and where, as far as the lists say. */
function useOf(lists: readonly Postings[], letter: number): { count: number; places: Uint32Array } {
  let count = 0;
  const listed: Uint32Array[] = [];
  for (const list of lists) {
    const row = rowOf(list.letters, letter);
    if (row < 0) continue;
    count += (list.starts[row + 1] ?? 0) - (list.starts[row] ?? 0);
    listed.push(list.places.subarray(list.starts[row], list.starts[row + 1]));
  }
  const [only] = listed;
  if (only && listed.length === 1) return { count, places: only };
  return { count, places: Uint32Array.from(listed.flatMap((places) => [...places])).sort() };
}

/** The weight of those clauses that follow each other in the text as they do in the query. */
function expressions(
  letter: number,
  places: readonly Uint32Array[],
  pairs: readonly (Postings | null)[],
  weights: readonly number[],
): number {
  let sum = 0;
  for (const [index, list] of places.entries()) {
    const pair = pairs[index];
    const next = places[index + 1];
    const follows =
      (pair && rowOf(pair.letters, letter) >= 0) ||
      (next && list.some((place) => next.some((other) => other > place && other <= place + expressionWords)));
    if (follows) sum += (weights[index] ?? 0) + (weights[index + 1] ?? 0);
  }
  return sum;
}

/** The greatest weight of different clauses that stand near to each other. */
function bestWindow(places: readonly Uint32Array[], weights: readonly number[]): number {
  const next = places.map(() => 0);
  const last = places.map(() => Number.NEGATIVE_INFINITY);
  let best = 0;
  for (;;) {
    let clause = -1;
    let place = Number.POSITIVE_INFINITY;
    for (const [other, list] of places.entries()) {
      const there = list[next[other] ?? 0] ?? Number.POSITIVE_INFINITY;
      if (there < place) [clause, place] = [other, there];
    }
    if (clause < 0) return best;
    next[clause] = (next[clause] ?? 0) + 1;
    last[clause] = place;
    let weight = 0;
    for (const [other, at] of last.entries()) if (place - at <= near) weight += weights[other] ?? 0;
    best = Math.max(best, weight);
  }
}
