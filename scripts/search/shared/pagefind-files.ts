/**
 * Everything that depends on how Pagefind 1.6 lays out its files and treats words. Pagefind guarantees neither, so a
 * test compares this file with the installed version, and fails if another version is installed.
 */
import { smallWords } from "../../letter/small-words.ts";

/** The version whose files these are. */
export const pagefindVersion = "1.6.0";

/** Pagefind’s script; the other files of its index are next to it. */
export const pagefindFile = "/pagefind/pagefind.js";

/** What Pagefind runs beside the page. */
export const pagefindWorkerFile = "/pagefind/pagefind-worker.js";

/** Shows whether there is an index at all: without this file, Pagefind waits for ever. */
export const pagefindEntryFile = "/pagefind/pagefind-entry.json";

/** A code that is not a language, so that Pagefind does not stem the words: they are stemmed already. */
export const noLanguage = "zxx";

/**
 * Written at a place without a word for Pagefind. It is not a letter, so it cannot be found, but it counts as a word.
 */
export const noWord = ".";

/** How many places of words are put into one file of the index. Pagefind calls this variable unstable. */
export const placesInFileVariable = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE";

/** The folder of fragments, one for each letter, named by the ids that searches give. */
export const fragmentFolder = "fragment";

/** The id of a letter and its address. */
export type Fragment = { id: string; url: string };

/**
 * A fragment from its file’s name and its unpacked content, which is some bytes and then JSON.
 * @throws if the content is not that of a fragment
 */
export function readFragment(file: string, unpacked: string): Fragment {
  const [id = ""] = file.split(".");
  const { url } = JSON.parse(unpacked.slice(unpacked.indexOf("{"))) as { url: string };
  return { id, url };
}

/**
 * Files that Pagefind writes for its own interfaces, which this site does not use, and the fragments, which are not
 * needed once they have been read.
 */
export const unusedPagefindFiles = [
  fragmentFolder,
  "pagefind-component-ui.css",
  "pagefind-component-ui.js",
  "pagefind-highlight.js",
  "pagefind-modular-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-ui.css",
  "pagefind-ui.js",
];

/**
 * Added to every word that Pagefind is given. Pagefind finds all words that begin with the one it is asked for; a last
 * character that is used nowhere else makes it find only that word. It is a letter of a script that is not used here,
 * because Pagefind drops everything but letters and digits.
 */
const wordEnd = "ǀ";

/**
 * The word in Pagefind’s index for a stem. Pagefind keeps neighbours in the alphabet in one file, so small words, which
 * fill whole files, are sorted after all others: nobody loads them with a rare neighbour.
 */
export function indexKey(stem: string): string {
  return smallWords.has(stem) ? `${wordEnd}${stem}${wordEnd}` : `${stem}${wordEnd}`;
}
