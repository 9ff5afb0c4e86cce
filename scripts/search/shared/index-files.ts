/**
 * The files that the search in the browser reads, and where they are.
 *
 * `scripts/search/shared/` holds what the index is made with and the browser reads it with; it may import
 * `scripts/letter/`.
 */
import type { CitedArchive } from "../../letter/citation.ts";
import { fnv1a } from "../../util/fnv1a.ts";

/** What every search reads first; all files but Pagefind’s are where it says. */
export const generalFile = "/search/general.json";

/** An abbreviation and the words it stands for. */
export type Acronym = { short: string; long: string };

/** Everyday words and phrases, and the words that letters use for the same thing. */
export type LayWords = { lay: string[]; field: string[] };

/** Something that a query can name. */
export type ArchiveName = {
  kind: "authority" | "region" | "theme" | "inspector" | "year";
  /** As facets have it. */
  slug: string;
  name: string;
  /** The words that name it, in plain form. */
  forms: string[];
  /** Those of them that letters use as words, too: “reading”. */
  ordinary?: string[];
  /** Slugs of the values to search within: of an authority without letters those that came before or after. */
  within?: string[];
};

/** What is known of words: with it a query is read. */
export type LexiconFile = { lay: LayWords[]; names: ArchiveName[] };

/** What to say of something that a query names: a sentence, and where to read on. */
export type NameAnswer = {
  name: string;
  /** A sentence or two. */
  text: string;
  links: { text: string; url: string }[];
};

/** What every search needs of the archive. Letters are numbered, the newest visit being 0. */
export type GeneralFile = {
  /** Folder of the files beside Pagefind’s, named after what is in them: those of two archives never mix. */
  index: string;
  /** How many letters. */
  letters: number;
  /** Check of the ids that Pagefind gives the letters, in the order of the ids. */
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
  /** The numbers of the letters in the order of Pagefind’s ids, which say nothing of the letters. */
  numbers: "numbers.bin",
  termFile: (number: number): string => `terms/${number}.bin`,
  /** Kinds and lengths of the blocks of all letters. */
  blocks: "blocks.bin",
  /** Addresses of letters, `addressesInFile` a file. */
  addresses: (number: number): string => `addresses/${number}.json`,
  facet: (name: FacetName): string => `facets/${name}.json`,
  /**
   * All words of the archive, most frequent first, one a line; those printed with a hyphen both whole and in their
   * parts. A word that is in it and not in Pagefind’s index is one that Pagefind could not load.
   */
  vocabulary: "vocabulary.txt",
  lexicon: "lexicon.json",
  /** Answers by the kind and slug of what is named. */
  answers: "answers.json",
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
