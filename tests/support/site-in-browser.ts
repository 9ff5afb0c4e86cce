/** A built site, served and opened in a new browser window for each test of a file. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchBrowser } from "./browser.ts";
import { serveBuiltSite } from "./served-site.ts";

type Options = Parameters<Browser["newContext"]>[0];

/** What a test does with the site. */
export type SiteInBrowser = {
  /** The page of this test. */
  readonly page: Page;
  /** What the page has reported as errors in this test. */
  readonly errors: readonly string[];
  /** Where the site is served, without a slash at the end. */
  readonly host: string;
  /** Opens a new browser window with other options. */
  open: (options: Options) => Promise<void>;
};

/**
 * @param folder gives the folder of the site once the tests of the file begin
 * @param always options of every window; a test may add its own
 */
export function siteInBrowser(folder: () => string | Promise<string>, always: Options = {}): SiteInBrowser {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveBuiltSite>>;
  let context: BrowserContext;
  let page: Page;
  let errors: string[];

  async function open(options: Options): Promise<void> {
    await context?.close();
    context = await browser.newContext({ ...always, ...options });
    page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
  }

  beforeAll(async () => {
    server = await serveBuiltSite(await folder());
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    errors = [];
    await open({});
  });
  afterEach(() => context.close());

  return {
    get page() {
      return page;
    },
    get errors() {
      return errors;
    },
    get host() {
      return server.url;
    },
    open,
  };
}
