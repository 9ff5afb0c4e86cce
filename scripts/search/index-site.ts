/** Makes everything that the search in the browser reads. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { acronymsOf } from "./acronyms.ts";
import { letterText } from "./letter-text.ts";
import { lettersFile } from "./letters-file.ts";
import { writePagefindIndex } from "./pagefind-index.ts";
import { type GeneralFile, letterTextFile, searchFiles } from "./published.ts";
import { vocabularyFile } from "./vocabulary.ts";

/**
 * Indexes the letters of an archive into the folder of its built site.
 * @throws what Pagefind reports
 */
export async function indexSite(archive: Archive, output: string): Promise<void> {
  const texts = archive.letters.map((letter) => letterText(letter, archive.settings));
  const ids = await writePagefindIndex(texts, join(output, dirname(searchFiles.pagefind)));
  const idOf = (url: string): string => ids.get(url) ?? "";
  const general: GeneralFile = {
    letters: texts.length,
    acronyms: acronymsOf(archive.letters, archive.glossary),
  };
  await mkdir(join(output, dirname(letterTextFile(""))), { recursive: true });
  await write(output, searchFiles.general, JSON.stringify(general));
  await write(output, searchFiles.letters, JSON.stringify(lettersFile(archive, idOf)));
  await write(output, searchFiles.vocabulary, vocabularyFile(texts.map(({ blocks }) => blocks)));
  for (const text of texts) await write(output, letterTextFile(idOf(text.url)), JSON.stringify(text));
}

const write = (output: string, address: string, content: string): Promise<void> =>
  writeFile(join(output, address), content);
