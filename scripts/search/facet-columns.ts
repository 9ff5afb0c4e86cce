/** What results can be narrowed by. */
import type { Archive } from "../archive/archive.ts";
import { kindOfLetter, type Letter } from "../archive/letter.ts";
import { slugOf } from "../letter/ids.ts";
import { isRedacted } from "../letter/redaction.ts";
import { capitalised } from "../letter/wording.ts";
import { type FacetColumn, type FacetName, facetNames, type GeneralFile } from "./shared/index-files.ts";

/** The values of every facet, and which of them each letter has, in the order of the given letters. */
export function facetColumns(
  letters: readonly Letter[],
  { themes, inspectorNamed }: Pick<Archive, "themes" | "inspectorNamed">,
): Record<FacetName, FacetColumn> {
  const themeNames = new Map(themes.map(({ slug, name }) => [slug, name]));
  const valuesOf: Record<FacetName, (letter: Letter) => [string, string][]> = {
    authority: ({ authority }) => [[authority.slug, authority.name]],
    region: ({ authority }) => [[slugOf(authority.region), authority.region]],
    publisher: ({ publishedBy: { id, name } }) => (name === undefined ? [] : [[id, name]]),
    type: (letter) => [[letter.type, capitalised(kindOfLetter(letter).singular)]],
    year: ({ visit }) => [[visit.start.slice(0, 4), visit.start.slice(0, 4)]],
    theme: (letter) => letter.themes.map((slug) => [slug, themeNames.get(slug) ?? slug]),
    inspector: ({ inspectors }) =>
      inspectors.flatMap(({ name }) =>
        isRedacted(name) ? [] : [[inspectorNamed(name).slug, inspectorNamed(name).name]],
      ),
  };
  const columns = facetNames.map((name) => [name, column(letters.map(valuesOf[name]), name === "year")]);
  return Object.fromEntries(columns) as Record<FacetName, FacetColumn>;
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

/** The months of letters that are sorted by visit, and how many letters each month has. */
export function monthsOf(letters: readonly Letter[]): GeneralFile["months"] {
  const counts = new Map<string, number>();
  for (const { visit } of letters) {
    const month = visit.start.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts];
}
