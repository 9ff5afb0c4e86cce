/** What a screen reader is told of each kind of page, held to expectations that people have read. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { addressesOf, kindOf, lookAtPages, onePerKind } from "./pages.ts";

const site = inject("site");
const kinds = await onePerKind(site, await addressesOf(site));

/** Kinds whose whole text changes with the letters; of these the frame is kept, of all others everything. */
const depthOfLongPages = 6;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuiltSite>>;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveBuiltSite(site);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("the accessibility tree is as expected", () => {
  test.each(kinds)("of %s", async (address) => {
    await page.goto(server.url + address);
    await page.waitForLoadState("networkidle");
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

test("names of links make sense out of their context", async () => {
  const empty = /^(click here|here|more|read more|link|this|details|download|\d{1,3})?$/i;
  const problems = await lookAtPages(browser, server.url, kinds, async (tab) => {
    const links = await tab.getByRole("link").all();
    const named = await Promise.all(
      links.map(async (link) => (await link.ariaSnapshot()).split("\n")[0] ?? ""),
    );
    return named
      .map((line) => /\blink "((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? "")
      .filter((name) => empty.test(name.trim()))
      .map((name) => `a link is called “${name}”`);
  });
  expect(problems).toEqual([]);
});
