/** Chooses the pages of a built site to test, and opens several at a time, each in its own tab. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** The page for addresses that do not exist, which no sitemap names. */
const notFoundPage = "/404.html";

/** Tabs at a time; each is a process of its own in the browser. */
const tabs = 3;

/** Addresses of all pages of a built site, as its sitemap gives them, and of the page for those that do not exist. */
export async function addressesOf(site: string): Promise<string[]> {
  const sitemap = await readFile(join(site, "sitemap.xml"), "utf8");
  const listed = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path = "/"]) => path);
  return [...listed, notFoundPage];
}

/**
 * One page of each kind, the longest unless asked otherwise: pages are of a kind when their addresses differ only
 * in the names below the first folder.
 * @param isBetter whether a page of this number of bytes is preferred to another
 */
export async function onePerKind(
  site: string,
  addresses: readonly string[],
  isBetter = (bytes: number, before: number): boolean => bytes > before,
): Promise<string[]> {
  const sized = await Promise.all(
    addresses.map(async (address) => ({
      address,
      bytes: (await stat(join(site, address, address.endsWith("/") ? "index.html" : ""))).size,
    })),
  );
  const best = new Map<string, { address: string; bytes: number }>();
  for (const page of sized) {
    const kind = kindOf(page.address);
    const before = best.get(kind);
    if (!before || isBetter(page.bytes, before.bytes)) best.set(kind, page);
  }
  return [...best.values()].map(({ address }) => address);
}

/** What kind of page has this address: all letters are of one. */
export function kindOf(address: string): string {
  const [, first = "", ...below] = address.split("/");
  return `/${[first, ...below.map((part) => (part === "" ? "" : "*"))].join("/")}`;
}

/** This number of addresses, spread evenly over the list and the same each time. */
export function sampleOf(addresses: readonly string[], count: number): string[] {
  if (addresses.length <= count) return [...addresses];
  return Array.from(
    { length: count },
    (_, index) => addresses[Math.floor((index * addresses.length) / count)]!,
  );
}

/** Opens each address and gives what `look` reports, with the address in front. */
export async function lookAtPages(
  browser: Browser,
  host: string,
  addresses: readonly string[],
  look: (page: Page, address: string) => Promise<string[]>,
  options: BrowserContextOptions = {},
): Promise<string[]> {
  const waiting = [...addresses];
  const found: string[] = [];
  const work = async (): Promise<void> => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        await page.goto(host + address);
        for (const problem of await look(page, address)) found.push(`${address}: ${problem}`);
      }
    } finally {
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(tabs, addresses.length) }, work));
  return found.sort();
}
