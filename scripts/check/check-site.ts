/** All gates that a built site passes without a browser. */
import type { Problem } from "../letter/problems.ts";
import type { Gate } from "./built-site.ts";
import { checkLettersData } from "./letters-data.ts";
import { checkPages } from "./pages.ts";
import { readSite } from "./read-site.ts";
import { checkAddresses, checkLinks } from "./site-links.ts";
import { checkTitles } from "./titles.ts";

const gates: readonly Gate[] = [checkPages, checkTitles, checkLinks, checkAddresses, checkLettersData];

/**
 * Everything that is wrong with the site in a folder, and in words what was looked at.
 * @throws where the folder has no pages
 */
export async function checkSite(folder: string): Promise<{ checked: string[]; problems: Problem[] }> {
  const site = await readSite(folder);
  const checked: string[] = [];
  const problems: Problem[] = [];
  for (const gate of gates) {
    const outcome = await gate(site);
    checked.push(outcome.checked);
    problems.push(...outcome.problems);
  }
  return { checked, problems };
}
