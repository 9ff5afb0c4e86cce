/** The search page in a browser, over letters made for it. */
import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ServedSite } from "../../scripts/serve/serve-site.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildSite } from "../support/built-site.ts";
import { searchLetters } from "../support/search-letters.ts";
import { serveBuiltSite } from "../support/served-site.ts";

let browser: Browser;
let server: ServedSite;
let site: string;
let page: Page;
let errors: string[];

beforeAll(async () => {
  ({ site } = await buildSite(searchLetters));
  browser = await launchBrowser();
  server = await serveBuiltSite(site);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  errors = [];
  page = await (await browser.newContext()).newPage();
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
});
afterEach(() => page.context().close());

const open = (address: string) => page.goto(`${server.url}${address}`);
const heading = () => page.locator("#results-title");
const box = () => page.getByRole("searchbox", { name: "Words to find in the letters" });
const names = () => page.locator("#search-results h3").allInnerTexts();
const found = (text: string) => page.locator("#results-title", { hasText: text }).waitFor();
const address = () => page.url().slice(server.url.length);

async function openSearch(parameters: string, count: string): Promise<void> {
  await open(`/search/?${parameters}`);
  await found(count);
}

describe("a search", () => {
  it("leads from any page to the paragraph, its words marked, and back to the results", async () => {
    await open("/letters/");
    await page.keyboard.press("Control+/");
    await page.keyboard.type("core groups");
    await page.keyboard.press("Enter");
    await found("2 letters");
    await page.getByRole("link", { name: "Paragraph 3" }).click();
    await page.locator("article mark").first().waitFor();
    expect(address()).toBe("/letters/york/2019-02-10-focused-visit/?q=core+groups#p3");
    expect(await page.locator(":target").innerText()).toContain("Core groups are late");
    expect(await page.locator("#p3 mark").allInnerTexts()).toEqual(["Core", "groups"]);
    const bar = page.getByRole("navigation", { name: "Search results" });
    await bar.getByRole("button", { name: "Next match" }).click();
    expect(await bar.getByRole("status").innerText()).toBe("match 3 of 4");
    await bar.getByRole("button", { name: "Previous match" }).click();
    expect(await bar.getByRole("status").innerText()).toBe("match 2 of 4");
    await bar.getByRole("link", { name: "Back to the results" }).click();
    await found("2 letters");
    expect(address()).toBe("/search/?q=core+groups");
    expect(errors).toEqual([]);
  });

  it("finds a phrase beside a word, in one paragraph", async () => {
    await openSearch(`q=${encodeURIComponent('"core groups" late')}`, "1 letter");
    expect(await names()).toEqual(["York: focused visit, 10 to 11 February 2019"]);
    expect(await page.locator("#search-results mark").allInnerTexts()).toEqual(["Core groups", "late"]);
  });

  it.each([
    ["PLO", 4],
    ["public law outline", 4],
    ["“PLO”", 3],
    ["“public law outline”", 3],
    ["decision making", 2],
    ["decision-making", 2],
    ["core -late", 1],
  ])("for %s finds %i", async (query, count) => {
    await openSearch(`q=${encodeURIComponent(query)}`, count === 1 ? "1 letter" : `${count} letters`);
    expect((await names()).length).toBe(count);
  });

  it("says what it left out and what it widened", async () => {
    await openSearch("q=the+PLO", "4 letters");
    const notes = await page.locator("#search-notes").innerText();
    expect(notes).toContain("Left out, as nearly every letter has it: “the”");
    expect(notes).toContain("PLO (Public Law Outline)");
  });

  it("offers the nearest words where no letter has one", async () => {
    await openSearch("q=grops", "No letter has “grops”");
    await page.getByRole("link", { name: "groups" }).click();
    await found("2 letters");
    expect(address()).toBe("/search/?q=groups");
  });

  it("leads on where no word of the archive is near", async () => {
    await openSearch("q=qqqqqqqq", "No letter has “qqqqqqqq”");
    await page.getByText("No word of the archive is near").waitFor();
    await page.locator("#search-notes").getByRole("link", { name: "all letters by year" }).click();
    await page.waitForURL("**/letters/");
  });

  it("says what letters have where none has all", async () => {
    await openSearch("q=missing+weekly+groups+minutes", "No letter has “weekly”");
    await openSearch("q=missing+tracking+minutes", "No letter has all of this");
    await page.getByRole("link", { name: "without “minutes”" }).click();
    await found("1 letter");
  });
});

describe("the address", () => {
  it("is the search, which Back, Forward and reload bring back", async () => {
    await open("/search/");
    await box().fill("core groups");
    await found("2 letters");
    expect(address()).toBe("/search/?q=core+groups");
    await box().press("Enter");
    await box().fill("missing");
    await found("1 letter");
    await page.goBack();
    await found("2 letters");
    expect(await box().inputValue()).toBe("core groups");
    await page.goBack();
    await page.getByRole("heading", { name: "Search 24 letters" }).waitFor();
    await page.goForward();
    await found("2 letters");
    await page.reload();
    await found("2 letters");
    expect(await page.title()).toMatch(/^core groups – Search/);
  });

  it("brings back what is narrowed, its order and how much is shown", async () => {
    await openSearch(
      "q=plans&inspector=ada-example&inspector=ben-sample&from=2019-03&to=2020-11&sort=oldest",
      "14 letters",
    );
    expect((await names())[0]).toBe("Essex: focused visit, 10 to 11 April 2019");
    await page.getByRole("button", { name: "Show 4 more of 14 letters" }).click();
    await page.locator("#search-results > li:nth-child(14)").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe((await names())[10]);
    await page.reload();
    await page.locator("#search-results > li:nth-child(14)").waitFor();
    expect(await page.getByRole("button", { name: /^Remove/ }).allInnerTexts()).toEqual([
      "Ada Example",
      "Ben Sample",
      "from March 2019",
      "to November 2020",
    ]);
  });
});

describe("the results", () => {
  it("are narrowed by one of several values of a facet and by all facets", async () => {
    await openSearch("q=plans", "24 letters");
    await page.getByText("Authority", { exact: true }).first().click();
    await page.getByRole("textbox", { name: "Find in this list" }).first().fill("e");
    const group = page.getByRole("group", { name: "Authority" });
    await group.getByRole("checkbox", { name: "Leeds (6)" }).waitFor();
    expect(await group.getByRole("checkbox").count()).toBe(3);
    await group.getByRole("checkbox", { name: "Leeds" }).check();
    await found("6 letters");
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).id)).toBe(
      "facet-authority-leeds",
    );
    await group.getByRole("checkbox", { name: "Kent (6)" }).check();
    await found("12 letters");
    await page.getByText("Year of visit").first().click();
    await page.getByRole("checkbox", { name: "2020 (6)" }).check();
    await found("6 letters");
    expect(address()).toBe("/search/?q=plans&authority=kent&authority=leeds&year=2020");
    await page.getByRole("button", { name: "Remove Leeds" }).click();
    await found("3 letters");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("results-title");
  });

  it("can be narrowed without a word", async () => {
    await openSearch("authority=york&sort=oldest", "6 letters");
    expect((await names())[0]).toBe("York: focused visit, 10 to 11 February 2019");
  });

  it("are put in order without losing any", async () => {
    await openSearch("q=plans&shown=24", "24 letters");
    const all = await names();
    await page.getByLabel("In order of").selectOption("newest");
    await page.waitForURL("**&sort=newest");
    await page.waitForFunction(() =>
      document.querySelector("#search-results h3")?.textContent?.includes("December 2020"),
    );
    await page.getByRole("button", { name: "Show 10 more of 24 letters" }).click();
    await page.getByRole("button", { name: "Show 4 more of 24 letters" }).click();
    await page.locator("#search-results > li:nth-child(24)").waitFor();
    expect((await names()).sort()).toEqual(all.sort());
  });

  it("say so where a month is none, and go on as they were", async () => {
    await openSearch("q=plans", "24 letters");
    const from = page.getByLabel("From");
    // A browser without month fields lets anything be typed.
    await from.evaluate((input) => input.setAttribute("type", "text"));
    await from.fill("March");
    await from.press("Tab");
    expect(await page.locator("#from-error").isVisible()).toBe(true);
    expect(await heading().innerText()).toBe("24 letters");
    await from.fill("2020-06");
    await from.press("Tab");
    await found("7 letters");
    expect(await page.locator("#from-error").isVisible()).toBe(false);
  });

  it("can be taken away as a table and as citations", async () => {
    await openSearch("q=core+groups&sort=newest", "2 letters");
    const save = async (name: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name }).click(),
      ]);
      return readFile((await download.path()) ?? "", "utf8");
    };
    const rows = parse(await save("Download as CSV"), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(rows.map(({ authority, place }) => `${authority} ${place}`)).toEqual([
      "York Paragraph 2",
      "York Paragraph 3",
      "Leeds Paragraph 2",
    ]);
    const citations = (await save("Download citations")).trim().split("\n");
    expect(citations).toHaveLength(3);
    expect(citations[2]).toMatch(
      /paragraph 2, https:\/\/\S+\/letters\/leeds\/2019-01-10-focused-visit\/#p2$/,
    );
    expect(errors).toEqual([]);
  });
});

describe("while somebody types", () => {
  it("says the count once typing has ended, and leaves the focus where it is", async () => {
    await open("/search/");
    await box().focus();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const region = document.getElementById("search-announcement");
      if (region)
        new MutationObserver(() => said.push(region.textContent ?? "")).observe(region, { childList: true });
    });
    await page.keyboard.type("core groups", { delay: 80 });
    await found("2 letters");
    await page.waitForTimeout(1200);
    expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([
      "2 letters",
    ]);
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
  });
});

describe("where the search fails", () => {
  it.each(["pagefind", "search/index"])(
    "says that the index in %s is missing, and works once it is there again",
    async (folder) => {
      await rename(join(site, folder), join(site, "elsewhere"));
      try {
        await open("/search/?q=core");
        await found("The search did not work");
        expect(await page.locator("#search-notes").innerText()).toContain(
          "Nothing is said by this of what the letters have",
        );
      } finally {
        await rename(join(site, "elsewhere"), join(site, folder));
      }
      await page.getByRole("button", { name: "Try again" }).click();
      await found("2 letters");
    },
  );

  it("does not say that no letter has a word when only its part of the index is missing", async () => {
    await page.route("**/*.pf_index", (route) => route.abort());
    await open("/search/?q=core");
    await found("The search did not work");
    await page.unroute("**/*.pf_index");
    await page.getByRole("button", { name: "Try again" }).click();
    await found("2 letters");
  });

  it("says that the device is offline, and searches when it is online again", async () => {
    await open("/search/");
    await page.context().setOffline(true);
    await box().fill("core");
    await box().press("Enter");
    await found("The search did not work");
    expect(await page.locator("#search-notes").innerText()).toContain("offline");
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await found("2 letters");
  });
});

it("offers without a script the ways to browse and a web search of this site", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${server.url}/search/?q=core`);
  const said = plain.locator("noscript");
  expect(await said.innerText()).toContain("Searching here needs JavaScript");
  const links = await said
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links[0]).toContain("site%3Aletters.example.org");
  expect(links.slice(1)).toEqual(["/letters/", "/authorities/", "/themes/"]);
  await context.close();
});

it("is described for browsers that search from their address bar", async () => {
  await open("/search/");
  const description = await page.locator("link[rel=search]").getAttribute("href");
  const response = await page.request.get(`${server.url}${description}`);
  expect(await response.text()).toContain('template="https://letters.example.org/search/?q={searchTerms}"');
});

it("has in its help no example that does not work", async () => {
  await open("/search/help/");
  const examples = await page
    .locator(".prose a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(examples.length).toBeGreaterThan(10);
  for (const example of examples) {
    await open(example);
    await page.locator("#results-title", { hasText: /letter/ }).waitFor();
  }
  expect(errors).toEqual([]);
}, 60_000);

it("is led to by the / key, which can be turned off and then leaves the page alone", async () => {
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id || "nothing");
  await open("/letters/");
  await page.keyboard.press("/");
  expect(await focused()).toBe("site-search");
  await open("/search/help/");
  await page.getByRole("button", { name: "Turn the / key off" }).click();
  await open("/letters/");
  await page.keyboard.press("/");
  expect(await focused()).toBe("nothing");
  await page.keyboard.press("Control+/");
  expect(await focused()).toBe("site-search");
  await open("/search/help/");
  expect(await page.getByRole("button", { name: "Turn the / key on" }).count()).toBe(1);
});
