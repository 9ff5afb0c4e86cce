/** A search as its address says it. */
export type SearchState = { query: string };

/** The search that an address asks for. */
export function readState(parameters: URLSearchParams): SearchState {
  return { query: (parameters.get("q") ?? "").trim() };
}

/** The address of a search, below the search page’s own. */
export function stateAddress({ query }: SearchState): string {
  return query === "" ? "/search/" : `/search/?${new URLSearchParams({ q: query })}`;
}
