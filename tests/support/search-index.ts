/** The index of a few letters that a test writes down as the texts of their blocks. */
import { lexiconOf } from "../../layouts/client/search/engine/lexicon.ts";
import { type Query, readQuery } from "../../layouts/client/search/engine/query.ts";
import type { ReadIndex } from "../../layouts/client/search/engine/term-places.ts";
import type { TextBlock } from "../../scripts/search/shared/index-files.ts";
import { readFor } from "./indexed-texts.ts";

/** A query with the abbreviation CP, “core plans”. */
export const queryOf = (typed: string): Query =>
  readQuery(typed, lexiconOf({ acronyms: [{ short: "CP", long: "core plans" }] }));

/**
 * What the index of letters gives for a query.
 * @param letters the paragraphs of each, newest first; a title begins with #
 * @param words the stems that are common
 */
export const readIndex = (
  letters: readonly (readonly string[])[],
  query: Query,
  words: readonly string[],
): ReadIndex =>
  readFor(
    query,
    letters.map((blocks) => blocks.map(blockOf)),
    words,
  );

function blockOf(text: string): TextBlock {
  return text.startsWith("#")
    ? { id: null, kind: "title", text: text.slice(1) }
    : { id: "p1", kind: "paragraph", text };
}
