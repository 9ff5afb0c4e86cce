/** The page of the Birmingham letter, opened again in a browser for each test of a file. */
import type { Page } from "playwright-core";
import { afterEach, expect, inject } from "vitest";
import { type SiteInBrowser, siteInBrowser } from "./site-in-browser.ts";

const letterPath = "letters/birmingham/2017-12-12-monitoring-visit/";

/** The address that the page gives for citing it. */
export const published = `https://letters.example.org/${letterPath}`;

/** What a test does with the page. */
export type LetterInBrowser = Pick<SiteInBrowser, "open"> & {
  /** The page of this test. */
  readonly page: Page;
  /** Goes to the letter, or to a place in it. */
  go: (hash?: string) => Promise<void>;
  clipboard: () => Promise<string>;
  /** Address of a file of the site that is served. */
  served: (path: string) => string;
};

/** Starts each test of the file with a new window, and fails it if the page reports an error. */
export function letterInBrowser(): LetterInBrowser {
  const site = siteInBrowser(() => inject("site"), {
    viewport: { width: 1280, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  afterEach(() => expect(site.errors).toEqual([]));

  return {
    get page() {
      return site.page;
    },
    open: site.open,
    go: async (hash = "") => {
      await site.page.goto(`${site.host}/${letterPath}${hash}`);
    },
    clipboard: () => site.page.evaluate(() => navigator.clipboard.readText()),
    served: (path) => new URL(path, site.host).href,
  };
}
