/** Which letters have the words of a query, and how well: on the places of the words alone. */
import type { Clause, Query, Term } from "./query.ts";

/** Places of a word in each letter that has it, in order, by the letter’s id. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** A letter that was found and how well it answers. */
export type Scored = { id: string; score: number };

/** Words nearer to each other than this are likely of one finding; a paragraph has about seventy. */
const near = 40;
/** How soon more of the same word stops counting; the usual value of BM25’s k1. */
const saturation = 1.4;
/** What words standing near to each other count, against standing anywhere. */
const nearWeight = 3;
/** How far a word may stand behind the one it follows in the query to be of one expression with it. */
const expressionWords = 3;

/** Places where a term begins, by letter; for words that need not stand together, places of all of them. */
export function placesOf({ stems, adjacent }: Term, postings: ReadonlyMap<string, Postings>): Postings {
  const lists = stems.map((stem) => postings.get(stem) ?? new Map<string, number[]>());
  if (lists.length === 1 && lists[0]) return lists[0];
  const [first, ...others] = [...lists].sort((a, b) => a.size - b.size);
  const found = new Map<string, readonly number[]>();
  for (const id of first?.keys() ?? []) {
    if (!others.every((list) => list.has(id))) continue;
    const places = lists.map((list) => list.get(id) ?? []);
    const kept = adjacent ? runs(places) : places.flat().sort((a, b) => a - b);
    if (kept.length > 0) found.set(id, kept);
  }
  return found;
}

/** Places of the first word after which the others follow one by one. */
function runs([first = [], ...others]: (readonly number[])[]): number[] {
  const sets = others.map((places) => new Set(places));
  return first.filter((place) => sets.every((set, index) => set.has(place + index + 1)));
}

/**
 * The letters that a query finds, best first; equal ones in the order of their ids.
 * @param total how many letters there are
 * @param all ids of all letters, needed only where a query asks for no word
 */
export function findLetters(
  { clauses }: Query,
  postings: ReadonlyMap<string, Postings>,
  total: number,
  all: readonly string[] = [],
): Scored[] {
  const places = (clause: Clause): Postings[] => clause.alternatives.map((term) => placesOf(term, postings));
  const wanted = clauses.filter(({ excluded }) => !excluded).map(places);
  const unwanted = clauses.filter(({ excluded }) => excluded).flatMap(places);
  const [first, ...others] = wanted.map((alternatives) => union(alternatives));
  const ids = (first ? [...first.keys()] : all).filter(
    (id) => others.every((set) => set.has(id)) && !unwanted.some((list) => list.has(id)),
  );
  const weights = wanted.map((alternatives) => rarity(union(alternatives).size, total));
  return ids
    .map((id) => ({
      id,
      score: score(
        wanted.map((lists) => mergedPlaces(lists, id)),
        weights,
      ),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** How many letters each word or phrase finds that is left out of a query, in its order. */
export function countWithoutOne({ clauses }: Query, postings: ReadonlyMap<string, Postings>): number[] {
  return clauses.map((_, left) => {
    const rest = { clauses: clauses.filter((_, index) => index !== left), leftOut: [], widened: [] };
    return findLetters(rest, postings, 1).length;
  });
}

/** Ids of letters, as a set or as the keys of a list. */
type Ids = Pick<ReadonlySet<string>, "has" | "keys" | "size">;

function union(lists: readonly Postings[]): Ids {
  const [only, ...others] = lists;
  return only && others.length === 0 ? only : new Set(lists.flatMap((list) => [...list.keys()]));
}

function mergedPlaces(lists: readonly Postings[], id: string): readonly number[] {
  const [only, ...others] = lists;
  if (only && others.length === 0) return only.get(id) ?? [];
  return lists.flatMap((list) => list.get(id) ?? []).sort((a, b) => a - b);
}

/** What a word counts that so many letters of all have: BM25’s inverse document frequency. */
export function rarity(letters: number, total: number): number {
  return Math.log(1 + (total - letters + 0.5) / (letters + 0.5));
}

function score(places: readonly (readonly number[])[], weights: readonly number[]): number {
  let sum = 0;
  for (const [index, { length }] of places.entries()) {
    sum += (weights[index] ?? 0) * (((saturation + 1) * length) / (saturation + length));
  }
  if (places.length < 2) return sum;
  return sum + nearWeight * bestWindow(places, weights) + expressions(places, weights);
}

/** The weight of those clauses that follow each other in the text as they do in the query. */
function expressions(places: readonly (readonly number[])[], weights: readonly number[]): number {
  let sum = 0;
  for (const [index, list] of places.entries()) {
    const next = places[index + 1];
    const follows =
      next && list.some((place) => next.some((other) => other > place && other <= place + expressionWords));
    if (follows) sum += (weights[index] ?? 0) + (weights[index + 1] ?? 0);
  }
  return sum;
}

/** The greatest weight of different clauses that stand near to each other. */
function bestWindow(places: readonly (readonly number[])[], weights: readonly number[]): number {
  const hits = places
    .flatMap((list, clause) => list.map((place) => ({ place, clause })))
    .sort((a, b) => a.place - b.place);
  const inside = new Array<number>(places.length).fill(0);
  let weight = 0;
  let best = 0;
  let first = 0;
  for (const { place, clause } of hits) {
    if (inside[clause] === 0) weight += weights[clause] ?? 0;
    inside[clause] = (inside[clause] ?? 0) + 1;
    for (let left = hits[first]; left && place - left.place > near; left = hits[first]) {
      const count = (inside[left.clause] ?? 0) - 1;
      inside[left.clause] = count;
      if (count === 0) weight -= weights[left.clause] ?? 0;
      first += 1;
    }
    best = Math.max(best, weight);
  }
  return best;
}
