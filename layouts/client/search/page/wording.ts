/** The wording of the search page. */

import { feedUrl } from "../../../../scripts/letter/urls.ts";
import { facetNames } from "../../../../scripts/search/shared/index-files.ts";
import type { Counts, Found } from "../engine/engine.ts";
import type { Facets } from "../engine/facets.ts";
import { withoutSpan, withQuoted } from "../engine/pieces.ts";
import type { Reading } from "../engine/query.ts";
import { isNarrowed, resultsAtOnce, type SearchState } from "../engine/state.ts";

/** More results than anybody reads. */
const veryMany = 500;

const number = (count: number): string => count.toLocaleString("en-GB");

const listed = (items: readonly string[], type: "conjunction" | "disjunction" = "conjunction"): string =>
  new Intl.ListFormat("en-GB", { type }).format(items);

/** Puts quotation marks around what was typed, unless it already has them. */
export const quoted = (text: string): string => (/^["“]/.test(text) ? text : `“${text}”`);

export const lettersInWords = (count: number): string =>
  `${number(count)} ${count === 1 ? "letter" : "letters"}`;

export const paragraphsInWords = (count: number): string =>
  `${number(count)} ${count === 1 ? "paragraph" : "paragraphs"}`;

/** What is counted in a search: letters if it has no words. */
export function viewOf({ query }: Pick<Found, "query">, { view }: SearchState): SearchState["view"] {
  return query.clauses.some(({ excluded }) => !excluded) ? view : "letters";
}

/** How many results of the view there are. */
export function countsOf(found: Found, state: SearchState): Counts {
  return viewOf(found, state) === "letters" ? found.letters : found.paragraphs;
}

/** How many results were found, in one line. */
export function countLine(found: Found, state: SearchState): string {
  const { query, lettersOfQuery } = found;
  const { all, some } = countsOf(found, state);
  if (state.query !== "" && query.clauses.length === 0 && query.names.length === 0) {
    return `There is nothing to search for in ${quoted(state.query)}`;
  }
  const inWords = viewOf(found, state) === "letters" ? lettersInWords : paragraphsInWords;
  if (all > 0) return inWords(all);
  if (some > 0) {
    return viewOf(found, state) === "letters" ? "No letter has all of this" : "No paragraph has all of this";
  }
  if (isNarrowed(found.narrowed) && lettersOfQuery > 0) return "No letter is left";
  return state.query === "" ? "No letters" : `No results for ${quoted(state.query)}`;
}

/**
 * The heading between results that have all of a query and those that have some of it; null where it is not needed.
 */
export function someLine(found: Found, state: SearchState): string | null {
  const { all, some } = countsOf(found, state);
  if (all === 0 || some === 0) return null;
  return `${paragraphsInWords(some)} with some of this`;
}

/** A sentence on how the query was read, and the search that undoes it. */
export type Note = { text: string; back: { text: string; to: SearchState } | null };

/** Notes on how the query was read. */
export function notes(found: Found, state: SearchState): Note[] {
  const { query } = found;
  const searchFor = (typed: string): SearchState => ({ ...state, query: typed, shown: resultsAtOnce });
  const exactly = ({ start, end }: Reading): SearchState =>
    searchFor(withQuoted(state.query, { start, end }));
  const plain = (text: string): Note => ({ text, back: null });
  const said: Note[] = [];
  if (query.shortened) {
    const { sought, of } = query.shortened;
    said.push(
      plain(
        `This is a long text: of its ${number(of)} different words only the ${sought} rarest were searched for.`,
      ),
    );
  }
  for (const reading of query.corrected) {
    said.push({
      text: `Showing results for ${quoted(reading.to)}.`,
      back: { text: `Search for ${quoted(reading.typed)} instead`, to: exactly(reading) },
    });
  }
  for (const reading of query.lay) {
    said.push({
      text: `Also searched for ${listed(reading.field.map(quoted))}, which letters use for ${quoted(reading.typed)}.`,
      back: { text: `Search for ${quoted(reading.typed)} only`, to: exactly(reading) },
    });
  }
  for (const [start, readings] of Map.groupBy(query.widened, (reading) => reading.start)) {
    const [first] = readings;
    if (!first) continue;
    const added = readings.map(({ acronym: { short, long }, typed }) =>
      quoted(typed.toLowerCase() === short.toLowerCase() ? long : short),
    );
    said.push({
      text: `Also searched for ${listed([...new Set(added)])}, which ${added.length > 1 ? "mean" : "means"} the same as ${quoted(first.typed)}.`,
      back: { text: `Search for ${quoted(first.typed)} only`, to: exactly({ ...first, start }) },
    });
  }
  if (query.leftOut.length > 0) {
    const last = query.leftOut.toReversed();
    const all = last.reduce((typed, span) => withQuoted(typed, span), state.query);
    said.push({
      text: `Left out: ${listed(query.leftOut.map(({ typed }) => quoted(typed)))}.`,
      back: {
        text: query.leftOut.length === 1 ? "Search for it too" : "Search for them too",
        to: searchFor(all),
      },
    });
  }
  for (const named of query.names.filter(({ name }) => name.kind !== "theme")) {
    if (query.clauses.length === 0) break;
    said.push({
      text: `Searching within ${named.name.name}.`,
      back: { text: `Search for the word ${quoted(named.typed)} in all letters`, to: exactly(named) },
    });
  }
  if (found.missing.length > 0) {
    said.push(plain(`No letter has ${listed(found.missing.map(quoted), "disjunction")}.`));
  }
  const dropped = found.dropped.filter((typed) => !found.missing.includes(typed));
  if (found.paragraphs.all === 0 && found.paragraphs.some > 0 && dropped.length > 0) {
    said.push(plain(`The first results are without ${listed(dropped.map(quoted))}.`));
  }
  const excluded = query.clauses.filter((clause) => clause.excluded).map(({ typed }) => quoted(typed));
  if (excluded.length > 0) said.push(plain(`Letters with ${listed(excluded, "disjunction")} are left out.`));
  const { all, some } = countsOf(found, state);
  if (all > veryMany) {
    said.push(
      plain(
        "To see fewer results, add a word, put words that belong together in quotation marks, or narrow them.",
      ),
    );
  }
  if (all + some === 0 && isNarrowed(found.narrowed) && found.lettersOfQuery > 0) {
    said.push(
      plain(
        `${lettersInWords(found.lettersOfQuery)} ${found.lettersOfQuery === 1 ? "matches" : "match"} without the filters.`,
      ),
    );
  }
  return said;
}

/** A month in words: “March 2018”. */
export function monthInWords(month: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** A choice that narrows the results, and the state without it. */
export type Choice = { name: string; without: SearchState };

/** All choices that narrow the results, with the names in the facets; those in the query come first. */
export function choices({ query }: Pick<Found, "query">, state: SearchState, facets: Facets): Choice[] {
  const named = query.names
    .filter(({ name }) => name.kind !== "theme" && name.within?.length !== 0)
    .map((span) => ({ name: span.name.name, without: { ...state, query: withoutSpan(state.query, span) } }));
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
  return [...named, ...chosen];
}

/** A feed of all letters with a chosen value. */
export type Feed = { url: string; title: string };

/** The facets that have a feed for each of their values. */
const feedKinds = { authority: "authorities", theme: "themes", region: "regions" } as const;

/** The feeds for the chosen values. They have all letters with that value, whatever words are searched for. */
export function feedsOf(state: SearchState, facets: Facets): Feed[] {
  return Object.entries(feedKinds).flatMap(([name, kind]) =>
    (facets[name as keyof typeof feedKinds] ?? [])
      .filter(({ slug }) => state.facets[name as keyof typeof feedKinds].includes(slug))
      .map((value) => ({ url: feedUrl(kind, value.slug), title: `Feed of all letters: ${value.name}` })),
  );
}
