/** The search page in a browser, over letters made for it. */
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { searchInBrowser } from "../support/search-in-browser.ts";

const { site, goTo, search, found, heading, box, names, address } = searchInBrowser();

describe("a search", () => {
  it("leads from any page to the paragraph, its words marked, and back to the results", async () => {
    await goTo("/letters/");
    await site.page.keyboard.press("Control+/");
    await site.page.keyboard.type("core groups");
    await site.page.keyboard.press("Enter");
    await found("3 paragraphs");
    await site.page.getByRole("link", { name: "paragraph 3" }).click();
    await site.page.locator("article mark").first().waitFor();
    expect(address()).toBe("/letters/york/2019-02-10-focused-visit/?q=core+groups#p3");
    expect(await site.page.locator(":target").innerText()).toContain("Core groups are late");
    expect(await site.page.locator("#p3 mark").allInnerTexts()).toEqual(["Core groups"]);
    const bar = site.page.getByRole("navigation", { name: "Search results" });
    await bar.getByRole("button", { name: "Next match" }).click();
    expect(await bar.getByRole("status").innerText()).toBe("match 3 of 3");
    await bar.getByRole("button", { name: "Previous match" }).click();
    expect(await bar.getByRole("status").innerText()).toBe("match 2 of 3");
    await bar.getByRole("link", { name: "Back to the results" }).click();
    await found("3 paragraphs");
    expect(address()).toBe("/search/?q=core+groups");
    expect(site.errors).toEqual([]);
  });

  it("finds a phrase beside a word, in one paragraph, and after it paragraphs with one of them", async () => {
    await search(`q=${encodeURIComponent('"core groups" late')}`, "1 paragraph");
    expect((await names())[0]).toBe("York: focused visit, 10 to 11 February 2019, paragraph 3");
    const first = site.page.locator("#search-results > li").first();
    expect(await first.locator("mark").allInnerTexts()).toEqual(["Core groups", "late"]);
    expect(await site.page.locator("#search-results > .results-part").innerText()).toMatch(
      /^\d+ paragraphs? with some of this$/,
    );
  });

  it.each([
    ["PLO", 4],
    ["public law outline", 4],
    ["“PLO”", 3],
    ["“public law outline”", 3],
    ["decision making", 2],
    ["decision-making", 2],
    ["core -late", 1],
    ["what are core groups?", 3],
    ["core group´s", 3],
  ])("for %s finds %i", async (query, count) => {
    await search(`q=${encodeURIComponent(query)}`, count === 1 ? "1 paragraph" : `${count} paragraphs`);
    expect((await names()).length).toBeGreaterThanOrEqual(count);
  });

  it("shows paragraphs or their letters", async () => {
    await search("q=core+groups", "3 paragraphs");
    await site.page.getByRole("radio", { name: "Letters" }).check();
    await found("2 letters");
    expect(address()).toBe("/search/?q=core+groups&view=letters");
    expect((await names()).sort()).toEqual([
      "Leeds: focused visit, 10 to 11 January 2019",
      "York: focused visit, 10 to 11 February 2019",
    ]);
    await site.page.goBack();
    await found("3 paragraphs");
  });

  it("says what it left out and what it added, and takes either back with a click", async () => {
    await search("q=the+PLO", "4 paragraphs");
    const notes = site.page.locator("#search-notes");
    expect(await notes.innerText()).toContain("Left out: “the”");
    expect(await notes.innerText()).toContain("Also searched for “Public Law Outline”");
    await notes.getByRole("link", { name: "Search for “PLO” only" }).click();
    await found("3 paragraphs");
    expect(await notes.innerText()).not.toContain("Also searched for");
  });

  it("corrects a word that no letter has, says so, and takes it back with a click", async () => {
    await search("q=grops", "3 paragraphs");
    const notes = site.page.locator("#search-notes");
    expect(await notes.innerText()).toContain("Showing results for “groups”");
    await notes.getByRole("link", { name: "Search for “grops” instead" }).click();
    await found("No results for");
    await site.page.getByRole("link", { name: "groups", exact: true }).click();
    await found("3 paragraphs");
  });

  it("searches within an authority that the query names, which can be taken off", async () => {
    await search("q=plans+york", "6 paragraphs");
    const answer = site.page.locator("#search-answers");
    expect(await answer.innerText()).toContain("6 letters. Latest: focused visit to York");
    expect(await answer.getByRole("link", { name: "Feed of new letters" }).getAttribute("href")).toBe(
      "/feeds/authorities/york.xml",
    );
    await site.page.getByRole("button", { name: "Remove York" }).click();
    await found("24 paragraphs");
    expect(address()).toBe("/search/?q=plans");
  });

  it("says what is known of a place without letters", async () => {
    await goTo("/search/?q=Northamptonshire");
    await site.page
      .getByText(
        "Northamptonshire was replaced in April 2021 by North Northamptonshire and West Northamptonshire; the archive has no letters to any of them.",
      )
      .waitFor();
  });

  it.each([["%"], ['"'], ["…"]])("says that there is nothing to search for in %s", async (query) => {
    await search(`q=${encodeURIComponent(query)}`, "There is nothing to search for in");
    expect(await names()).toEqual([]);
  });

  it("leads on where no word of the archive is near", async () => {
    await search("q=qqqqqqqq", "No results for “qqqqqqqq”");
    await site.page.getByText("Check the spelling").waitFor();
    await site.page.locator("#search-notes").getByRole("link", { name: "all letters by year" }).click();
    await site.page.waitForURL("**/letters/");
  });

  it("shows what has most of the words where nothing has all", async () => {
    await search("q=missing+tracking+minutes", "No paragraph has all of this");
    expect(await site.page.locator("#search-notes").innerText()).toContain("The first results are without");
    expect((await names()).length).toBeGreaterThan(0);
  });
});

describe("the address", () => {
  it("is the search, which Back, Forward and reload bring back", async () => {
    await goTo("/search/");
    await box().fill("core groups");
    await found("3 paragraphs");
    expect(address()).toBe("/search/?q=core+groups");
    await box().press("Enter");
    await box().fill("missing");
    await found("1 paragraph");
    await site.page.goBack();
    await found("3 paragraphs");
    expect(await box().inputValue()).toBe("core groups");
    await site.page.goBack();
    await site.page.getByRole("heading", { name: "Search 24 letters" }).waitFor();
    await site.page.goForward();
    await found("3 paragraphs");
    await site.page.reload();
    await found("3 paragraphs");
    expect(await site.page.title()).toMatch(/^core groups – Search/);
  });

  it("brings back what is narrowed, its order and how much is shown", async () => {
    await search(
      "q=plans&inspector=ada-example&inspector=ben-sample&from=2019-03&to=2020-11&sort=oldest",
      "14 paragraphs",
    );
    expect((await names())[0]).toBe("Essex: focused visit, 10 to 11 April 2019, paragraph 3");
    await site.page.getByRole("button", { name: "Show 4 more of 14 paragraphs" }).click();
    await site.page.locator("#search-results > li:nth-child(14)").waitFor();
    expect(await site.page.evaluate(() => document.activeElement?.textContent)).toBe((await names())[10]);
    await site.page.reload();
    await site.page.locator("#search-results > li:nth-child(14)").waitFor();
    expect(await site.page.getByRole("button", { name: /^Remove/ }).allInnerTexts()).toEqual([
      "Ada Example",
      "Ben Sample",
      "from March 2019",
      "to November 2020",
    ]);
  });
});

describe("the results", () => {
  it("are narrowed by one of several values of a facet and by all facets", async () => {
    await search("q=plans", "24 paragraphs");
    await site.page.getByText("Authority", { exact: true }).first().click();
    await site.page.getByRole("textbox", { name: "Find in this list" }).first().fill("e");
    const group = site.page.getByRole("group", { name: "Authority" });
    await group.getByRole("checkbox", { name: "Leeds (6)" }).waitFor();
    expect(await group.getByRole("checkbox").count()).toBe(3);
    await group.getByRole("checkbox", { name: "Leeds" }).check();
    await found("6 paragraphs");
    expect(await site.page.evaluate(() => (document.activeElement as HTMLInputElement).id)).toBe(
      "facet-authority-leeds",
    );
    await group.getByRole("checkbox", { name: "Kent (6)" }).check();
    await found("12 paragraphs");
    await site.page.getByText("Year of visit").first().click();
    await site.page.getByRole("checkbox", { name: "2020 (6)" }).check();
    await found("6 paragraphs");
    expect(address()).toBe("/search/?q=plans&authority=kent&authority=leeds&year=2020");
    await site.page.getByRole("button", { name: "Remove Leeds" }).click();
    await found("3 paragraphs");
    expect(await site.page.evaluate(() => document.activeElement?.id)).toBe("results-title");
  });

  it("are led back to from the filters on a small screen, which say how many are set", async () => {
    await site.page.setViewportSize({ width: 320, height: 640 });
    await search("q=plans&authority=york", "6 paragraphs");
    const panel = site.page.locator("#facets");
    await panel.locator("summary", { hasText: "Narrow the results (1 set)" }).click();
    await panel.getByRole("button", { name: "Show 6 paragraphs" }).click();
    expect(await panel.getAttribute("open")).toBeNull();
    expect(await site.page.evaluate(() => document.activeElement?.id)).toBe("results-title");
  });

  it("can be narrowed without a word", async () => {
    await search("authority=york&sort=oldest", "6 letters");
    expect((await names())[0]).toBe("York: focused visit, 10 to 11 February 2019");
  });

  it("are put in order without losing any", async () => {
    await search("q=plans&shown=24", "24 paragraphs");
    const all = await names();
    await site.page.getByLabel("In order of").selectOption("newest");
    await site.page.waitForURL("**&sort=newest");
    await site.page.waitForFunction(() =>
      document.querySelector("#search-results h3")?.textContent?.includes("December 2020"),
    );
    await site.page.getByRole("button", { name: "Show 10 more of 24 paragraphs" }).click();
    await site.page.getByRole("button", { name: "Show 4 more of 24 paragraphs" }).click();
    await site.page.locator("#search-results > li:nth-child(24)").waitFor();
    expect((await names()).sort()).toEqual(all.sort());
  });

  it("say so where a month is invalid, and go on as they were", async () => {
    await search("q=plans", "24 paragraphs");
    const from = site.page.getByLabel("From");
    // A browser without month fields lets anything be typed.
    await from.evaluate((input) => input.setAttribute("type", "text"));
    await from.fill("March");
    await from.press("Tab");
    expect(await site.page.locator("#from-error").isVisible()).toBe(true);
    expect(await heading().innerText()).toBe("24 paragraphs");
    await from.fill("2020-06");
    await from.press("Tab");
    await found("7 paragraphs");
    expect(await site.page.locator("#from-error").isVisible()).toBe(false);
  });

  it("can be taken away as a table and as citations", async () => {
    await search("q=core+groups&sort=newest", "3 paragraphs");
    const files: string[] = [];
    const save = async (name: string): Promise<string> => {
      const [download] = await Promise.all([
        site.page.waitForEvent("download"),
        site.page.getByRole("button", { name }).click(),
      ]);
      files.push(download.suggestedFilename());
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
    expect(files).toEqual(["core-groups.csv", "core-groups-citations.txt"]);
    expect(citations).toHaveLength(3);
    expect(citations[2]).toMatch(
      /paragraph 2, https:\/\/\S+\/letters\/leeds\/2019-01-10-focused-visit\/#p2$/,
    );
    expect(site.errors).toEqual([]);
  });
});

describe("while somebody types", () => {
  it("offers places, abbreviations and words that go on from what was typed", async () => {
    await goTo("/search/?q=plans");
    await found("24 paragraphs");
    const offers = (): Promise<string[]> =>
      site.page
        .locator("#query-completions option")
        .evaluateAll((all) => all.map((option) => option.getAttribute("value") ?? ""));
    await box().fill("plans yo");
    expect(await offers()).toContain("plans York");
    await box().fill("pl");
    expect(await offers()).toEqual(expect.arrayContaining(["PLO", "plans"]));
  });

  it("says the count once typing has ended, and leaves the focus where it is", async () => {
    await site.page.clock.install();
    await goTo("/search/");
    await box().focus();
    await site.page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const region = document.getElementById("search-announcement");
      if (region)
        new MutationObserver(() => said.push(region.textContent ?? "")).observe(region, { childList: true });
    });
    await site.page.keyboard.type("core groups", { delay: 80 });
    await found("3 paragraphs");
    // Longer than the pause before an announcement.
    await site.page.clock.runFor(1200);
    expect(await site.page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([
      "3 paragraphs",
    ]);
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
  });
});

it("offers without a script the ways to browse and a web search of this site", async () => {
  await site.open({ javaScriptEnabled: false });
  await goTo("/search/?q=core");
  const said = site.page.locator("noscript");
  expect(await said.innerText()).toContain("Searching here needs JavaScript");
  const links = await said
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links[0]).toContain("site%3Aletters.example.org");
  expect(links.slice(1)).toEqual(["/letters/", "/authorities/", "/themes/"]);
});

it("is described for browsers that search from their address bar", async () => {
  await goTo("/search/");
  const description = await site.page.locator("link[rel=search]").getAttribute("href");
  const response = await site.page.request.get(`${site.host}${description}`);
  expect(await response.text()).toContain('template="https://letters.example.org/search/?q={searchTerms}"');
});

it("has in its help no example that does not work", async () => {
  await goTo("/search/help/");
  const examples = await site.page
    .locator(".prose a[href*='?q=']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(examples.length).toBeGreaterThan(10);
  for (const example of examples) {
    await goTo(example);
    await site.page.locator("#results-title", { hasText: /letter|paragraph|No results/ }).waitFor();
  }
  expect(site.errors).toEqual([]);
}, 60_000);

it("is led to by the / key, which can be turned off and then leaves the page alone", async () => {
  const focused = (): Promise<string> => site.page.evaluate(() => document.activeElement?.id || "nothing");
  await goTo("/letters/");
  await site.page.keyboard.press("/");
  expect(await focused()).toBe("site-search");
  await goTo("/search/help/");
  await site.page.getByRole("button", { name: "Turn the / key off" }).click();
  await goTo("/letters/");
  await site.page.keyboard.press("/");
  expect(await focused()).toBe("nothing");
  await site.page.keyboard.press("Control+/");
  expect(await focused()).toBe("site-search");
  await goTo("/search/help/");
  expect(await site.page.getByRole("button", { name: "Turn the / key on" }).count()).toBe(1);
});
