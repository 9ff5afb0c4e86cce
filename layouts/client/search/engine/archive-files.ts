/** The files of one archive’s search, loaded when they are needed. */
import type { Letter } from "../../../../scripts/letter/schema.ts";
import { besideLetter, letterForms } from "../../../../scripts/letter/urls.ts";
import {
  addressesInFile,
  type FacetColumn,
  type FacetName,
  type GeneralFile,
  generalFile,
  indexFiles,
  type LexiconFile,
  type NameAnswer,
} from "../../../../scripts/search/shared/index-files.ts";
import { type LetterText, letterText } from "../../../../scripts/search/shared/letter-text.ts";
import { onHost } from "../../base.ts";
import { kept, load, loadJson } from "../index/loading.ts";
import type { FacetColumns } from "./facets.ts";
import { type ArchiveIndex, openIndex } from "./letter-index.ts";
import { type Lexicon, layPhrases, vocabularyOf } from "./lexicon.ts";
import { nameIndex } from "./names.ts";

export type Archive = {
  general: GeneralFile;
  index: ArchiveIndex;
  lexicon: Lexicon;
  columns: (names: readonly FacetName[]) => Promise<FacetColumns>;
  letter: (number: number) => Promise<LetterText>;
  /** Answers by the kind and slug of what is named. */
  answers: (names: readonly string[]) => Promise<NameAnswer[]>;
};

/** @throws where the index is missing, broken or out of reach */
export async function openArchive(attempt: number): Promise<Archive> {
  const general = await loadGeneral();
  const { index: folder } = general;
  const addresses = kept((file: number) => loadJson<string[]>(folder + indexFiles.addresses(file)));
  const column = kept((name: FacetName) => loadJson<FacetColumn>(folder + indexFiles.facet(name)));
  const answers = kept((file: string) => loadJson<Record<string, NameAnswer>>(folder + file));
  const [index, lexicon] = await Promise.all([openIndex(general, attempt), loadLexicon(general)]);
  return {
    general,
    index,
    lexicon,
    columns: async (names) =>
      Object.fromEntries(await Promise.all(names.map(async (name) => [name, await column(name)] as const))),
    letter: kept(async (number: number) => {
      const file = await addresses(Math.floor(number / addressesInFile));
      const address = file[number % addressesInFile];
      if (!address) throw new Error(`the search index has no address of letter ${number}`);
      const letter = await loadJson<Letter>(besideLetter(address, letterForms.json));
      return letterText(letter, general.archive);
    }),
    async answers(names) {
      if (names.length === 0) return [];
      const known = await answers(indexFiles.answers);
      return names.flatMap((name) => known[name] ?? []);
    },
  };
}

/** It says which index is the current one, so an older copy must not be used. @throws as `openArchive` */
export const loadGeneral = (): Promise<GeneralFile> => loadJson<GeneralFile>(onHost(generalFile), "no-cache");

/** The lexicon for reading queries. @throws as `openArchive` */
export async function loadLexicon({ index, acronyms, months, addedToNames }: GeneralFile): Promise<Lexicon> {
  const [{ lay, names }, words] = await Promise.all([
    loadJson<LexiconFile>(index + indexFiles.lexicon),
    load(index + indexFiles.vocabulary).then((response) => response.text()),
  ]);
  return {
    acronyms,
    lay: layPhrases(lay),
    names: nameIndex(
      names,
      months.map(([month]) => month),
      addedToNames,
    ),
    vocabulary: vocabularyOf(words.split("\n").filter(Boolean)),
  };
}
