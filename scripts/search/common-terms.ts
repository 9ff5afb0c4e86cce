/**
 * The terms that are in files of our own instead of Pagefind’s index: common words, and every pair of consecutive words
 * of which at least one is common. For a common word alone, a search needs the paragraphs that have it; for a phrase
 * with a common word, it needs the places of its pairs. So a phrase of words that nearly all letters have needs only
 * the places of its pairs.
 */
import { byBlocks, type Postings } from "./shared/postings.ts";
import { pairKey, placesKey } from "./shared/term-keys.ts";

/** The stem at each place of a letter, null where there is none. */
type Stems = readonly (string | null)[];

/** The stems that have more than this number of places, in alphabetical order. */
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
 * The share of all letters from which a term is frequent. Its list then only has the blocks that it is in: places
 * inside a block serve to prefer blocks with the words of a query close together, for which a frequent word matters
 * little, but its list would be the longest. The places of a frequent pair, which a phrase of three words needs, are in
 * a separate list.
 */
const frequent = 0.5;

/**
 * The places of a term: the letter’s number and the place, alternating in one array because there are millions of them.
 */
type Places = number[];

/**
 * The terms of common words, sorted by their UTF-16 units.
 * @param starts for each letter the places at which its blocks begin
 */
export function* commonTerms(
  letters: readonly Stems[],
  starts: readonly (readonly number[])[],
  common: ReadonlySet<string>,
): Generator<[term: string, Postings]> {
  const words = new Map<string, Places>();
  /** By the first word and then by the second: joining the two at each place would take most of the time. */
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

/** Sorted by the UTF-16 units of the keys, in which a space comes before all characters of words. */
const inOrder = <List>(lists: ReadonlyMap<string, List>): [string, List][] =>
  [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
