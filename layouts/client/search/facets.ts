/** How results are narrowed and put in order, and how many letters each choice would leave. */
import { type FacetName, facetNames, type LettersFile } from "../../../scripts/search/published.ts";
import type { SearchState } from "./state.ts";

/** A value that results can be narrowed to. */
export type FacetValue = { slug: string; name: string; count: number; chosen: boolean };

export type Facets = Record<FacetName, FacetValue[]>;

type Narrowing = Pick<SearchState, "facets" | "from" | "to">;

/** Numbers of the values chosen, by facet; null where none is. */
type Chosen = Record<FacetName, Set<number> | null>;

/** Whether letters of the list pass: by their number in it. */
type Passes = (letter: number, except?: FacetName) => boolean;

function passes({ dates, facets }: LettersFile, state: Narrowing): Passes {
  const chosen = Object.fromEntries(
    facetNames.map((name) => [name, chosenNumbers(facets[name].values, state.facets[name])]),
  ) as Chosen;
  const active = facetNames.filter((name) => chosen[name] !== null);
  return (letter, except) => {
    const month = dates[letter]?.slice(0, 7) ?? "";
    if (state.from !== null && month < state.from) return false;
    if (state.to !== null && month > state.to) return false;
    return active.every(
      (name) => name === except || facets[name].of[letter]?.some((value) => chosen[name]?.has(value)),
    );
  };
}

/** A slug that the archive does not know chooses a value that no letter has. */
function chosenNumbers(values: readonly [string, string][], slugs: readonly string[]): Set<number> | null {
  if (slugs.length === 0) return null;
  return new Set(slugs.map((slug) => values.findIndex(([known]) => known === slug)));
}

/** The ids of those letters that the state leaves, in the order given or by date. */
export function narrowAndSort(ids: readonly string[], list: LettersFile, state: SearchState): string[] {
  const numbers = new Map(list.ids.map((id, number) => [id, number]));
  const test = passes(list, state);
  const left = ids.flatMap((id) => {
    const number = numbers.get(id);
    return number !== undefined && test(number) ? [{ id, number }] : [];
  });
  if (state.sort !== "relevance" || state.query === "") left.sort((a, b) => a.number - b.number);
  if (state.sort === "oldest") left.reverse();
  return left.map(({ id }) => id);
}

/**
 * How many of the letters found each value would leave, whatever else is chosen of its own facet. Values that would
 * leave none are not among them, unless chosen.
 */
export function countFacets(ids: readonly string[], list: LettersFile, state: SearchState): Facets {
  const found = new Set(ids);
  const test = passes(list, state);
  const counts = Object.fromEntries(
    facetNames.map((name) => [name, new Array<number>(list.facets[name].values.length).fill(0)]),
  ) as Record<FacetName, number[]>;
  for (const [letter, id] of list.ids.entries()) {
    if (!found.has(id)) continue;
    for (const name of facetNames) {
      if (!test(letter, name)) continue;
      const of = counts[name];
      for (const value of list.facets[name].of[letter] ?? []) of[value] = (of[value] ?? 0) + 1;
    }
  }
  return Object.fromEntries(
    facetNames.map((name) => [
      name,
      list.facets[name].values
        .map(([slug, label], value) => ({
          slug,
          name: label,
          count: counts[name][value] ?? 0,
          chosen: state.facets[name].includes(slug),
        }))
        .filter(({ count, chosen }) => count > 0 || chosen),
    ]),
  ) as Facets;
}
