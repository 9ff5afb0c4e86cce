/** The search page over letters made for it, opened again in a browser for each test of a file. */
import type { Locator } from "playwright-core";
import { buildSite } from "./built-site.ts";
import { searchLetters } from "./search-letters.ts";
import { type SiteInBrowser, siteInBrowser } from "./site-in-browser.ts";

/** What a test does with the search page. */
export type SearchInBrowser = {
  readonly site: SiteInBrowser;
  /** Folder of the built site. */
  readonly folder: string;
  goTo: (address: string) => Promise<void>;
  /** Opens a search by its parameters and waits until its heading has these words. */
  search: (parameters: string, count: string) => Promise<void>;
  /** Waits until the heading of the results has these words. */
  found: (text: string) => Promise<void>;
  heading: () => Locator;
  box: () => Locator;
  /** Names of the paragraphs or letters that are shown. */
  names: () => Promise<string[]>;
  /** Address of the page, without the host. */
  address: () => string;
};

export function searchInBrowser(): SearchInBrowser {
  let folder: string;
  const site = siteInBrowser(async () => {
    ({ site: folder } = await buildSite(searchLetters));
    return folder;
  });
  const goTo = async (address: string): Promise<void> => {
    await site.page.goto(site.host + address);
  };
  const found = (text: string): Promise<void> =>
    site.page.locator("#results-title", { hasText: text }).waitFor();
  return {
    site,
    get folder() {
      return folder;
    },
    goTo,
    search: async (parameters, count) => {
      await goTo(`/search/?${parameters}`);
      await found(count);
    },
    found,
    heading: () => site.page.locator("#results-title"),
    box: () => site.page.locator("#query"),
    names: () => site.page.locator("#search-results .result h3").allInnerTexts(),
    address: () => site.page.url().slice(site.host.length),
  };
}
