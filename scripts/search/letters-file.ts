/** The list of all letters by which results are narrowed and put in order of date. */
import type { Archive } from "../archive/archive.ts";
import { slugOf } from "../letter/ids.ts";
import type { Letter } from "../letter/schema.ts";
import { capitalised, visitNames } from "../site/wording.ts";
import { type FacetColumn, type FacetName, facetNames, type LettersFile } from "./published.ts";

/** The list for an archive; `idOf` gives Pagefind’s id of a letter by its address. */
export function lettersFile({ letters, themes }: Archive, idOf: (url: string) => string): LettersFile {
  const themeNames = new Map(themes.map(({ slug, name }) => [slug, name]));
  const valuesOf: Record<FacetName, (letter: Letter) => [string, string][]> = {
    authority: ({ authority }) => [[authority.slug, authority.name]],
    region: ({ authority }) => [[slugOf(authority.region), authority.region]],
    type: ({ type }) => [[type, capitalised(visitNames[type])]],
    year: ({ visit }) => [[visit.start.slice(0, 4), visit.start.slice(0, 4)]],
    theme: (letter) => letter.themes.map((slug) => [slug, themeNames.get(slug) ?? slug]),
    inspector: ({ inspectors }) => inspectors.map(({ name }) => [slugOf(name), name]),
  };
  const newestFirst = letters.toSorted(
    (a, b) => b.visit.start.localeCompare(a.visit.start) || a.id.localeCompare(b.id),
  );
  return {
    ids: newestFirst.map(({ url }) => idOf(url)),
    dates: newestFirst.map(({ visit }) => visit.start),
    facets: Object.fromEntries(
      facetNames.map((name) => [name, column(newestFirst.map(valuesOf[name]), name === "year")]),
    ) as Record<FacetName, FacetColumn>,
  };
}

function column(ofLetters: [string, string][][], newestFirst: boolean): FacetColumn {
  const names = new Map(ofLetters.flat());
  const values = [...names].sort(([, a], [, b]) =>
    newestFirst ? b.localeCompare(a, "en") : a.localeCompare(b, "en"),
  );
  const places = new Map(values.map(([slug], place) => [slug, place]));
  return {
    values,
    of: ofLetters.map((pairs) => [...new Set(pairs.flatMap(([slug]) => places.get(slug) ?? []))]),
  };
}
