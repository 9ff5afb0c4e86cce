/** Offers completions of the query below the search box, in a list that browsers show and make usable by keyboard. */

import { element, part } from "../../dom.ts";
import type { Archive } from "../engine/archive-files.ts";
import { completionsOf } from "../engine/completions.ts";

/** Shows completions of a query, once the archive’s words are loaded. */
export function showCompletions(typed: string, archive: Archive | null): void {
  const list = part("query-completions");
  const queries = archive ? completionsOf(typed, archive.lexicon) : [];
  list.replaceChildren(...queries.map((query) => element("option", { value: query })));
}
