import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { fictionalSite } from "../support/fictional-site.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { axeFindings } from "./axe.ts";
import { paleWords } from "./drawing-gates.ts";
import { addressesOf, lookAtPages, onePerKind } from "./pages.ts";

const site = inject("site");
const addresses = await addressesOf(site);
const fictional = await fictionalSite();
const kinds = await onePerKind(fictional, await addressesOf(fictional));

let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuiltSite>>;
let fictionalServer: Awaited<ReturnType<typeof serveBuiltSite>>;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveBuiltSite(site);
  fictionalServer = await serveBuiltSite(fictional);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await fictionalServer?.close();
});

/** Everything that axe finds on these pages, including what it cannot decide: here nothing is left open. */
const findingsOn = (host: string, pages: readonly string[], options: Parameters<typeof lookAtPages>[4]) =>
  lookAtPages(
    browser,
    host,
    pages,
    async (page) => {
      const { violations, aaa, undecided } = await axeFindings(page);
      // In a narrow window axe cannot see what a box scrolls to; it has seen it in a wide one.
      return [
        ...violations,
        ...aaa,
        ...(options?.viewport ? [] : [...undecided, ...(await paleWords(page))]),
      ];
    },
    options,
  );

describe("axe finds nothing, contrast of level AAA included,", () => {
  test("on any page of the archive", { timeout: 180_000 }, async () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(await findingsOn(server.url, addresses, {})).toEqual([]);
  });

  test.each([
    ["in dark colours", { colorScheme: "dark" }],
    ["in more contrast", { contrast: "more" }],
    ["at 400 % zoom", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ] as const)("on any kind of page %s", { timeout: 120_000 }, async (_, options) => {
    expect(await findingsOn(fictionalServer.url, kinds, options)).toEqual([]);
  });
});
