/** How much a search loads beyond the page, at the size of the archive that is expected first. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ServedSite } from "../../scripts/serve/serve-site.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildDemoSite } from "../support/built-site.ts";
import { serveBuiltSite } from "../support/served-site.ts";

let browser: Browser;
let server: ServedSite;

beforeAll(async () => {
  server = await serveBuiltSite((await buildDemoSite(371)).site);
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it.each([
  ["supervision", "neglect"],
  ["children", "social workers"],
  ["“social workers”", "return home interviews"],
])(
  "a first search, for %s, is at most 190 kB with its script, and a second at most 120 kB",
  async (...queries) => {
    const page = await browser.newPage();
    const network = await page.context().newCDPSession(page);
    await network.send("Network.enable");
    let bytes = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(`${server.url}/search/help/`, { waitUntil: "networkidle" });
    const loaded: number[] = [];
    for (const query of queries) {
      // The script of the search comes with its page, which the first of the figures therefore includes.
      const before = bytes;
      if (loaded.length === 0) await page.goto(`${server.url}/search/`, { waitUntil: "networkidle" });
      await page.locator("#query").fill(query);
      await page.locator("#query").press("Enter");
      await page.waitForURL(`**/search/?${new URLSearchParams({ q: query })}`);
      await page.waitForLoadState("networkidle");
      await page.locator("#search-results > li").nth(9).waitFor();
      loaded.push(bytes - before);
    }
    const [first = Number.NaN, second = Number.NaN] = loaded;
    expect(first).toBeGreaterThan(20_000);
    expect(first).toBeLessThanOrEqual(190_000);
    expect(second).toBeLessThanOrEqual(120_000);
    await page.close();
  },
);
