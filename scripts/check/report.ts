/** What the check prints: each problem with its page and line; a problem on many pages is printed once. */
import { type Problem, problemLine } from "../letter/problems.ts";

/** The maximum number of pages that are named for one problem; a mistake in a layout is on all pages. */
const pagesNamed = 3;

/** Lines for the editor, the problem on the most pages first. */
export function problemLines(problems: readonly Problem[]): string[] {
  const groups = [...Map.groupBy(problems, ({ message }) => message).values()];
  return groups
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => {
      const named = group.length <= pagesNamed + 1 ? group : group.slice(0, pagesNamed);
      const others = group.length - named.length;
      return [
        ...named.map(problemLine),
        ...(others > 0 ? [`  … and the same in ${others} other places`] : []),
      ];
    });
}
