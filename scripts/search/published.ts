/** The files that the search in the browser reads beside Pagefind’s, and where they are. */

/** Addresses of the search’s files. */
export const searchFiles = {
  pagefind: "/pagefind/pagefind.js",
  /** Tells whether an index is there at all. */
  entry: "/pagefind/pagefind-entry.json",
  general: "/search/general.json",
  letters: "/search/letters.json",
  vocabulary: "/search/vocabulary.txt",
} as const;

/** Address of a letter’s text by the id that Pagefind gives the letter. */
export function letterTextFile(id: string): string {
  return `/search/letters/${id}.json`;
}

/** An abbreviation and the words it stands for. */
export type Acronym = { short: string; long: string };

/** What every search needs of the archive. */
export type GeneralFile = { letters: number; acronyms: Acronym[] };

/** A part of a letter’s text; `id` is its anchor on the letter’s page, null where it has none of its own. */
export type TextBlock = { id: string | null; kind: BlockKind; text: string };

export type BlockKind = "title" | "heading" | "paragraph" | "footnote" | "frame";

/** A letter as results show it. */
export type LetterText = {
  url: string;
  /** Authority, visit and its days: a name that no other letter has. */
  name: string;
  authority: string;
  region: string;
  type: string;
  /** First day of the visit. */
  date: string;
  letterDate: string | null;
  /** The citation up to a place in the letter and its address. */
  citation: string;
  blocks: TextBlock[];
};

/** What results can be narrowed by, in the order of the page. */
export const facetNames = ["authority", "region", "type", "year", "theme", "inspector"] as const;

export type FacetName = (typeof facetNames)[number];

/** Values of a facet as slug and name, and for each letter which of them it has. */
export type FacetColumn = { values: [slug: string, name: string][]; of: number[][] };

/** All letters, newest visit first: Pagefind’s id, the first day of the visit, and what they can be narrowed by. */
export type LettersFile = { ids: string[]; dates: string[]; facets: Record<FacetName, FacetColumn> };
