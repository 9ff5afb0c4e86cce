/**
 * All checks of a built site that need no browser.
 *
 * `scripts/check/` holds the checks of a built site; it may import `scripts/letter/` and `scripts/content/`
 *.
 */
import { urlOfFile } from "../letter/ids.ts";
import type { Problem } from "../letter/problems.ts";
import type { BuiltSite, SiteCheck } from "./built-site.ts";
import { checkLettersData } from "./letters-data.ts";
import { checkPages } from "./pages.ts";
import { permalinksCheck } from "./permalinks.ts";
import { readSite } from "./read-site.ts";
import { checkAddresses, checkLinks } from "./site-links.ts";
import { checkTitles } from "./titles.ts";

const checks: readonly SiteCheck[] = [checkPages, checkTitles, checkLinks, checkAddresses, checkLettersData];

/**
 * Checks the site in a folder: gives the site, its problems, and in words what was examined.
 * @param content the content folder whose recorded addresses the site must have; null to skip that check
 * @param leftOut problems of letters that a build leaves out; what follows from that is no other problem
 * @throws where the folder has no pages
 */
export async function checkSite(
  folder: string,
  content: string | null = null,
  leftOut: readonly Problem[] = [],
): Promise<{ site: BuiltSite; checked: string[]; problems: Problem[] }> {
  const addresses = [...new Set(leftOut.map(({ file }) => urlOfFile(file)))];
  const site = { ...(await readSite(folder)), leftOut: addresses };
  const checked: string[] = [];
  const problems: Problem[] = [...leftOut];
  for (const check of content === null ? checks : [...checks, permalinksCheck(content)]) {
    const outcome = await check(site);
    checked.push(outcome.checked);
    problems.push(...outcome.problems);
  }
  return { site, checked, problems };
}
