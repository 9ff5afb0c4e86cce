/** What a screen reader is told about each kind of page, compared with expectations that people have reviewed. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { fictionalSite } from "../support/fictional-site.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { addressesOf, kindOf, onePerKind } from "./pages.ts";

const site = inject("site");
const kinds = await onePerKind(site, await addressesOf(site));

/** Kinds of pages that an archive of one letter has not; of these the shortest of the fictional one are read. */
const fictional = await fictionalSite();
const otherKinds = (
  await onePerKind(fictional, await addressesOf(fictional), (bytes, before) => bytes < before)
).filter((address) => !kinds.some((kind) => kindOf(kind) === kindOf(address)));

/** Kinds whose whole text changes with the letters; of these the frame is kept, of all others everything. */
const depthOfLongPages = 6;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuiltSite>>;
let fictionalServer: Awaited<ReturnType<typeof serveBuiltSite>>;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveBuiltSite(site);
  fictionalServer = await serveBuiltSite(fictional);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await fictionalServer?.close();
});

describe("the accessibility tree is as expected", () => {
  test.each([...kinds, ...otherKinds])("of %s", async (address) => {
    await page.goto((otherKinds.includes(address) ? fictionalServer : server).url + address);
    await page.waitForLoadState("networkidle");
    // What the last whole run of these tests has recorded changes with every such run.
    await page.locator("#last-test").evaluateAll((parts) => {
      for (const part of parts) part.remove();
    });
    // The frame is the same on every page; the home page’s expectation has it.
    const part = address === "/" ? page.locator("body") : page.getByRole("main");
    const tree = await part.ariaSnapshot({ depth: depthOfLongPages });
    const name = kindOf(address)
      .replaceAll("*", "one")
      .replace(/\.html$/, "")
      .split("/")
      .filter(Boolean)
      .join("-");
    await expect(`${tree}\n`).toMatchFileSnapshot(`expected/${name || "home"}.aria`);
  });
});
