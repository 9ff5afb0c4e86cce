/** Which addresses and anchors a built site publishes. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Permalinks, Published } from "../content/permalinks.ts";
import { ifPresent } from "../util/files.ts";
import type { BuiltSite } from "./built-site.ts";
import { placeOf, withoutBase } from "./links.ts";
import type { PublishedPage } from "./published-page.ts";

/**
 * Files whose addresses need not stay: bundled files named by a hash, files of the search index, files for the host.
 */
const notAddresses =
  /^(?:assets\/|pagefind\/|search\/(?!(?:.+\/)?index\.html$)|404\.html$|\.|_|favicon\.|icon\.)/;

/** All that a built site publishes. */
export async function publishedAddresses({
  folder,
  address,
  files,
  pages,
}: Pick<BuiltSite, "folder" | "address" | "files"> & {
  pages: readonly { file: string; url: string; published: PublishedPage }[];
}): Promise<Published> {
  const addresses: Permalinks = {};
  const corrected: Record<string, string[]> = {};
  const withdrawn: string[] = [];
  const redirects: Record<string, string> = {};
  const isIndex = (file: string): boolean => /(?:^|\/)index\.html$/.test(file);
  const { base } = placeOf(address);
  const onSite = (to: string): string => withoutBase(to, base) ?? to;
  for (const { file, url, published } of pages) {
    if (notAddresses.test(file) || !isIndex(file)) continue;
    if (published.redirect !== null) redirects[url] = onSite(published.redirect);
    else {
      addresses[url] = [...published.anchors];
      corrected[url] = published.corrected;
      if (published.isWithdrawn) withdrawn.push(url);
    }
  }
  for (const [from, to] of await netlifyRedirects(folder)) redirects[from] ??= onSite(to);
  for (const file of [...files].filter((name) => !notAddresses.test(name) && !isIndex(name)).sort()) {
    const [page, ending] = besidePage(`/${file}`, addresses);
    if (ending === "") addresses[page] = [];
    else addresses[page]?.push(ending);
  }
  return { addresses, redirects, corrected, withdrawn };
}

/** Old and new addresses of the host’s redirects. Files can only be redirected in this way. */
async function netlifyRedirects(folder: string): Promise<[from: string, to: string][]> {
  const lines = (await ifPresent(readFile(join(folder, "_redirects"), "utf8"))) ?? "";
  return lines.split("\n").flatMap((line): [string, string][] => {
    const [from, to, status] = line.split(" ");
    return from && to && status === "301" ? [[from, to]] : [];
  });
}

/**
 * The page next to a file, and the ending that the file’s address adds; the file itself where there is no such page.
 */
function besidePage(address: string, pages: Permalinks): [page: string, ending: string] {
  for (const { index } of address.matchAll(/[.-]/g)) {
    const page = `${address.slice(0, index)}/`;
    if (page in pages) return [page, address.slice(index)];
  }
  return [address, ""];
}
