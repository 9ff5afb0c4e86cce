/** Pagefind’s index of the letters, and the id that it gives each of them. */
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { indexKey } from "./shared/stems.ts";

/** A code that names no language, so that Pagefind leaves the words as they are: they are stemmed already. */
const noLanguage = "zxx";

/** Stands at a place without a word of Pagefind’s: no letter, so nothing that can be found, but counted as a word. */
const noWord = ".";

/**
 * How many places of words Pagefind puts into one file of its index. A search loads the files of its words whole, so
 * this is less than Pagefind’s own 20,000; the price is more files. Pagefind calls the variable unstable: without it
 * the index is the same in larger files.
 */
export const placesInFile = 8000;

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

/** A letter by its address, and the stem at each of its places, null where there is none. */
type IndexedLetter = { url: string; stems: readonly (string | null)[] };

/**
 * Writes the index into a folder and gives Pagefind’s ids of the letters, in their order.
 * @param common stems that the index is to leave out
 * @throws what Pagefind reports; where a letter has no id
 */
export async function writePagefindIndex(
  letters: readonly IndexedLetter[],
  common: ReadonlySet<string>,
  folder: string,
): Promise<string[]> {
  Object.assign(process.env, { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(placesInFile) });
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`the search index could not be made: ${errors.join("; ")}`);
    for (let from = 0; from < letters.length; from += lettersAtOnce) {
      await Promise.all(
        letters.slice(from, from + lettersAtOnce).map((letter) => add(index, letter, common)),
      );
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) {
      throw new Error(`the search index could not be written: ${written.errors.join("; ")}`);
    }
  } finally {
    await close();
  }
  const ids = await readIds(join(folder, "fragment"));
  await Promise.all(unused.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  const inOrder = letters.map(({ url }) => {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`${url} is missing from the search index`);
    return id;
  });
  await expectOrder(inOrder, folder);
  return inOrder;
}

/**
 * Makes sure that Pagefind lists the letters in the order in which it was given them, which it does not promise: the
 * search takes a letter’s place in that list for its number. The list is in a file whose name ends in `.pf_meta`.
 */
async function expectOrder(ids: readonly string[], folder: string): Promise<void> {
  const [list] = (await readdir(folder)).filter((name) => name.endsWith(".pf_meta"));
  const unpacked = list ? gunzipSync(await readFile(join(folder, list))).toString("latin1") : "";
  let at = 0;
  for (const id of ids) {
    at = unpacked.indexOf(id, at);
    if (at < 0) throw new Error("the search index does not list the letters in the order of their visits");
    at += id.length;
  }
}

async function add(
  index: PagefindIndex,
  { url, stems }: IndexedLetter,
  common: ReadonlySet<string>,
): Promise<void> {
  const content = stems
    .map((stem) => (stem === null || common.has(stem) ? noWord : indexKey(stem)))
    .join(" ");
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
