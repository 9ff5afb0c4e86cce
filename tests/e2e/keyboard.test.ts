/** Journeys by keyboard alone; at each stop of the Tab key focus is to be seen. */
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { ServedSite } from "../../scripts/serve/serve-site.ts";
import { nextStop } from "../accessibility/focus-gates.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildSite } from "../support/built-site.ts";
import { searchLetters } from "../support/search-letters.ts";
import { serveBuiltSite } from "../support/served-site.ts";

const letter = "/letters/leeds/2019-01-10-focused-visit/";

/** Stops of the Tab key within which any place is reached. */
const mostStops = 120;

let browser: Browser;
let server: ServedSite;
let site: string;
let page: Page;

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
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], {
    origin: new URL(server.url).origin,
  });
  page = await context.newPage();
});
afterEach(() => page.context().close());

const open = (address: string) => page.goto(server.url + address);
const address = () => page.url().slice(server.url.length);

/** Goes by the Tab key to the place of this name, which is to come, and gives the names of all stops on the way. */
async function tabTo(name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<string[]> {
  const passed: string[] = [];
  while (passed.length < mostStops) {
    const stop = await nextStop(page, key);
    expect(stop.problems, `${address()} ${stop.name}`).toEqual([]);
    passed.push(stop.name);
    if (stop.name.includes(`“${name}`)) return passed;
  }
  throw new Error(`the Tab key does not lead to “${name}” on ${address()}: ${passed.join(", ")}`);
}

test("the first stop skips what every page has, and the next is in what only this one has", async () => {
  for (const start of ["/", "/letters/", "/search/", "/authorities/leeds/", letter]) {
    await open(start);
    expect(await tabTo("Skip to"), start).toHaveLength(1);
    await page.keyboard.press("Enter");
    const { name, problems } = await nextStop(page);
    expect(problems, `${start} ${name}`).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null), start).toBe(true);
  }
});

test("the link of a paragraph is reached, followed and copied, and focus stays at the button", async () => {
  await open(letter);
  await tabTo("Paragraph 2");
  await page.keyboard.press("Enter");
  expect(address()).toBe(`${letter}#p2`);
  await tabTo("Copy link");
  expect(await page.evaluate(() => document.activeElement?.closest(".paragraph")?.id)).toBe("p2");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByRole("status").innerText()).toBe("Link to paragraph 2 copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `https://letters.example.org${letter}#p2`,
  );
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copy link");
  // Reading goes on from there, not from the top.
  expect(await tabTo("Paragraph 3")).toHaveLength(2);
});

test("two letters are compared from the page of their authority, and one is gone back from", async () => {
  await open("/authorities/leeds/");
  await tabTo("Skip to");
  await page.keyboard.press("Enter");
  await tabTo("Compare");
  const compared = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
  expect(compared).toMatch(/^\/authorities\/leeds\/compare\//);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${compared}`);
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);

  await tabTo("Skip to");
  await page.keyboard.press("Enter");
  await tabTo("Focused visit");
  const read = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${read}`);

  await page.goBack();
  expect(address()).toBe(`${compared}#main`);
  // The browser goes on from the place that the address names, past what every page has.
  await tabTo("Focused visit");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(read);
});

test("a filter of the search is opened and set, a letter followed, and its results gone back to", async () => {
  await open("/search/?q=plans");
  await page.locator("#results-title", { hasText: "24 letters" }).waitFor();
  await tabTo("Authority");
  await page.keyboard.press("Enter");
  await tabTo("facet-authority-leeds");
  await page.keyboard.press("Space");
  await page.locator("#results-title", { hasText: "6 letters" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("facet-authority-leeds");
  await tabTo("Leeds: focused visit");
  const read = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${read}**`);
  await page.goBack();
  await page.locator("#results-title", { hasText: "6 letters" }).waitFor();
  expect(address()).toBe("/search/?q=plans&authority=leeds");
});
