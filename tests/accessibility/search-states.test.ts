/** Every state of the search page meets what all pages have to meet. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { watchBreaches } from "../support/breaches.ts";
import { launchBrowser } from "../support/browser.ts";
import { fictionalSite } from "../support/fictional-site.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { axeFindings } from "./axe.ts";
import { addStyles, cutOffText, overlappingText, sidewaysScroll, textSpacing } from "./layout-gates.ts";
import { unclearLinks } from "./link-gates.ts";
import { measureTargets } from "./target-gates.ts";

const site = await fictionalSite();

let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuiltSite>>;
let page: Page;
let breaches: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveBuiltSite(site);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  const context = await browser.newContext();
  breaches = await watchBreaches(context, server.url);
  page = await context.newPage();
});
afterEach(() => page.context().close());

const open = (parameters: string) => page.goto(`${server.url}/search/${parameters}`);
const said = (text: string | RegExp) => page.locator("#results-title", { hasText: text }).waitFor();
const openEverything = () =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

/** How the page comes into each of its states. */
const states: [state: string, reach: () => Promise<unknown>][] = [
  ["before any search", () => open("")],
  [
    "while it searches",
    async () => {
      await page.route("**/pagefind/**", () => {});
      await open("?q=assessments");
      await said("Searching…");
    },
  ],
  [
    "with letters found",
    async () => {
      await open("?q=assessments");
      await said(/\d (letters|paragraphs)/);
    },
  ],
  [
    "with a spelling corrected",
    async () => {
      await open("?q=asessments");
      await page.getByRole("link", { name: "Search for “asessments” instead" }).waitFor();
    },
  ],
  [
    "with nothing found, and nearest words",
    async () => {
      await open("?q=%22asessments%22");
      await page.locator(".suggestions").waitFor();
    },
  ],
  [
    "with some of what was searched for",
    async () => {
      await open("?q=assessments+zebra");
      await said("No paragraph has all of this");
    },
  ],
  [
    "with an answer about an authority, and what was found within it",
    async () => {
      await open("?q=children+ambermere");
      await page.locator("#search-answers a").first().waitFor();
    },
  ],
  [
    "by letter",
    async () => {
      await open("?q=children&view=letters");
      await said(/\d letters/);
    },
  ],
  [
    "with nothing found in what was chosen",
    async () => {
      await open("?q=assessments&from=1999-01&to=1999-02");
      await page.getByRole("link", { name: "Search all letters" }).waitFor();
    },
  ],
  [
    "with very many paragraphs, a hundred shown",
    async () => {
      await open("?q=children&shown=100");
      await said(/\d\d paragraphs/);
    },
  ],
  [
    "with all filters open and several chosen",
    async () => {
      await open("?q=children&authority=ambermere&authority=cindercombe&from=2016-01&sort=oldest");
      await said(/\d (letters|paragraphs)/);
      await openEverything();
      await page.getByRole("checkbox", { name: "Ambermere" }).waitFor();
      await page.getByRole("button", { name: "Remove Ambermere" }).waitFor();
      // axe cannot see the contrast of what is scrolled out of a list.
      await addStyles(page, ".facet-values { max-height: none }");
    },
  ],
  [
    "with a month that is none",
    async () => {
      await open("?q=children");
      await said(/\d (letters|paragraphs)/);
      const from = page.getByLabel("From");
      await from.evaluate((input) => input.setAttribute("type", "text"));
      await from.fill("March");
      await from.press("Tab");
      await page.locator("#from-error").waitFor();
    },
  ],
  [
    "left for a letter, its words marked",
    async () => {
      await open("?q=assessments");
      await page
        .getByRole("link", { name: /paragraph \d+$/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Next match" }).waitFor();
      // Without the paragraph that is linked to, whose tools lie over its last line while it is scrolled.
      await page.goto(page.url().replace(/#.*/, ""));
      await page.getByRole("button", { name: "Next match" }).waitFor();
    },
  ],
  [
    "where the search fails",
    async () => {
      await page.route("**/pagefind/**", (route) => route.abort());
      await open("?q=children");
      await said("The search did not work");
    },
  ],
];

describe("the search page", { timeout: 60_000 }, () => {
  test.each(states)("%s has nothing that axe finds, and each link says where it leads", async (_, reach) => {
    await reach();
    // Whatever its index answers, it keeps to its policy and its host; that files cannot be had is what a state is about.
    expect(breaches.filter((breach) => !breach.includes("net::ERR_FAILED"))).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations, aaa, undecided } = await axeFindings(page);
      expect([...violations, ...aaa, ...undecided], colorScheme).toEqual([]);
    }
    expect(await unclearLinks(page)).toEqual([]);
  });

  test.each(states)("%s loses nothing when it is narrow and spaced out", async (_, reach) => {
    await reach();
    await page.setViewportSize({ width: 320, height: 568 });
    for (const styles of ["", textSpacing]) {
      await addStyles(page, styles);
      const lost = [
        ...(await sidewaysScroll(page)),
        ...(await cutOffText(page)),
        ...(await overlappingText(page)),
      ];
      expect(lost).toEqual([]);
    }
  });
});

test("what is pressed to narrow the results is large", async () => {
  await open("?q=children");
  await said(/\d (letters|paragraphs)/);
  await openEverything();
  await page.locator(".facet-values label").nth(20).waitFor();
  const { small } = await measureTargets(page);
  expect(small.filter((target) => /in \.(facet|months|choice|search-)/.test(target))).toEqual([]);
});

describe("what changes on the page is said once:", () => {
  /** Everything that live regions of the page say from now on. */
  const listen = () =>
    page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const live = "[role=status], [role=alert], [aria-live]:not([aria-live=off])";
      new MutationObserver((changes) => {
        const regions = changes.flatMap(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement;
          return element?.closest(live) ?? [];
        });
        for (const region of new Set(regions)) {
          const words = region.textContent?.trim();
          if (words) heard.push(words);
        }
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  /** Longer than any announcement waits, in milliseconds. */
  const longest = 2000;
  const heard = async (): Promise<string[]> => {
    await page.clock.runFor(longest);
    return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  };
  /** Lets earlier announcements pass. */
  const heardNothing = () => page.clock.runFor(longest);

  beforeEach(() => page.clock.install());

  test("how many paragraphs are left after a choice", async () => {
    await open("?q=children");
    await said(/\d (letters|paragraphs)/);
    await page.locator("summary", { hasText: "Type of visit" }).click();
    await page.getByRole("checkbox", { name: "Focused visit" }).waitFor();
    await heardNothing();
    await listen();
    await page.getByRole("checkbox", { name: "Focused visit" }).check();
    await page.getByRole("button", { name: "Remove Focused visit" }).waitFor();
    const count = await page.locator("#results-title").innerText();
    expect(await heard()).toEqual([expect.stringMatching(new RegExp(`^${count}(\\. |$)`))]);
  });

  test("that a spelling was corrected", async () => {
    await open("");
    await listen();
    await page.getByLabel("Search the letters").fill("asessments");
    await page.getByRole("link", { name: "Search for “asessments” instead" }).waitFor();
    expect(await heard()).toEqual([
      expect.stringMatching(/^\d+ paragraphs\. Showing results for “assessments”\./),
    ]);
  });

  test("that nothing is found, with the words that are near", async () => {
    await open("");
    await listen();
    await page.getByLabel("Search the letters").fill('"asessments"');
    await page.locator(".suggestions").waitFor();
    expect(await heard()).toEqual([
      expect.stringMatching(/^No results for "asessments"\. No letter has .*Did you mean: assessments/),
    ]);
  });

  test("that the search failed", async () => {
    await page.route("**/pagefind/**", (route) => route.abort());
    await open("");
    await listen();
    await page.getByLabel("Search the letters").fill("children");
    await said("The search did not work");
    expect(await heard()).toEqual([expect.stringMatching(/^The search did not work\. /)]);
  });

  test("which match of a letter is shown, and what was copied", async () => {
    await open("?q=assessments");
    await page
      .getByRole("link", { name: /paragraph \d+$/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Next match" }).waitFor();
    await page.getByRole("button", { name: "Copy link" }).waitFor();
    await listen();
    await page.getByRole("button", { name: "Next match" }).click();
    expect(await heard()).toEqual([expect.stringMatching(/^match \d+ of \d+$/)]);
    await listen();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.resolve();
    });
    await page.getByRole("button", { name: "Copy link" }).click();
    expect(await heard()).toEqual([expect.stringMatching(/^Link to paragraph \S+ copied$/)]);
  });
});
