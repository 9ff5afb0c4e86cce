/** Pagefind’s index of the letters, and the id that it gives each of them. */
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { TextBlock } from "./published.ts";
import { indexKey, wordsOf } from "./words.ts";

/** A code that names no language, so that Pagefind leaves the words as they are: they are stemmed already. */
const noLanguage = "zxx";

/**
 * Stands between two blocks: without a letter, so nothing that can be found, but counted as words, so that no phrase
 * reaches from one block into the next and words of one block are nearer to each other than to those of another.
 */
const gapWords = 8;
const gap = ` ${". ".repeat(gapWords)}`;

/**
 * How many places of words Pagefind puts into one file of its index. A search loads the files of its words whole, so
 * this is less than Pagefind’s own 20,000; the price is more files. Pagefind calls the variable unstable: without it
 * the index is the same in larger files.
 */
const placesInFile = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: "8000" };

/** How many letters Pagefind is given before its answers are waited for. */
const lettersAtOnce = 100;

/** What Pagefind writes for its own interfaces, which this site does not use. */
const unused = [
  "fragment",
  "pagefind-component-ui.css",
  "pagefind-component-ui.js",
  "pagefind-highlight.js",
  "pagefind-modular-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-ui.css",
  "pagefind-ui.js",
];

/** The words of a letter as Pagefind is given them. */
export function indexedContent(blocks: readonly TextBlock[]): string {
  return blocks
    .map(({ text }) =>
      wordsOf(text)
        .map(({ stem }) => indexKey(stem))
        .join(" "),
    )
    .join(gap);
}

type IndexedLetter = { url: string; blocks: TextBlock[] };

/**
 * Writes the index into a folder and gives Pagefind’s ids of the letters by their addresses.
 * @throws what Pagefind reports; where a letter has no id
 */
export async function writePagefindIndex(
  letters: readonly IndexedLetter[],
  folder: string,
): Promise<Map<string, string>> {
  Object.assign(process.env, placesInFile);
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`the search index could not be made: ${errors.join("; ")}`);
    for (let from = 0; from < letters.length; from += lettersAtOnce) {
      await Promise.all(letters.slice(from, from + lettersAtOnce).map((letter) => add(index, letter)));
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) {
      throw new Error(`the search index could not be written: ${written.errors.join("; ")}`);
    }
  } finally {
    await close();
  }
  const ids = await readIds(join(folder, "fragment"));
  const lost = letters.find(({ url }) => !ids.has(url));
  if (lost) throw new Error(`${lost.url} is missing from the search index`);
  await Promise.all(unused.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  return ids;
}

async function add(index: PagefindIndex, { url, blocks }: IndexedLetter): Promise<void> {
  const content = indexedContent(blocks);
  const { errors } = await index.addCustomRecord({ url, content, language: noLanguage });
  if (errors.length > 0) throw new Error(`${url} could not be indexed: ${errors.join("; ")}`);
}

/** Ids by address, from the names and contents of Pagefind’s fragments. */
async function readIds(folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const file of await readdir(folder).catch(() => [])) {
    const [id] = file.split(".");
    const unpacked = gunzipSync(await readFile(join(folder, file))).toString();
    const { url } = JSON.parse(unpacked.slice(unpacked.indexOf("{"))) as { url: string };
    if (id) ids.set(url, id);
  }
  return ids;
}
