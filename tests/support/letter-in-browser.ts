/** The page of the Birmingham letter, opened anew in a browser for each test of a file. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from "vitest";
import { launchBrowser } from "./browser.ts";
import { serveBuiltSite } from "./served-site.ts";

const letterPath = "letters/birmingham/2017-12-12-monitoring-visit/";

/** The address that the page gives to be cited. */
export const published = `https://letters.example.org/${letterPath}`;

type Options = Parameters<Browser["newContext"]>[0];

/** What a test does with the page. */
export type LetterInBrowser = {
  /** The page of this test. */
  readonly page: Page;
  /** Opens the browser’s window anew, with other options. */
  open: (options: Options) => Promise<void>;
  /** Goes to the letter, or to a place in it. */
  go: (hash?: string) => Promise<void>;
  clipboard: () => Promise<string>;
  /** Address of a file of the site that is served. */
  served: (path: string) => string;
};

/** Has each test of the file begin with a new window, and fail where the page reports an error. */
export function letterInBrowser(): LetterInBrowser {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveBuiltSite>>;
  let context: BrowserContext;
  let page: Page;
  let errors: string[];

  async function open(options: Options): Promise<void> {
    await context?.close();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    await context.grantPermissions(["clipboard-read", "clipboard-write"], {
      origin: new URL(server.url).origin,
    });
    page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
  }

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serveBuiltSite(inject("site"));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    errors = [];
    await open({});
  });
  afterEach(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    open,
    go: async (hash = "") => {
      await page.goto(`${server.url}/${letterPath}${hash}`);
    },
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    served: (path) => new URL(path, server.url).href,
  };
}
