/** Offers under the search box how the query may go on; a list that browsers show and lead through by keyboard. */

import { element, part } from "../../dom.ts";
import type { Archive } from "../engine/archive-files.ts";
import { completionsOf } from "../engine/completions.ts";

/** Shows what a query may go on with, once the archive’s words are known. */
export function showCompletions(typed: string, archive: Archive | null): void {
  const list = part("query-completions");
  const queries = archive ? completionsOf(typed, archive.lexicon) : [];
  list.replaceChildren(...queries.map((query) => element("option", { value: query })));
}
