/** The search after values of a facet were chosen or removed. */
import type { FacetName } from "../../../../scripts/search/shared/index-files.ts";
import type { NamedInQuery } from "../engine/names.ts";
import { withoutSpan } from "../engine/pieces.ts";
import { resultsAtOnce, type SearchState } from "../engine/state.ts";

/**
 * The search with these values of a facet. A name in the query whose value was removed is removed from the query.
 * @param names what the query names
 */
export function withFacet(
  state: SearchState,
  names: readonly NamedInQuery[],
  facet: FacetName,
  slugs: readonly string[],
): SearchState {
  const named = names.filter(({ name }) => name.kind === facet);
  const within = ({ name }: NamedInQuery): string[] => name.within ?? [name.slug];
  const removed = named.filter((each) => within(each).some((slug) => !slugs.includes(slug)));
  const query = removed.reduceRight((typed, span) => withoutSpan(typed, span), state.query);
  const kept = named.filter((each) => !removed.includes(each)).flatMap(within);
  const chosen = slugs.filter((slug) => !kept.includes(slug));
  return { ...state, query, facets: { ...state.facets, [facet]: chosen }, shown: resultsAtOnce };
}
