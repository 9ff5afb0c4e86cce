/**
 * Makes all files that the search in the browser reads.
 *
 * `scripts/search/` holds the making of the search index; it may import `scripts/letter/`, `scripts/content/`,
 * `scripts/archive/` and `scripts/site/`.
 */

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Archive } from "../archive/archive.ts";
import { onPart } from "../content/publishers/publisher-words.ts";
import { basePath } from "../letter/urls.ts";
import { withBase } from "../site/exports/json-addresses.ts";
import { inOrder } from "../util/order.ts";
import { hashOfPieces } from "../util/sha256.ts";
import { acronymsOf } from "./acronyms.ts";
import { namesOf, ordinaryWords } from "./archive-names.ts";
import { commonTerms, commonWords } from "./common-terms.ts";
import { facetColumns, monthsOf } from "./facet-columns.ts";
import { knownLayWords } from "./known-lay-words.ts";
import { answersOf } from "./name-answers.ts";
import { placesInFile, writePagefindIndex } from "./pagefind-index.ts";
import { shapesOf, startsOf, stemsByPlace } from "./places.ts";
import {
  addressesInFile,
  facetNames,
  type GeneralFile,
  generalFile,
  indexFiles,
  type LexiconFile,
  type SearchedPublisher,
  type TextBlock,
} from "./shared/index-files.ts";
import { writeBlocks } from "./shared/letter-blocks.ts";
import { writeNumbers } from "./shared/letter-numbers.ts";
import { textBlocks } from "./shared/letter-text.ts";
import { pagefindFile } from "./shared/pagefind-files.ts";
import { packTerms } from "./shared/term-files.ts";
import { vocabularyFile } from "./vocabulary.ts";

/**
 * Indexes the letters of an archive into the folder of its built site.
 * @param maximum the maximum number of places of a word in Pagefind’s index: a word with more would fill a whole file of
 * that index, and be loaded whole however little of it is needed
 * @throws what Pagefind reports
 */
export async function indexSite(archive: Archive, output: string, maximum = placesInFile): Promise<void> {
  const { name, address } = archive.settings;
  const { singular, plural } = archive.inspected;
  const base = basePath(address);
  const letters = archive.letters.toSorted(
    (a, b) => inOrder(b.visit.start, a.visit.start) || inOrder(a.id, b.id),
  );
  const texts = letters.map(textBlocks);
  const stems = texts.map(stemsByPlace);
  const common = commonWords(stems, maximum);
  const ids = await writePagefindIndex(
    letters.map(({ url }, number) => ({ url, stems: stems[number] ?? [] })),
    new Set(common),
    join(output, dirname(pagefindFile)),
  );
  const numbers = writeNumbers(ids);
  const shapes = texts.map(shapesOf);
  const starts = shapes.map(startsOf);
  const files: Files = new Map([
    ...termFiles(commonTerms(stems, starts, new Set(common))),
    [indexFiles.numbers, gzipSync(numbers.file)] as const,
    [indexFiles.blocks, gzipSync(writeBlocks(shapes))] as const,
    ...letterFiles(letters, archive, base),
    [indexFiles.vocabulary, vocabularyFile(texts)] as const,
    [indexFiles.lexicon, JSON.stringify(lexiconOf(archive, texts, stems))] as const,
    [indexFiles.answers, JSON.stringify(answersOf(archive), withBase(base))] as const,
  ]);
  const folder = `/search/index/${hashOf(files)}/`;
  const general: GeneralFile = {
    index: `${base}${folder}`,
    letters: letters.length,
    ids: numbers.check,
    common,
    acronyms: acronymsOf(letters, archive.glossary),
    months: monthsOf(letters),
    archive: { name, address, inspected: { singular, plural }, publishers: searchedPublishers(archive) },
    addedToNames: [...new Set(archive.publishers.flatMap(({ inspected }) => inspected.addedToNames))],
  };
  for (const [file, content] of files) await write(join(output, folder, file), content);
  await write(join(output, generalFile), JSON.stringify(general));
}

/** The publishers by the ids that letters name them by. */
function searchedPublishers({ publishers }: Archive): Record<string, SearchedPublisher> {
  return Object.fromEntries(
    publishers.map(({ id, name, kinds, inspected }) => [
      name === undefined ? "" : id,
      {
        ...(name !== undefined && { name }),
        part: onPart(inspected),
        kinds: Object.fromEntries(kinds.map((kind) => [kind.id, kind.singular])),
      },
    ]),
  );
}

function lexiconOf(
  archive: Archive,
  texts: readonly (readonly TextBlock[])[],
  stems: readonly (readonly (string | null)[])[],
): LexiconFile {
  const ordinary = ordinaryWords(texts.flatMap((blocks) => blocks.map(({ text }) => text)));
  return { lay: knownLayWords(archive.layWords, stems), names: namesOf(archive, ordinary) };
}

/** Files by their names. */
type Files = Map<string, string | Uint8Array>;

function termFiles(terms: ReturnType<typeof commonTerms>): Files {
  const { firsts, files } = packTerms(terms);
  const named: Files = new Map([[indexFiles.terms, JSON.stringify(firsts)]]);
  // Compressed here, because hosts compress only files that they know to be text.
  for (const [number, file] of files.entries()) named.set(indexFiles.termFile(number), gzipSync(file));
  return named;
}

function letterFiles(letters: Archive["letters"], archive: Archive, base: string): Files {
  const named: Files = new Map();
  const columns = facetColumns(letters, archive);
  for (const facet of facetNames) named.set(indexFiles.facet(facet), JSON.stringify(columns[facet]));
  for (let from = 0; from < letters.length; from += addressesInFile) {
    const addresses = letters.slice(from, from + addressesInFile).map(({ url }) => `${base}${url}`);
    named.set(indexFiles.addresses(from / addressesInFile), JSON.stringify(addresses));
  }
  return named;
}

function hashOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = hashOfPieces();
  for (const [name, content] of files) hash.update(name).update(content);
  return hash.digest("hex").slice(0, 10);
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
