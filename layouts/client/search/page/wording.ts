/** What the search says of itself. */

import { feedUrl } from "../../../../scripts/letter/urls.ts";
import { facetNames } from "../../../../scripts/search/shared/index-files.ts";
import type { Found } from "../engine/engine.ts";
import type { Facets } from "../engine/facets.ts";
import { isNarrowed, type SearchState } from "../engine/state.ts";

/** More letters than anybody reads through. */
const veryMany = 500;

const number = (count: number): string => count.toLocaleString("en-GB");

const listed = (items: readonly string[], type: "conjunction" | "disjunction" = "conjunction"): string =>
  new Intl.ListFormat("en-GB", { type }).format(items);

/** Quotation marks around what was typed, unless it has them. */
export const quoted = (text: string): string => (text.startsWith("“") ? text : `“${text}”`);

export const lettersInWords = (count: number): string =>
  `${number(count)} ${count === 1 ? "letter" : "letters"}`;

/** How many letters were found, in a line. */
export function countLine({ count, missing, countOfQuery }: Found, state: SearchState): string {
  if (count > 0) return lettersInWords(count);
  if (missing.length > 0) return `No letter has ${listed(missing.map(quoted), "disjunction")}`;
  if (isNarrowed(state) && countOfQuery > 0) return "No letter is left";
  return state.query === "" ? "No letter" : "No letter has all of this";
}

/** What should be known of how the query was read, a sentence each. */
export function notes(found: Found, state: SearchState): string[] {
  const { query, count } = found;
  const said: string[] = [];
  if (query.leftOut.length > 0) {
    said.push(
      `Left out, as nearly every letter has ${query.leftOut.length === 1 ? "it" : "them"}: ${listed(query.leftOut.map(quoted))}. Words in quotation marks are never left out.`,
    );
  }
  if (query.widened.length > 0) {
    const pairs = query.widened.map(({ short, long }) => `${short} (${long})`);
    said.push(
      `An abbreviation and its words are both searched for: ${listed(pairs)}. Put quotation marks around either to search for it alone.`,
    );
  }
  const excluded = query.clauses.filter((clause) => clause.excluded).map(({ typed }) => quoted(typed));
  if (excluded.length > 0) said.push(`Letters with ${listed(excluded, "disjunction")} are left out.`);
  if (count > veryMany) {
    said.push(
      "That is more than can be read through: add a word, put words that belong together in quotation marks, or narrow the results.",
    );
  }
  if (count === 0 && isNarrowed(state) && found.countOfQuery > 0) {
    said.push(
      `${number(found.countOfQuery)} ${found.countOfQuery === 1 ? "letter has" : "letters have"} it without what the results are narrowed by.`,
    );
  }
  return said;
}

/** A month as words: “March 2018”. */
export function monthInWords(month: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** A choice that narrows the results, and the state without it. */
export type Choice = { name: string; without: SearchState };

/** All choices that narrow the results, named as the facets name them. */
export function choices(state: SearchState, facets: Facets): Choice[] {
  const chosen = facetNames.flatMap((facet) =>
    state.facets[facet].map((slug) => ({
      name: facets[facet]?.find((value) => value.slug === slug)?.name ?? slug,
      without: {
        ...state,
        facets: { ...state.facets, [facet]: state.facets[facet].filter((other) => other !== slug) },
      },
    })),
  );
  if (state.from)
    chosen.push({ name: `from ${monthInWords(state.from)}`, without: { ...state, from: null } });
  if (state.to) chosen.push({ name: `to ${monthInWords(state.to)}`, without: { ...state, to: null } });
  return chosen;
}

/** A feed of all letters that have a value chosen. */
export type Feed = { url: string; title: string };

/** Which facets have a feed for each of their values. */
const feedKinds = { authority: "authorities", theme: "themes", region: "regions" } as const;

/** The feeds of what is chosen. They have all letters there are of it, whatever words are sought. */
export function feedsOf(state: SearchState, facets: Facets): Feed[] {
  return Object.entries(feedKinds).flatMap(([name, kind]) =>
    (facets[name as keyof typeof feedKinds] ?? [])
      .filter(({ slug }) => state.facets[name as keyof typeof feedKinds].includes(slug))
      .map((value) => ({ url: feedUrl(kind, value.slug), title: `Feed of all letters: ${value.name}` })),
  );
}
