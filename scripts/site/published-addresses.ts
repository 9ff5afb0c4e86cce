/** Reads from an output folder which addresses and anchors it publishes. */
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Permalinks, Published } from "../archive/permalinks.ts";
import { reservedIds } from "../letter/ids.ts";

/** What has no address of its own to be kept: bundled files with a hash for a name, the search index, a host’s files. */
const notAddresses = /^(?:assets\/|pagefind\/|404\.html$|_|favicon\.|icon\.)/;

/**
 * The addresses of a built site. Anchors are those of the letters’ own text; those of lists follow from what is in
 * them.
 * @throws where there is no such folder
 */
export async function publishedAddresses(output: string): Promise<Published> {
  const files = (await readdir(output, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(output, "/").length).split(sep).join("/"))
    .filter((file) => !notAddresses.test(file))
    .sort();
  const addresses: Permalinks = {};
  const redirects: Record<string, string> = {};
  for (const file of files.filter((name) => /(?:^|\/)index\.html$/.test(name))) {
    const address = `/${file.slice(0, -"index.html".length)}`;
    const html = await readFile(join(output, file), "utf8");
    const target = /^<!doctype html>\s*<html[^>]* data-redirect="([^"]*)"/.exec(html)?.[1];
    if (target === undefined) addresses[address] = anchorsOf(html).map((id) => `#${id}`);
    else redirects[address] = target;
  }
  for (const file of files.filter((name) => !name.endsWith("index.html"))) {
    const [page, ending] = besidePage(`/${file}`, addresses);
    if (ending === "") addresses[page] = [];
    else addresses[page]?.push(ending);
  }
  return { addresses, redirects };
}

/** The page that a file stands beside and what its address has more; the file itself where there is no such page. */
function besidePage(address: string, pages: Permalinks): [page: string, ending: string] {
  for (const { index } of address.matchAll(/[.-]/g)) {
    const page = `${address.slice(0, index)}/`;
    if (page in pages) return [page, address.slice(index)];
  }
  return [address, ""];
}

/** Ids in the text of a letter’s page, those of the page’s own parts and of marks that lead to footnotes aside. */
function anchorsOf(html: string): string[] {
  const article = /<article class="letter"[\s\S]*<\/article>/.exec(html)?.[0] ?? "";
  return [...article.matchAll(/<[a-z][^<>]* ?\bid="([^"]*)"/g)]
    .map(([, id = ""]) => id)
    .filter((id) => !reservedIds.has(id) && !/^fn\d+-from-/.test(id));
}
