import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { projectFolder } from "../support/folders.ts";
import { siteInBrowser } from "../support/site-in-browser.ts";

const letterUrl = "/letters/birmingham/2017-12-12-monitoring-visit/";

const site = siteInBrowser(() => inject("site"));

/** Words of a text as they are in it, one by one. */
const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

describe("from the real letter to a searchable page", () => {
  it("leads from the home page by a search to the paragraph with the words", async () => {
    await site.page.goto(`${site.host}/`);
    await site.page.getByRole("searchbox", { name: "Search the letters" }).fill("core groups");
    await site.page.keyboard.press("Enter");
    await site.page.waitForURL("**/search/?q=core+groups");
    const hit = site.page.getByRole("link", { name: "Paragraph 8" });
    await hit.click();
    await site.page.waitForURL(`**${letterUrl}?q=core+groups#p8`);
    expect(await site.page.locator(":target").innerText()).toContain(
      "Core groups are being held on a regular basis",
    );
    expect(site.errors).toEqual([]);
  });

  it("keeps every word of the letter, one by one", async () => {
    const seed = await readFile(join(projectFolder, "seeds/birmingham-monitoring-visit-2017-12.txt"), "utf8");
    const joined = seed.replace(/-\n/g, "-");
    await site.page.goto(site.host + letterUrl);
    const title = await site.page.getByRole("heading", { level: 1 }).innerText();
    const text = await site.page.locator("article").evaluate((article) => {
      for (const number of article.querySelectorAll(".number")) number.remove();
      return [...article.querySelectorAll("p, h2, li")].map((block) => block.textContent).join("\n");
    });
    const [salutation = "", ...rest] = text.split("\n");
    expect(wordsOf([salutation, title, ...rest].join("\n"))).toEqual(wordsOf(joined));
  });

  it("has sixteen whole paragraphs under the letter's own headings", async () => {
    await site.page.goto(site.host + letterUrl);
    expect(await site.page.locator("article .paragraph").count()).toBe(16);
    expect(await site.page.locator("article h2").allInnerTexts()).toEqual([
      "Areas covered by the visit",
      "Overview",
      "Findings and evaluation of progress",
    ]);
  });

  it("tells on the authority's page what has happened, each event with its source", async () => {
    await site.page.goto(`${site.host}/authorities/birmingham/`);
    const events = await site.page.locator(".timeline > li").allInnerTexts();
    expect(events.map((event) => event.replace(/\s+/g, " "))).toEqual([
      "12 to 13 December 2017 Third monitoring visit Dates given in the letter, paragraph 1",
      expect.stringMatching(
        /^I November 2016 Judged inadequate Named in the letter .* paragraph 1: .*was judged inadequate in November 2016\./,
      ),
    ]);
    expect(site.errors).toEqual([]);
  });

  it.each(["/", "/letters/", "/authorities/", "/themes/", "/search/", "/data/"])(
    "opens %s without an error",
    async (address) => {
      const response = await site.page.goto(site.host + address);
      await site.page.waitForLoadState("networkidle");
      expect(response?.status()).toBe(200);
      expect(await site.page.getByRole("heading", { level: 1 }).count()).toBe(1);
      expect(site.errors).toEqual([]);
    },
  );

  it("answers an address that does not exist with its own page", async () => {
    const response = await site.page.goto(`${site.host}/letters/atlantis/`);
    expect(response?.status()).toBe(404);
    expect(await site.page.getByRole("heading", { level: 1 }).innerText()).toBe("Page not found");
  });
});
