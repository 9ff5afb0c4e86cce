/** What changes for readers with the site as it is built now, compared with the addresses that were recorded. */
import { letterProblems, loadSettings } from "../archive/load.ts";
import type { BuiltSite } from "../check/built-site.ts";
import { checkSite } from "../check/check-site.ts";
import { recordAddresses } from "../check/permalinks.ts";
import { publishedAddresses } from "../check/published-addresses.ts";
import { problemLines } from "../check/report.ts";
import { loadPermalinks } from "../content/permalinks.ts";
import { placeholders } from "../content/placeholders.ts";
import { UserError } from "../util/user-error.ts";

export type ReaderChanges = {
  /** Addresses of pages and files that are new. */
  pages: string[];
  /** Addresses of places, such as paragraphs, that are new on pages known before, or have other words now. */
  places: string[];
  /** What stands in the way of recording: one line each. */
  problems: string[];
};

/**
 * The changes of a built site.
 * @throws UserError where it is not built
 */
export async function readerChanges(output: string, content: string): Promise<ReaderChanges> {
  const { site, problems } = await examined(output, content);
  const recorded = await loadPermalinks(content);
  const { addresses } = await publishedAddresses(site);
  const known = Object.entries(addresses).filter(([address]) => address in recorded);
  return {
    pages: Object.keys(addresses).filter((address) => !(address in recorded)),
    places: known.flatMap(([address, entries]) =>
      entries
        .filter((entry) => !recorded[address]?.includes(entry))
        .map((entry) => address + (entry.split(" ")[0] ?? "")),
    ),
    problems,
  };
}

/**
 * Records the addresses of a built site, as `npm run check -- --record` does.
 * @throws UserError where the site does not pass its check
 */
export async function recordChanges(output: string, content: string): Promise<void> {
  const { site, problems } = await examined(output, content);
  if (problems.length > 0) throw new UserError(`Nothing was recorded:\n${problems.join("\n")}`);
  await recordAddresses(site, content);
}

async function examined(output: string, content: string): Promise<{ site: BuiltSite; problems: string[] }> {
  const { site, problems } = await checkSite(output, content, await letterProblems(content));
  return { site, problems: problemLines([...problems, ...placeholders(await loadSettings(content))]) };
}
