/** What the archive knows about words, for reading queries. */
import type { Acronym, LayWords } from "../../../../scripts/search/shared/index-files.ts";
import { stemOf, stemsOf } from "../../../../scripts/search/shared/stems.ts";
import { type NameIndex, noNames } from "./names.ts";

/** An everyday word or phrase and the words that letters use for it. */
export type LayPhrase = { stems: string[]; field: string[] };

/** The words of the letters. */
export type Vocabulary = {
  /** Most frequent first. */
  words: readonly string[];
  ranks: ReadonlyMap<string, number>;
  stems: ReadonlySet<string>;
  /** Words printed with a hyphen, by their stem without it. */
  hyphenated: ReadonlyMap<string, string[]>;
};

export type Lexicon = {
  acronyms: readonly Acronym[];
  /** Longest first. */
  lay: readonly LayPhrase[];
  names: NameIndex;
  vocabulary: Vocabulary;
};

/** Everyday words by their stems. */
export function layPhrases(entries: readonly LayWords[]): LayPhrase[] {
  return entries
    .flatMap(({ lay, field }) => lay.map((phrase) => ({ stems: stemsOf(phrase), field })))
    .sort((a, b) => b.stems.length - a.stems.length);
}

/** @param words the words of the archive, most frequent first, with their hyphens */
export function vocabularyOf(words: readonly string[]): Vocabulary {
  const hyphenated = new Map<string, string[]>();
  const stems = new Set<string>();
  for (const word of words) {
    if (word.includes("-")) {
      const closed = stemOf(word.replaceAll("-", ""));
      if (!hyphenated.has(closed)) hyphenated.set(closed, stemsOf(word));
    } else stems.add(stemOf(word));
  }
  return { words, ranks: new Map(words.map((word, rank) => [word, rank])), stems, hyphenated };
}

/** A lexicon with only these abbreviations. */
export function lexiconOf(parts: Partial<Lexicon> & { words?: readonly string[] }): Lexicon {
  const { acronyms = [], lay = [], names = noNames, words = [] } = parts;
  return { acronyms, lay, names, vocabulary: parts.vocabulary ?? vocabularyOf(words) };
}
