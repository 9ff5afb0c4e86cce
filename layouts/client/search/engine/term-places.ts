/** The places of the words and phrases of a query, from the index’s lists of single words and of pairs. */
import type { LetterBlocks } from "../../../../scripts/search/shared/letter-blocks.ts";
import { nowhere, type Postings, postingsOf } from "../../../../scripts/search/shared/postings.ts";
import { pairKey } from "../../../../scripts/search/shared/term-keys.ts";
import type { Query, Term } from "./query.ts";

/** What was read from the index for a query. */
export type ReadIndex = {
  /** How many letters there are. */
  letters: number;
  blocks: LetterBlocks;
  /** The stems whose pairs are in the index, and whose own lists may have only blocks. */
  common: ReadonlySet<string>;
  /** The places of the terms, by their keys. */
  postings: ReadonlyMap<string, Postings>;
};

/**
 * Everything that a query needs from the index: stems of words, and pairs with whether the places of their words are
 * needed.
 */
export function neededTerms(
  { clauses }: Query,
  common: ReadonlySet<string>,
): { words: string[]; pairs: Map<string, boolean> } {
  const words = new Set<string>();
  const pairs = new Map<string, boolean>();
  for (const term of clauses.flatMap(({ alternatives }) => alternatives)) {
    const parts = partsOf(term, common);
    for (const { key, isPair } of parts) {
      if (isPair) pairs.set(key, pairs.get(key) || parts.length > 1);
      else words.add(key);
    }
  }
  return { words: [...words], pairs };
}

/** A word or pair of a term, and the number of the term’s word that it begins with. */
type Part = { key: string; isPair: boolean; from: number };

/** The parts by which a term is looked up: its words, and in a phrase the pairs of each common word. */
function partsOf({ stems, loose }: Term, common: ReadonlySet<string>): Part[] {
  const isPair = (from: number): boolean => {
    const [first, second] = [stems[from], stems[from + 1]];
    if (loose || first === undefined || second === undefined) return false;
    return common.has(first) || common.has(second);
  };
  return stems.flatMap((stem, from): Part[] => {
    if (isPair(from)) return [{ key: pairKey(stem, stems[from + 1] ?? ""), isPair: true, from }];
    return isPair(from - 1) ? [] : [{ key: stem, isPair: false, from }];
  });
}

/** The places of a term; for a phrase those of its first word. */
export function find(term: Term, { common, postings }: ReadIndex): Postings {
  const parts = partsOf(term, common).map(({ key, from }) => ({ list: postings.get(key) ?? nowhere, from }));
  const [only] = parts;
  if (only && parts.length === 1) return only.list;
  return term.loose ? inOrder(parts.map(({ list }) => list)) : inARow(parts);
}

/** Places at which all parts of a phrase are in their positions. */
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

/** The maximum number of words between two words of a loose phrase. */
export const looseWords = 3;

/** Places at which all words of a phrase follow each other with few other words between them. */
function inOrder(lists: readonly Postings[]): Postings {
  const [first = nowhere, ...others] = lists;
  // A list of blocks does not have the order of words.
  if (lists.some(({ unit }) => unit === "block")) return nowhere;
  const found: [letter: number, places: number[]][] = [];
  for (const letter of commonTo(lists)) {
    const next = others.map((list) => placesIn(list, letter));
    const follows = (place: number): boolean => {
      let last = place;
      return next.every((places) => {
        const following = places.find((other) => other > last && other <= last + looseWords + 1);
        last = following ?? last;
        return following !== undefined;
      });
    };
    const places = [...placesIn(first, letter)].filter(follows);
    if (places.length > 0) found.push([letter, places]);
  }
  return postingsOf(found);
}

/** The places of a list in a letter. */
export function placesIn({ letters, starts, places }: Postings, letter: number): Uint32Array {
  const row = rowOf(letters, letter);
  return row < 0 ? nowhere.places : places.subarray(starts[row], starts[row + 1]);
}

/** The index of a number among ascending ones; below 0 where it is missing. */
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
