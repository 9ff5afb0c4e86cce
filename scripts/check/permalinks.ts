/** Checks that everything ever published is still there. */
import {
  countUnrecorded,
  loadPermalinks,
  lostAddresses,
  type Permalinks,
  savePermalinks,
  withPublished,
} from "../content/permalinks.ts";
import type { BuiltSite, SiteCheck } from "./built-site.ts";
import { publishedAddresses } from "./published-addresses.ts";

/** The check that a site still has the addresses that its content folder has recorded. */
export function permalinksCheck(content: string): SiteCheck {
  return async (site) => {
    const recorded = await loadPermalinks(content);
    const { leftOut } = site;
    const lost = lostAddresses(recorded, { ...(await publishedAddresses(site)), leftOut });
    return {
      checked: `${countAddresses(recorded)} addresses published before`,
      problems: lost.map(({ address, remedy }) => ({
        file: address,
        line: null,
        field: null,
        message: `no longer leads to what was published there: ${remedy}`,
      })),
    };
  };
}

/** How many addresses of a site its content folder has not recorded yet. */
export async function countNewAddresses(site: BuiltSite, content: string): Promise<number> {
  return countUnrecorded(await loadPermalinks(content), await publishedAddresses(site));
}

/**
 * Records the addresses of a site in its content folder; only addresses that belonged to withdrawn letters are removed.
 */
export async function recordAddresses(site: BuiltSite, content: string): Promise<void> {
  const recorded = await loadPermalinks(content);
  await savePermalinks(content, withPublished(recorded, await publishedAddresses(site)));
}

function countAddresses(recorded: Permalinks): number {
  return Object.values(recorded).reduce((count, endings) => count + 1 + endings.length, 0);
}
