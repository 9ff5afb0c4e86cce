/** What is wrong with each page alone: its markup, its structure, its links within itself. */
import type { BuiltSite, Outcome } from "./built-site.ts";
import { rulesOn } from "./markup.ts";

/** Gives what was found while the pages were read. */
export function checkPages({ pages }: BuiltSite): Outcome {
  return {
    checked: `${pages.length} pages by ${rulesOn().length} rules of markup`,
    problems: pages.flatMap(({ problems }) => problems),
  };
}
