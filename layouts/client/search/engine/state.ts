/** The state of a search, all of which is in its address. */
import { type FacetName, facetNames } from "../../../../scripts/search/shared/index-files.ts";

export const sortOrders = ["relevance", "newest", "oldest"] as const;

export type SortOrder = (typeof sortOrders)[number];

/** How results are shown: paragraphs from all letters, best first, or letters with their paragraphs. */
export const views = ["paragraphs", "letters"] as const;

export type View = (typeof views)[number];

export type SearchState = {
  /** What was typed, without white space around it. */
  query: string;
  /** Slugs of the chosen values, by facet: a letter must have one of them in each facet that has any. */
  facets: Record<FacetName, string[]>;
  /** First and last month of the visit, `2018-03`. */
  from: string | null;
  to: string | null;
  sort: SortOrder;
  view: View;
  /** How many results are shown. */
  shown: number;
};

/** How many results are shown at first, and how many more at a time. */
export const resultsAtOnce = 10;

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The month that was typed; null where it is not a month. */
export function readMonth(typed: string | null): string | null {
  return typed !== null && month.test(typed.trim()) ? typed.trim() : null;
}

/** An empty search. */
export const emptyState: SearchState = {
  query: "",
  facets: { authority: [], region: [], publisher: [], type: [], year: [], theme: [], inspector: [] },
  from: null,
  to: null,
  sort: "relevance",
  view: "paragraphs",
  shown: resultsAtOnce,
};

/** The search in the parameters of an address. What is missing or invalid has its initial value. */
export function readState(parameters: URLSearchParams): SearchState {
  const chosen = (name: string): string[] => [...new Set(parameters.getAll(name).filter(Boolean))];
  const shown = Number(parameters.get("shown"));
  return {
    query: (parameters.get("q") ?? "").trim(),
    facets: Object.fromEntries(facetNames.map((name) => [name, chosen(name)])) as SearchState["facets"],
    from: readMonth(parameters.get("from")),
    to: readMonth(parameters.get("to")),
    sort: sortOrders.find((order) => order === parameters.get("sort")) ?? emptyState.sort,
    view: views.find((view) => view === parameters.get("view")) ?? emptyState.view,
    shown: Number.isSafeInteger(shown) && shown > resultsAtOnce ? shown : resultsAtOnce,
  };
}

/** The parameters of a search for its address; empty for an empty search. */
export function stateParameters(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.query) parameters.set("q", state.query);
  for (const name of facetNames) for (const slug of state.facets[name]) parameters.append(name, slug);
  if (state.from) parameters.set("from", state.from);
  if (state.to) parameters.set("to", state.to);
  if (state.sort !== emptyState.sort) parameters.set("sort", state.sort);
  if (state.view !== emptyState.view) parameters.set("view", state.view);
  if (state.shown !== emptyState.shown) parameters.set("shown", String(state.shown));
  return parameters.toString();
}

/** The address of a search. */
export function stateAddress(state: SearchState): string {
  const parameters = stateParameters(state);
  return parameters ? `/search/?${parameters}` : "/search/";
}

/** Whether letters are narrowed by anything besides words. */
export function isNarrowed(state: SearchState): boolean {
  return state.from !== null || state.to !== null || facetNames.some((name) => state.facets[name].length > 0);
}

/** The state without anything that narrows the letters. */
export function withoutNarrowing(state: SearchState): SearchState {
  return { ...state, facets: emptyState.facets, from: null, to: null, shown: resultsAtOnce };
}
