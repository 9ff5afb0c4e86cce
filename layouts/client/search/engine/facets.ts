/** Narrows and sorts results, and counts the letters that each choice would leave. */
import {
  type FacetColumn,
  type FacetName,
  facetNames,
  type GeneralFile,
} from "../../../../scripts/search/shared/index-files.ts";
import type { SearchState } from "./state.ts";

/** A value that results can be narrowed to. */
export type FacetValue = { slug: string; name: string; count: number; chosen: boolean };

/** The values of the facets that were requested. */
export type Facets = Partial<Record<FacetName, FacetValue[]>>;

/** The columns of the facets that have been loaded. */
export type FacetColumns = Partial<Record<FacetName, FacetColumn>>;

/** The facets with a chosen value, whose columns are needed to narrow the letters. */
export function chosenFacets({ facets }: Pick<SearchState, "facets">): FacetName[] {
  return facetNames.filter((name) => facets[name].length > 0);
}

/** Whether a letter passes all facets except one. */
type Passes = (letter: number, except?: FacetName) => boolean;

/** @param columns the columns of all facets with a chosen value */
export function narrowing(columns: FacetColumns, months: GeneralFile["months"], state: SearchState): Passes {
  const tests = chosenFacets(state).map((name) => ({
    name,
    test: isChosen(columns[name], state.facets[name]),
  }));
  const [first, end] = lettersOfMonths(months, state);
  return (letter, except) =>
    letter >= first && letter < end && tests.every(({ name, test }) => name === except || test(letter));
}

/** An unknown slug counts as a value that no letter has. */
function isChosen(column: FacetColumn | undefined, slugs: readonly string[]): (letter: number) => boolean {
  const chosen = new Set(slugs.map((slug) => column?.values.findIndex(([known]) => known === slug)));
  return (letter) => column?.of[letter]?.some((value) => chosen.has(value)) ?? false;
}

/** The first letter of the chosen months and the one after the last: letters are numbered from the newest visit on. */
function lettersOfMonths(months: GeneralFile["months"], { from, to }: SearchState): [number, number] {
  const count = (test: (month: string) => boolean): number =>
    months.reduce((sum, [month, letters]) => (test(month) ? sum + letters : sum), 0);
  return [count((month) => to !== null && month > to), count((month) => from === null || month >= from)];
}

/**
 * How many of the letters found each value would leave, whatever else is chosen in its own facet. Values that would
 * leave none are left out, unless they are chosen.
 * @param columns the columns of the requested facets and of all facets with a chosen value
 */
export function countFacets(
  letters: readonly number[],
  asked: readonly FacetName[],
  columns: FacetColumns,
  months: GeneralFile["months"],
  state: SearchState,
): Facets {
  const test = narrowing(columns, months, state);
  const facets: Facets = {};
  for (const name of asked) {
    const { values, of } = columns[name] ?? { values: [], of: [] };
    const counts = new Uint32Array(values.length);
    for (const letter of letters) {
      if (!test(letter, name)) continue;
      for (const value of of[letter] ?? []) counts[value] = (counts[value] ?? 0) + 1;
    }
    facets[name] = values
      .map(([slug, label], value) => ({
        slug,
        name: label,
        count: counts[value] ?? 0,
        chosen: state.facets[name].includes(slug),
      }))
      .filter(({ count, chosen }) => count > 0 || chosen);
  }
  return facets;
}
