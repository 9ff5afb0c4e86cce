/** Reads from an output folder which addresses and anchors it publishes. */
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { wordMark } from "../content/paragraph-mark.ts";
import type { Permalinks, Published } from "../content/permalinks.ts";
import { reservedIds } from "../letter/reserved-ids.ts";

/** What has no address to be kept: bundled files with a hash for a name, what the search reads, a host’s files. */
const notAddresses =
  /^(?:assets\/|pagefind\/|search\/(?!(?:.+\/)?index\.html$)|404\.html$|\.|_|favicon\.|icon\.)/;

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
  const corrected: Record<string, string[]> = {};
  const redirects: Record<string, string> = {};
  for (const file of files.filter((name) => /(?:^|\/)index\.html$/.test(name))) {
    const address = `/${file.slice(0, -"index.html".length)}`;
    const html = await readFile(join(output, file), "utf8");
    const target = /^<!doctype html>\s*<html[^>]* data-redirect="([^"]*)"/.exec(html)?.[1];
    if (target === undefined) {
      addresses[address] = anchorsOf(html);
      corrected[address] = correctedParagraphs(html);
    } else redirects[address] = target;
  }
  for (const [from, to] of await netlifyRedirects(output)) redirects[from] ??= to;
  for (const file of files.filter((name) => !name.endsWith("index.html"))) {
    const [page, ending] = besidePage(`/${file}`, addresses);
    if (ending === "") addresses[page] = [];
    else addresses[page]?.push(ending);
  }
  return { addresses, redirects, corrected };
}

/** Old and new addresses of the host’s own redirects, the only ones that files have. */
async function netlifyRedirects(output: string): Promise<[from: string, to: string][]> {
  const lines = await readFile(join(output, "_redirects"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return lines.split("\n").flatMap((line): [string, string][] => {
    const [from, to] = line.split(" ");
    return from && to ? [[from, to]] : [];
  });
}

/** The page that a file stands beside and what its address has more; the file itself where there is no such page. */
function besidePage(address: string, pages: Permalinks): [page: string, ending: string] {
  for (const { index } of address.matchAll(/[.-]/g)) {
    const page = `${address.slice(0, index)}/`;
    if (page in pages) return [page, address.slice(index)];
  }
  return [address, ""];
}

/**
 * Anchors in the text of a letter’s page, those of paragraphs with a mark of their words; without those of the page’s
 * own parts and of marks that lead to footnotes.
 */
function anchorsOf(html: string): string[] {
  const article = /<article class="letter"[\s\S]*<\/article>/.exec(html)?.[0] ?? "";
  const words = new Map(
    [...article.matchAll(/<(p|li) class="paragraph[^"]*" id="([^"]*)"[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , id = "", content = ""]) => [id, markOf(content)],
    ),
  );
  return [...article.matchAll(/<[a-z][^<>]* ?\bid="([^"]*)"/g)]
    .map(([, id = ""]) => id)
    .filter((id) => !reservedIds.has(id) && !/^fn\d+-from-/.test(id))
    .map((id) => (words.has(id) ? `#${id} ${words.get(id)}` : `#${id}`));
}

/** The mark of the words of a paragraph’s markup. */
function markOf(markup: string): string {
  const words = markup
    .replace(/<(a class="number"|sup class="footnote-mark")[\s\S]*?<\/(?:a|sup)>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#?\w+;/g, " ");
  return wordMark(words);
}

/** Ids of the paragraphs that the notes of a letter’s corrections name: “Paragraphs 3 and 4a”. */
function correctedParagraphs(html: string): string[] {
  const notes = /<section class="corrections"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
  return [...notes.matchAll(/\bparagraphs?\s(\d+[a-z]*(?:(?:,\s|,?\sand\s)\d+[a-z]*)*)/gi)].flatMap(
    ([, numbers = ""]) => numbers.match(/\d+[a-z]*/g)?.map((number) => `p${number}`) ?? [],
  );
}
