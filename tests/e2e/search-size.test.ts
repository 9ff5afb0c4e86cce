/** How much a search loads beyond the page, at the size of the archive that is expected first. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { buildDemoSite } from "../support/built-site.ts";
import { type CountedSite, serveCounted } from "../support/counted-site.ts";

let browser: Browser;
let site: CountedSite;

beforeAll(async () => {
  site = await serveCounted((await buildDemoSite(371)).site);
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it.each([
  ["supervision", "neglect"],
  ["children", "social workers"],
  ["“social workers”", "return home interviews"],
  ["neglect", "“social workers”"],
])(
  "a first search, for %s, loads at most 190 kB and a second, for %s, at most 120 kB",
  async (...queries) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${site.url}/search/`, { waitUntil: "networkidle" });
    let loading = 0;
    page.on("request", () => loading++);
    page.on("requestfinished", () => loading--);
    page.on("requestfailed", () => loading--);
    const loaded: number[] = [];
    for (const query of queries) {
      const before = site.bytes();
      const results = page.locator("#search-results > li");
      for (const old of await results.all()) await old.evaluate((item) => item.classList.add("old"));
      await page.locator("#query").fill(query);
      await page.locator("#query").press("Enter");
      await page.locator("#search-results > li:not(.old)").nth(9).waitFor();
      await expect.poll(() => loading).toBe(0);
      loaded.push(site.bytes() - before);
    }
    const [first = Number.NaN, second = Number.NaN] = loaded;
    // With Pagefind’s own script, worker and program, which alone are more than 80 kB.
    expect(first).toBeGreaterThan(80_000);
    expect(first).toBeLessThanOrEqual(190_000);
    expect(second).toBeGreaterThan(5000);
    expect(second).toBeLessThanOrEqual(120_000);
    await page.context().close();
  },
);
