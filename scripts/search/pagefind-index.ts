/** Pagefind’s index of the letters, and the id that it gives each of them. */
import { readdir, readFile, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { diskIsFull, UserError } from "../util/user-error.ts";
import {
  fragmentFolder,
  indexKey,
  noLanguage,
  noWord,
  placesInFileVariable,
  readFragment,
  unusedPagefindFiles,
} from "./shared/pagefind-files.ts";

/**
 * How many places of words Pagefind puts into one file of its index. A search loads the files of its words whole, so
 * this is less than Pagefind’s own 20,000; the price is more files.
 */
export const placesInFile = 8000;

/** How many letters Pagefind is given before its answers are awaited. */
const lettersAtOnce = 100;

/** The address of a letter, and the stem at each of its places, null where there is none. */
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
  Object.assign(process.env, { [placesInFileVariable]: String(placesInFile) });
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`the search index could not be made: ${errors.join("; ")}`);
    for (let from = 0; from < letters.length; from += lettersAtOnce) {
      await Promise.all(
        letters.slice(from, from + lettersAtOnce).map((letter) => add(index, letter, common)),
      );
    }
    const written = await orStopped(index.writeFiles({ outputPath: folder }), folder);
    if (written.errors.length > 0) {
      throw new Error(`the search index could not be written: ${written.errors.join("; ")}`);
    }
  } finally {
    await close();
  }
  const ids = await readIds(join(folder, fragmentFolder));
  await Promise.all(
    unusedPagefindFiles.map((name) => rm(join(folder, name), { recursive: true, force: true })),
  );
  return letters.map(({ url }) => {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`${url} is missing from the search index`);
    return id;
  });
}

/**
 * What Pagefind answers. Where its own process dies, as it does when the disk is full, it never answers; Node then has
 * nothing left to wait for and is about to exit.
 * @throws when that happens; UserError where the disk of the folder is full
 */
async function orStopped<Answer>(answer: Promise<Answer>, folder: string): Promise<Answer> {
  let stop = (): void => {};
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    process.once("beforeExit", stop);
  });
  const first = await Promise.race([answer.then((given) => ({ given })), stopped]);
  process.off("beforeExit", stop);
  if (first) return first.given;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < full) throw new UserError(diskIsFull);
  throw new Error("Pagefind stopped while it was writing the search index");
}

/** With fewer bytes than this left on it, a disk is taken to be full. */
const full = 1_000_000;

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

/** Ids by address. */
async function readIds(folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const file of await readdir(folder).catch(() => [])) {
    const unpacked = gunzipSync(await readFile(join(folder, file))).toString();
    const { id, url } = readFragment(file, unpacked);
    ids.set(url, id);
  }
  return ids;
}
