/**
 * All that depends on how Pagefind 1.6 lays out its files and treats words. It promises neither: a test of this file holds
 * it against the version that is installed, and fails when another one is.
 */
import { smallWords } from "../../letter/small-words.ts";

/** The version whose files these are. */
export const pagefindVersion = "1.6.0";

/** Pagefind’s script; the other files of its index are beside it. */
export const pagefindFile = "/pagefind/pagefind.js";

/** Whether there is an index at all: without this file Pagefind waits for ever. */
export const pagefindEntryFile = "/pagefind/pagefind-entry.json";

/** A code that names no language, so that Pagefind leaves the words as they are: they are stemmed already. */
export const noLanguage = "zxx";

/** Put at a place without a word of Pagefind’s: no letter, so nothing that can be found, but counted as a word. */
export const noWord = ".";

/** How many places of words are put into one file of the index. Pagefind calls this variable unstable. */
export const placesInFileVariable = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE";

/** The folder of fragments, one for each letter, named after the ids that searches give. */
export const fragmentFolder = "fragment";

/** The id of a letter and its address. */
export type Fragment = { id: string; url: string };

/**
 * A fragment by its file’s name and its unpacked content, which is some bytes and then JSON.
 * @throws where the content is not that of a fragment
 */
export function readFragment(file: string, unpacked: string): Fragment {
  const [id = ""] = file.split(".");
  const { url } = JSON.parse(unpacked.slice(unpacked.indexOf("{"))) as { url: string };
  return { id, url };
}

/** What Pagefind writes for its own interfaces, which this site does not use; fragments are of no use once read. */
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
 * Ends every word that Pagefind is given. Pagefind finds all words that begin like the one it is asked for; a last
 * character that is used nowhere else makes it find that word alone. A letter of a script that no inspection letter is
 * written in, because Pagefind drops all but letters and digits.
 */
const wordEnd = "ǀ";

/**
 * The word in Pagefind’s index for a stem. Pagefind keeps words that follow each other in the alphabet in one file, so
 * small words, which fill files of their own, come after all others: nobody loads them with a rare neighbour.
 */
export function indexKey(stem: string): string {
  return smallWords.has(stem) ? `${wordEnd}${stem}${wordEnd}` : `${stem}${wordEnd}`;
}
