/** The search page in every state that a reader meets, light and dark, wide and narrow. */
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServedSite } from "../../scripts/serve/serve-site.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildSite } from "../support/built-site.ts";
import { searchLetters } from "../support/search-letters.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { axeFindings } from "./axe.ts";
import { focusProblems } from "./focus-gates.ts";
import { sidewaysScroll } from "./layout-gates.ts";
import { smallTargets } from "./target-gates.ts";

let browser: Browser;
let server: ServedSite;
let site: string;

beforeAll(async () => {
  ({ site } = await buildSite(searchLetters));
  browser = await launchBrowser();
  server = await serveBuiltSite(site);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (site) await rm(dirname(site), { recursive: true, force: true });
});

/** Opens the search page and waits until its results are headed so. */
const openAt =
  (parameters: string, heading: string | RegExp) =>
  async (page: Page): Promise<void> => {
    await page.goto(`${server.url}/search/${parameters}`);
    await page.getByRole("heading", { name: heading }).first().waitFor();
  };

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

const states: [state: string, reach: (page: Page) => Promise<void>][] = [
  ["before any search", openAt("", "Search 24 letters")],
  [
    "while it searches",
    async (page) => {
      // The part of the index that has the words does not come.
      await page.route("**/*.pf_index", () => {});
      await page.goto(`${server.url}/search/?q=core`);
      await page.getByRole("heading", { name: "Searching…" }).waitFor();
    },
  ],
  ["with what was found", openAt("?q=core+groups", "2 letters")],
  ["with very many letters found", openAt("?q=plans&shown=24", "24 letters")],
  [
    "narrowed, with all filters open",
    async (page) => {
      await openAt("?q=plans+findings&authority=leeds&from=2019-03", "5 letters")(page);
      await openAll(page);
      await page.getByRole("checkbox", { name: "Leeds" }).waitFor();
    },
  ],
  [
    "with a month that is none",
    async (page) => {
      await openAt("?q=plans", "24 letters")(page);
      await openAll(page);
      const from = page.getByLabel("From");
      await from.evaluate((input) => input.setAttribute("type", "text"));
      await from.fill("March");
      await from.press("Tab");
      await page.locator("#from-error").waitFor();
    },
  ],
  ["where nothing is found", openAt("?q=grops", "No letter has “grops”")],
  ["where no letter has all words", openAt("?q=missing+tracking+minutes", "No letter has all of this")],
  [
    "where the search fails",
    async (page) => {
      await page.route("**/pagefind/**", (route) => route.abort());
      await openAt("?q=core", "The search did not work")(page);
    },
  ],
];

/** What is wrong with a page as it stands, in a window that was opened with these options. */
async function problemsIn(
  options: BrowserContextOptions,
  reach: (page: Page) => Promise<void>,
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await reach(page);
    return await look(page);
  } finally {
    await context.close();
  }
}

describe.each(states)("%s", (_, reach) => {
  test.each(["light", "dark"] as const)("axe finds nothing in %s colours", async (colorScheme) => {
    const found = await problemsIn({ colorScheme }, reach, async (page) => {
      const { violations, aaa, undecided } = await axeFindings(page);
      return [...violations, ...aaa, ...undecided];
    });
    expect(found).toEqual([]);
  });

  test("nothing scrolls sideways at 320 px, and all is large enough to press", async () => {
    const narrow = { viewport: { width: 320, height: 568 } };
    const found = await problemsIn(narrow, reach, async (page) => [
      ...(await sidewaysScroll(page)),
      ...(await smallTargets(page)),
    ]);
    expect(found).toEqual([]);
  });

  test("the Tab key reaches everything, and focus is seen", async () => {
    expect(await problemsIn({}, reach, focusProblems)).toEqual([]);
  });
});
