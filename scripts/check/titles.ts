/** Checks page titles: each page has one, and no two are the same, because a tab or bookmark shows nothing else. */
import type { Problem } from "../letter/problems.ts";
import type { BuiltSite, Outcome } from "./built-site.ts";

/** Checks that every page has a title of its own that says more than the archive’s name. */
export function checkTitles(site: BuiltSite): Outcome {
  const pages = site.pages.filter(({ listed }) => listed);
  const home = pages.find(({ url }) => url === "/");
  const problems = pages.flatMap((page): Problem[] => {
    const report = (message: string): Problem[] => [
      { file: page.file, line: page.titleLine, field: null, message },
    ];
    if (page.title === "") return report("the page has no title; give it one that says what the page is");
    if (home && page !== home && page.title === home.title)
      return report(
        `the title “${page.title}” is that of the home page; begin it with the name of this page`,
      );
    return [];
  });
  for (const [title, [first, ...others]] of Map.groupBy(pages, ({ title }) => title)) {
    if (title === "" || title === home?.title || !first) continue;
    for (const { file, titleLine } of others) {
      const message = `the title “${title}” is also that of ${first.file}; say in it what sets this page apart`;
      problems.push({ file, line: titleLine, field: null, message });
    }
  }
  return { checked: `${pages.length} titles`, problems };
}
