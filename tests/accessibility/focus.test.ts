import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { fictionalSite } from "../support/fictional-site.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { focusProblems } from "./focus-gates.ts";
import { addressesOf, lookAtPages, onePerKind } from "./pages.ts";

const site = await fictionalSite();
const kinds = await onePerKind(site, await addressesOf(site));

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

// In light colours archives.test.ts tries the same, of this site and of another.
describe("the Tab key reaches everything, and focus is seen everywhere,", () => {
  test.each([
    ["in dark colours", { colorScheme: "dark" }],
    ["in forced colours", { forcedColors: "active" }],
    ["at 400 % zoom", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ] as const)("%s", { timeout: 120_000 }, async (_, options) => {
    expect(await lookAtPages(browser, server.url, kinds, focusProblems, options)).toEqual([]);
  });
});
