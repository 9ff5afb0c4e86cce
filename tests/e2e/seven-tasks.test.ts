/** Seven things that people come for, each with the number of steps it takes from the home page. */
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fictionalSite } from "../support/fictional-site.ts";
import { siteInBrowser } from "../support/site-in-browser.ts";

const site = siteInBrowser(fictionalSite, { permissions: ["clipboard-read", "clipboard-write"] });

let steps: number;
beforeEach(async () => {
  steps = 0;
  await site.page.goto(`${site.host}/`);
});
afterEach(() => expect(site.errors).toEqual([]));

/** A click, or a search that is typed. */
const step = async (action: Promise<unknown>): Promise<void> => {
  steps += 1;
  await action;
};
const click = (name: string | RegExp, role: "link" | "button" = "link"): Promise<void> =>
  step(site.page.getByRole(role, { name }).first().click());
const searchFor = (words: string): Promise<void> => {
  const box = site.page.getByLabel("Search the letters");
  return step(box.fill(words).then(() => box.press("Enter")));
};
const results = () => site.page.locator("#search-results > .result");
const copied = (): Promise<string> => site.page.evaluate(() => navigator.clipboard.readText());

describe("in a few steps", () => {
  it("a council finds the latest paragraphs on a theme in its letters", async () => {
    await searchFor("supervision ambermere");
    await results().first().waitFor();
    await step(site.page.getByLabel("In order of").selectOption("newest"));
    await results().first().waitFor();
    const names = await results().getByRole("link").allInnerTexts();
    expect(names.every((name) => name.startsWith("Ambermere: "))).toBe(true);
    expect(await results().first().locator("mark").first().innerText()).toMatch(/supervis/i);
    expect(steps).toBe(2);
  });

  it("a journalist links to the very paragraph", async () => {
    await searchFor("supervision");
    await click(/, paragraph \d+$/);
    await site.page.getByRole("button", { name: "Copy link" }).waitFor();
    await click("Copy link", "button");
    await expect.poll(copied).toMatch(/\/letters\/\S+\/#p\d+[a-z]?$/);
    expect(steps).toBe(3);
  });

  it("a researcher sees what two councils were told on one theme", async () => {
    await searchFor("supervision ambermere cindercombe");
    await results().first().waitFor();
    const choices = site.page.locator("#search-choices button");
    expect(await choices.allInnerTexts()).toEqual(["Ambermere", "Cindercombe"]);
    const names = await results().getByRole("link").allInnerTexts();
    expect(new Set(names.map((name) => name.split(":")[0]))).toEqual(new Set(["Ambermere", "Cindercombe"]));
    expect(steps).toBe(1);
  });

  it("a researcher takes every paragraph with a phrase since a year away as a table", async () => {
    await searchFor('"social workers"');
    await results().first().waitFor();
    await step(site.page.getByLabel("From").fill("2020-01"));
    await site.page.getByRole("button", { name: "Remove from January 2020" }).waitFor();
    const download = site.page.waitForEvent("download");
    await click("Download as CSV", "button");
    const file = await download;
    expect(file.suggestedFilename()).toContain("social-workers");
    const rows: Record<string, string>[] = parse(await readFile(await file.path(), "utf8"), {
      columns: true,
      bom: true,
    });
    const count = Number.parseInt(await site.page.locator("#results-title").innerText(), 10);
    expect(rows).toHaveLength(count);
    for (const row of rows) expect(Object.values(row).join(" ")).toMatch(/social workers?/i);
    expect(steps).toBe(3);
  });

  it("a student copies the Harvard reference of a paragraph", async () => {
    await searchFor("supervision");
    await click(/, paragraph \d+$/);
    await step(site.page.getByLabel("Style that “Copy citation” uses").selectOption("Harvard"));
    await click("Copy citation", "button");
    await expect.poll(copied).toMatch(/ \(\d{4}\) ‘.*para\. \d+.*Available at: \S+#p\d+ \(Accessed: /);
    expect(steps).toBe(4);
  });

  it("an officer subscribes to the letters to a council", async () => {
    await searchFor("ambermere");
    const feed = site.page.getByRole("link", { name: /Feed of new letters/ }).first();
    await feed.waitFor();
    const address = new URL((await feed.getAttribute("href")) ?? "", site.page.url());
    const answer = await site.page.request.get(address.href);
    expect(answer.headers()["content-type"]).toMatch(/^application\/xml/);
    expect(await answer.text()).toContain("Ambermere");
    expect(steps).toBe(1);
  });

  it("a reader finds a council by the name that it had", async () => {
    await searchFor("brackenshire");
    const answer = site.page.locator("#search-answers .answer").first();
    await answer.waitFor();
    expect(await answer.innerText()).toMatch(/North Brackenshire and South Brackenshire/);
    expect(steps).toBe(1);
  });
});
