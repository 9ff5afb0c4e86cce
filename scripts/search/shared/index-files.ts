/**
 * The files that the search in the browser reads, and where they are. Addresses in the files have the path that the
 * archive is published below; those given here do not.
 *
 * `scripts/search/shared/` holds what both the making of the index and the browser need; it may import
 * `scripts/letter/`.
 */
import { fnv1a } from "../../util/fnv1a.ts";

/** The file that every search reads first; it says where all files except Pagefind’s are. */
export const generalFile = "/search/general.json";

/** An abbreviation and the words it stands for. */
export type Acronym = { short: string; long: string };

/** Everyday words and phrases, and the words that letters use for the same thing. */
export type LayWords = { lay: string[]; field: string[] };

/** Something that a query can name. */
export type ArchiveName = {
  kind: "authority" | "region" | "theme" | "inspector" | "year";
  /** Its slug in the facets. */
  slug: string;
  name: string;
  /** The words that name it, in plain form. */
  forms: string[];
  /** Those that are also ordinary words in letters: “reading”. */
  ordinary?: string[];
  /** Slugs of the values to search within; for an authority without letters, its predecessors or successors. */
  within?: string[];
};

/** What is known about words, for reading queries. */
export type LexiconFile = { lay: LayWords[]; names: ArchiveName[] };

/** An answer on something that a query names: a sentence or two, and links. */
export type NameAnswer = {
  name: string;
  /** A sentence or two. */
  text: string;
  links: { text: string; url: string }[];
};

/** What results name of a publisher: itself, and its kinds of letter by their ids. */
export type SearchedPublisher = {
  name?: string;
  kinds: Record<string, string>;
  /** How a judgement on a part is described: “some services”. */
  part: string;
};

/** What results name of an archive; its publishers by their ids, the empty id being one without a name. */
export type SearchedArchive = {
  name: string;
  address: string;
  /** What is inspected. */
  inspected: { singular: string; plural: string };
  publishers: Record<string, SearchedPublisher>;
};

/** What every search needs from the archive. Letters are numbered from 0, beginning with the newest visit. */
export type GeneralFile = {
  /** Folder of our own files, named by a hash of their content so that those of two archives never mix. */
  index: string;
  /** How many letters. */
  letters: number;
  /** Check of the ids that Pagefind gives the letters, in the order of the ids. */
  ids: number;
  /** Stems that are not in Pagefind’s index: they and their pairs are in our own files. */
  common: string[];
  acronyms: Acronym[];
  /** Months of the visits in the order of the letters, and how many letters each has. */
  months: [month: string, letters: number][];
  archive: SearchedArchive;
  /** Words that readers may add to the name of something inspected, in plain form. */
  addedToNames: string[];
};

/** Our own files, by their names in their folder. */
export const indexFiles = {
  /**
   * Which file has which terms: for each file, in order, a short text that sorts between the last term of the file
   * before and its own first term.
   */
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
   * All words of the archive, most frequent first, one on each line; words with a hyphen both whole and in parts. If a
   * word is in this file but Pagefind does not find it, Pagefind could not load it.
   */
  vocabulary: "vocabulary.txt",
  lexicon: "lexicon.json",
  /** Answers by the kind and slug of what is named. */
  answers: "answers.json",
};

/**
 * How many addresses are in one file. Results come from anywhere in the archive, so ten of them may need ten files; a
 * hundred addresses are about one kilobyte.
 */
export const addressesInFile = 100;

/** A checksum of Pagefind’s ids, which shows whether two lists are the same. */
export function checkOfIds(ids: readonly string[]): number {
  return fnv1a(ids.join(" "));
}

/** A part of a letter’s text; `id` is its anchor on the letter’s page, null where it has none. */
export type TextBlock = { id: string | null; kind: BlockKind; text: string };

export type BlockKind = "title" | "heading" | "paragraph" | "footnote" | "frame";

/** What results can be narrowed by, in the order of the page. */
export const facetNames = ["authority", "region", "publisher", "type", "year", "theme", "inspector"] as const;

export type FacetName = (typeof facetNames)[number];

/** Values of a facet as slug and name, and for each letter which of them it has. */
export type FacetColumn = { values: [slug: string, name: string][]; of: number[][] };
