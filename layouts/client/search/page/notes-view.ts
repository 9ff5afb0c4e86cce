/** Notes above the results on how the query was read, each with a link to undo it. */

import { element } from "../../dom.ts";
import type { Found } from "../engine/engine.ts";
import { isNarrowed, resultsAtOnce, type SearchState, withoutNarrowing } from "../engine/state.ts";
import { countsOf, notes } from "./wording.ts";

/** A link to another search, which is made without leaving the page. */
export type SearchLink = (text: string, to: SearchState) => HTMLAnchorElement;

export function noteItems(found: Found, state: SearchState, link: SearchLink): HTMLElement[] {
  const items = notes(found, state).map(({ text, back }) => {
    return element("p", {}, text, ...(back ? [" ", link(back.text, back.to)] : []));
  });
  const { all, some } = countsOf(found, state);
  if (all + some === 0 && isNarrowed(state) && found.lettersOfQuery > 0) {
    items.push(element("p", {}, link("Search all letters", withoutNarrowing(state))));
  }
  return items;
}

/**
 * Suggestions to replace words that no letter has; if no word is similar and nothing was found, other ways to go on.
 */
export async function suggestionItems(
  { missing, paragraphs, letters }: Found,
  state: SearchState,
  suggest: (word: string) => Promise<string[]>,
  link: SearchLink,
): Promise<{ items: HTMLElement[]; said: string[] }> {
  const words = missing
    .map((typed) => typed.replace(/["“”]/g, ""))
    .filter((typed) => /^[\p{L}\p{M}'’]+$/u.test(typed));
  const near = await Promise.all(words.map((word) => suggest(word).catch(() => [])));
  const items: HTMLElement[] = [];
  const said: string[] = [];
  for (const [index, word] of words.entries()) {
    const others = near[index] ?? [];
    if (others.length === 0) continue;
    const links = others.flatMap((other) => [
      " ",
      link(other, { ...state, query: state.query.replace(word, () => other), shown: resultsAtOnce }),
    ]);
    const question = words.length === 1 ? "Did you mean:" : `For “${word}”, did you mean:`;
    items.push(element("p", { class: "suggestions" }, question, ...links));
    said.push(`${question} ${others.join(", ")}`);
  }
  if (items.length === 0 && paragraphs.all + paragraphs.some + letters.all + letters.some === 0) {
    const help = element("a", { href: "/search/help/" }, "How to search");
    const all = element("a", { href: "/letters/" }, "all letters by year");
    items.push(element("p", {}, "Check the spelling or try other words. See ", help, " or ", all, "."));
    said.push("Check the spelling or try other words");
  }
  return { items, said };
}
