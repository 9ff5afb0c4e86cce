/** Everything that was ever published is still there. */
import {
  countUnrecorded,
  loadPermalinks,
  lostAddresses,
  type Permalinks,
  savePermalinks,
  withPublished,
} from "../content/permalinks.ts";
import type { Gate } from "./built-site.ts";
import { publishedAddresses } from "./published-addresses.ts";

/** Holds a site to the addresses that its content folder has recorded. */
export function permalinksGate(content: string): Gate {
  return async ({ folder }) => {
    const recorded = await loadPermalinks(content);
    const lost = lostAddresses(recorded, await publishedAddresses(folder));
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
export async function countNewAddresses(folder: string, content: string): Promise<number> {
  return countUnrecorded(await loadPermalinks(content), await publishedAddresses(folder));
}

/** Records the addresses of a site in its content folder; none that is recorded is dropped. */
export async function recordAddresses(folder: string, content: string): Promise<void> {
  const recorded = await loadPermalinks(content);
  await savePermalinks(content, withPublished(recorded, await publishedAddresses(folder)));
}

function countAddresses(recorded: Permalinks): number {
  return Object.values(recorded).reduce((count, endings) => count + 1 + endings.length, 0);
}
