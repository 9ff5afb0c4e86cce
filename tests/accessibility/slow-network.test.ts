import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { addressesOf, onePerKind } from "./pages.ts";

const site = inject("site");
const kinds = await onePerKind(site, await addressesOf(site));
const letter = kinds.find((address) => /^\/letters\/[^/]+\/[^/]+\/$/.test(address))!;

/** A slow telephone network: 400 kbit/s, and 400 ms before anything comes. */
const slowNetwork = {
  offline: false,
  latency: 400,
  downloadThroughput: (400 * 1000) / 8,
  uploadThroughput: (400 * 1000) / 8,
};

/** Milliseconds after which a letter’s text must be readable. */
const longestWait = 2000;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuiltSite>>;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveBuiltSite(site);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

// Other work on the machine makes this slower, so the best of three counts.
test("a letter can be read within 2 seconds on a slow network, with nothing kept from before", {
  retry: 2,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.setCacheDisabled", { cacheDisabled: true });
    await network.send("Network.emulateNetworkConditions", slowNetwork);
    await page.goto(server.url + letter, { waitUntil: "commit" });
    const painted = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const last = list.getEntries().at(-1);
            if (last) resolve(last.startTime);
          }).observe({ type: "largest-contentful-paint", buffered: true });
        }),
    );
    expect(painted).toBeGreaterThan(slowNetwork.latency);
    expect(painted).toBeLessThan(longestWait);
    const shown = await page.locator("article .paragraph").first().boundingBox();
    expect(shown?.height).toBeGreaterThan(0);
  } finally {
    await context.close();
  }
});
