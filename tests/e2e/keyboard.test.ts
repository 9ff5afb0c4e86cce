/** Journeys by keyboard alone: at every step focus is where the reader is, and can be seen. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ServedSite } from "../../scripts/serve/serve-site.ts";
import { focusedStop, focusProblems } from "../accessibility/focus-gates.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildSite } from "../support/built-site.ts";
import { searchLetters } from "../support/search-letters.ts";
import { serveBuiltSite } from "../support/served-site.ts";

/** Presses of the Tab key after which a place counts as unreachable. */
const maximumTabs = 150;

let browser: Browser;
let server: ServedSite;
let page: Page;

beforeAll(async () => {
  const { site } = await buildSite(searchLetters);
  browser = await launchBrowser();
  server = await serveBuiltSite(site);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  const context = await browser.newContext();
  await context.grantPermissions(["clipboard-read", "clipboard-write"], {
    origin: new URL(server.url).origin,
  });
  page = await context.newPage();
});
afterEach(() => page.context().close());

const address = () => page.url().slice(server.url.length);
const found = (text: string) => page.locator("#results-title", { hasText: text }).waitFor();

/** The name that a screen reader gives to what has focus; the focus must be visible. */
async function focused(): Promise<string> {
  const stop = await focusedStop(page);
  expect(stop, "focus is nowhere in the page").not.toBeNull();
  expect(stop?.problems, stop?.name).toEqual([]);
  const spoken = (await page.locator(":focus, input:focus-within").ariaSnapshot()).split("\n")[0] ?? "";
  return /"((?:[^"\\]|\\.)*)"/.exec(spoken)?.[1] ?? spoken.replace(/^- text: /, "");
}

/** Goes on by the Tab key to the next place whose name is this or begins so; focus is seen at every place between. */
async function tabTo(name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < maximumTabs) {
    await page.keyboard.press("Tab");
    if ((await focusedStop(page)) === null) break;
    const here = await focused();
    if (here.startsWith(name)) return;
    passed.push(here);
  }
  throw new Error(`the Tab key does not lead to “${name}”, but to ${passed.join(" → ")}`);
}

/** Follows the link that focus is on. */
async function follow(to: string): Promise<void> {
  await page.keyboard.press("Enter");
  await page.waitForURL(`${server.url}${to}`);
}

describe("by keyboard alone", () => {
  it("what all pages repeat is skipped", async () => {
    await page.goto(`${server.url}/authorities/leeds/`);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to main content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Home");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(), "what was skipped can be gone back to").toBe("Search");
  });

  it("a letter is found by search and filters, its paragraph followed and its link copied, and left again", {
    timeout: 60_000,
  }, async () => {
    await page.goto(`${server.url}/`);
    await tabTo("Search the letters");
    await page.keyboard.type("plans");
    await page.keyboard.press("Enter");
    await found("24 paragraphs");

    await tabTo("Authority");
    await page.keyboard.press("Enter");
    const york = page.getByRole("checkbox", { name: /^York/ });
    await york.waitFor();
    await tabTo("York");
    expect(await york.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press("Space");
    await found("6 paragraphs");
    expect(await focused(), "choosing leaves focus where it is").toMatch(/^York/);
    const results = address();

    await tabTo("York: focused visit");
    expect(await focused()).toMatch(/paragraph \d+$/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/letters/york/**#p*");
    const here = new URL(page.url());
    const label = here.hash.slice(2);

    await page.keyboard.press("Tab");
    expect(await focused(), "reading goes on at the paragraph").toBe(`Paragraph ${label}`);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Copy link");
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .filter({ hasText: `Link to paragraph ${label} copied` })
      .waitFor();
    expect(await focused(), "copying leaves focus where it is").toBe("Copy link");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://letters.example.org${here.pathname}${here.hash}`,
    );

    await page.goBack();
    await found("6 paragraphs");
    expect(address()).toBe(results);
  });

  it("another paragraph’s link is followed and copied from where the reader is", async () => {
    await page.goto(`${server.url}/letters/york/2019-02-10-focused-visit/`);
    await tabTo("Paragraph 2");
    await follow("/letters/york/2019-02-10-focused-visit/#p2");
    // The address changes a moment before the buttons are there for the reader to see.
    await page.locator("#p2").getByRole("button", { name: "Copy link" }).waitFor();
    await tabTo("Copy link");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Link to paragraph 2 copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/focused-visit\/#p2$/);
    await tabTo("Paragraph 3");
  });

  it("two letters are compared from their authority’s page, one is opened, and the way leads back", async () => {
    await page.goto(`${server.url}/authorities/`);
    await tabTo("Leeds");
    await follow("/authorities/leeds/");
    await tabTo("Compare the letters of January 2019 and May 2019");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/authorities/leeds/compare/2019-01-10-focused-visit/**");
    const comparison = address();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("January 2019 and May 2019");
    await tabTo("January 2019, paragraph 3");
    await follow("/letters/leeds/2019-01-10-focused-visit/#p3");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Paragraph 3");
    await page.goBack();
    expect(address()).toBe(comparison);
    await tabTo("Leeds");
    await follow("/authorities/leeds/");
  });

  it("no place of the results is a trap, and every one is seen, with all filters open", async () => {
    await page.goto(`${server.url}/search/?q=plans+findings&authority=leeds`);
    await found("No paragraph has all of this");
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.getByRole("checkbox", { name: "Leeds" }).waitFor();
    expect(await focusProblems(page)).toEqual([]);
  });

  it("the matches of a search are gone through in the letter, and left for the results", async () => {
    await page.goto(`${server.url}/letters/york/2019-02-10-focused-visit/?q=core+groups`);
    await page.getByRole("navigation", { name: "Search results" }).waitFor();
    await tabTo("Next match");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("Next match");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("Back to the results");
    await page.keyboard.press("Enter");
    await found("3 paragraphs");
  });
});
