/**
 * The files that the search in the browser reads, and where they are.
 *
 * `scripts/search/shared/` holds what the index is made with and the browser reads it with; it may import
 * `scripts/letter/`.
 */
import type { CitedArchive } from "../../letter/citation.ts";
import { fnv1a } from "../../util/fnv1a.ts";

/** Pagefind’s script; the other files of its index are beside it. */
export const pagefindFile = "/pagefind/pagefind.js";

/** What every search reads first; all files but Pagefind’s are where it says. */
export const generalFile = "/search/general.json";

/** An abbreviation and the words it stands for. */
export type Acronym = { short: string; long: string };

/** What every search needs of the archive. Letters are numbered, the newest visit being 0. */
export type GeneralFile = {
  /** Folder of the files beside Pagefind’s, named after what is in them: those of two archives never mix. */
  index: string;
  /** How many letters. */
  letters: number;
  /** Check of the ids that Pagefind gives the letters, in the order of their numbers. */
  ids: number;
  /** Stems that Pagefind’s index does not have: they, and the pairs that they make, are in files of their own. */
  common: string[];
  acronyms: Acronym[];
  /** Months of the visits in the order of the letters, and how many letters each has. */
  months: [month: string, letters: number][];
  archive: CitedArchive;
};

/** Files beside Pagefind’s, by their names in their folder. */
export const indexFiles = {
  /** Which file has which terms: for each file, in their order, the least that is not before its first term. */
  terms: "terms.json",
  termFile: (number: number): string => `terms/${number}.bin`,
  /** Addresses of letters, `addressesInFile` a file. */
  addresses: (number: number): string => `addresses/${number}.json`,
  facet: (name: FacetName): string => `facets/${name}.json`,
  /** Every stem of the letters, one a line: what Pagefind does not find and stands here it could not load. */
  stems: "stems.txt",
  /** The words of the archive, most frequent first, one a line. */
  vocabulary: "vocabulary.txt",
};

/**
 * How many addresses are in one file. Results come from anywhere in the archive, so that ten of them may need ten
 * files: a hundred addresses are about one kilobyte.
 */
export const addressesInFile = 100;

/** A number that tells whether two lists of Pagefind’s ids are the same. */
export function checkOfIds(ids: readonly string[]): number {
  return fnv1a(ids.join(" "));
}

/** A part of a letter’s text; `id` is its anchor on the letter’s page, null where it has none of its own. */
export type TextBlock = { id: string | null; kind: BlockKind; text: string };

export type BlockKind = "title" | "heading" | "paragraph" | "footnote" | "frame";

/** What results can be narrowed by, in the order of the page. */
export const facetNames = ["authority", "region", "type", "year", "theme", "inspector"] as const;

export type FacetName = (typeof facetNames)[number];

/** Values of a facet as slug and name, and for each letter which of them it has. */
export type FacetColumn = { values: [slug: string, name: string][]; of: number[][] };
