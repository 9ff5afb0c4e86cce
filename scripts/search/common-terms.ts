/**
 * The terms that Pagefind’s index leaves to files of our own: common words, and every pair of words that follow each
 * other of which one is common. A common word alone is asked which paragraphs have it, a phrase with a common word which
 * of its pairs follow each other; so a phrase of words that nearly all letters have needs only the places of its pairs.
 */
import { byBlocks, type Postings } from "./shared/postings.ts";
import { pairKey, placesKey } from "./shared/term-keys.ts";

/** The stem at each place of a letter, null where there is none. */
type Stems = readonly (string | null)[];

/** The stems that have more places than so many, in the order of the alphabet. */
export function commonWords(letters: readonly Stems[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const stems of letters) {
    for (const stem of stems) if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > most)
    .map(([stem]) => stem)
    .sort();
}

/**
 * Which part of all letters makes a term frequent. Its list then only says in which blocks it stands: where in a block
 * serves to prefer those that have the words of a query near to each other, and a frequent word says little there, but
 * has the longest list. The places of a frequent pair, which a phrase of three words needs, are listed apart.
 */
const frequent = 0.5;

/** Where a term stands: each letter’s number and the place, one after the other, for there are millions of them. */
type Places = number[];

/**
 * The terms of common words in the order of their UTF-16 units.
 * @param starts for each letter the places at which its blocks begin
 */
export function* commonTerms(
  letters: readonly Stems[],
  starts: readonly (readonly number[])[],
  common: ReadonlySet<string>,
): Generator<[term: string, Postings]> {
  const words = new Map<string, Places>();
  /** By the first word and then by the second: joining them at each place would take most of the time. */
  const pairs = new Map<string, Map<string, Places>>();
  for (const [letter, stems] of letters.entries()) {
    for (const [place, stem] of stems.entries()) {
      if (stem === null) continue;
      const isCommon = common.has(stem);
      if (isCommon) note(words, stem, letter, place);
      const next = stems[place + 1];
      if (!next || !(isCommon || common.has(next))) continue;
      const following = pairs.get(stem) ?? new Map<string, Places>();
      pairs.set(stem, following);
      note(following, next, letter, place);
    }
  }
  const isFrequent = (list: Postings): boolean => list.letters.length > letters.length * frequent;
  for (const [first, following] of inOrder(pairs)) {
    for (const [second, places] of inOrder(following)) {
      const key = pairKey(first, second);
      const list = listOf(places);
      yield [key, isFrequent(list) ? byBlocks(list, starts) : list];
      if (isFrequent(list)) yield [placesKey(key), list];
    }
  }
  for (const [stem, places] of inOrder(words)) {
    const list = listOf(places);
    yield [stem, isFrequent(list) ? byBlocks(list, starts) : list];
  }
}

function note(lists: Map<string, Places>, key: string, letter: number, place: number): void {
  const list = lists.get(key);
  if (list) list.push(letter, place);
  else lists.set(key, [letter, place]);
}

function listOf(noted: Places): Postings {
  const letters: number[] = [];
  const starts: number[] = [];
  const places = new Uint32Array(noted.length / 2);
  for (let index = 0; index < places.length; index += 1) {
    const letter = noted[2 * index] ?? 0;
    if (letter !== letters.at(-1)) {
      letters.push(letter);
      starts.push(index);
    }
    places[index] = noted[2 * index + 1] ?? 0;
  }
  return {
    unit: "word",
    letters: Uint32Array.from(letters),
    starts: Uint32Array.from([...starts, places.length]),
    places,
  };
}

/** In the order of their keys’ UTF-16 units, in which a space stands before all that a word has. */
const inOrder = <List>(lists: ReadonlyMap<string, List>): [string, List][] =>
  [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
