import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { loadPermalinks, lostAddresses } from "../../scripts/content/permalinks.ts";
import { publishSite } from "../../scripts/site/write/publish.ts";
import { archiveOf, recordWith } from "../support/archives.ts";
import { launchBrowser } from "../support/browser.ts";
import { projectFolder } from "../support/folders.ts";
import { publishedIn } from "../support/published.ts";
import { serveBuiltSite } from "../support/served-site.ts";

let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuiltSite>>;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "published-"));
  const visit = (start: string) => ({ start, end: start, ordinal: null });
  const archive = archiveOf(
    recordWith({ visit: visit("2018-05-01") }),
    recordWith({
      visit: visit("2019-01-29"),
      corrected: ["visit"],
      corrections: [{ date: "2024-05-03", note: "The days of the visit were given wrongly." }],
    }),
    recordWith({ visit: visit("2020-02-03") }),
  );
  const redirects = [
    { from: "/letters/york/2019-01-29-focused-visit/", to: "/letters/leeds/2019-01-29-focused-visit/" },
  ];
  await publishSite({ archive, redirects, originals: [], recorded: [] }, folder);
  server = await serveBuiltSite(folder);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});
afterEach(() => page.context().close());

async function open(address: string, javaScriptEnabled = true): Promise<void> {
  page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.goto(`${server.url}${address}`);
}

describe("a published letter", () => {
  it("leads to the letters on the visits before and after it", async () => {
    await open("/letters/leeds/2019-01-29-focused-visit/");
    await page.getByRole("link", { name: /Previous visit/ }).click();
    expect(page.url()).toBe(`${server.url}/letters/leeds/2018-05-01-focused-visit/`);
    expect(await page.getByRole("link", { name: /Previous visit/ }).count()).toBe(0);
    await page.goBack();
    await page.getByRole("link", { name: /Next visit/ }).click();
    expect(page.url()).toBe(`${server.url}/letters/leeds/2020-02-03-focused-visit/`);
  });

  it("says what was corrected and when", async () => {
    await open("/letters/leeds/2019-01-29-focused-visit/");
    const corrections = page.getByRole("region", { name: "Corrections" });
    expect(await corrections.getByRole("listitem").allInnerTexts()).toEqual([
      "3 May 2024: The days of the visit were given wrongly.",
      "Entered by an editor, not read from the document: days of the visit",
    ]);
    await page.goto(`${server.url}/letters/leeds/2018-05-01-focused-visit/`);
    expect(await corrections.count()).toBe(0);
  });

  it("marks the paragraph that an earlier number leads to", async () => {
    await open("/letters/leeds/2019-01-29-focused-visit/#p9");
    const marked = await page
      .locator("#p2, #p2a")
      .evaluateAll((all) => all.map((paragraph) => getComputedStyle(paragraph).backgroundColor));
    expect(marked[0]).not.toBe(marked[1]);
    await page.getByRole("button", { name: "Copy link" }).waitFor();
    expect(await page.locator("#p2 .paragraph-tools").count()).toBe(1);
  });

  it("says where it has no original to offer", async () => {
    await open("/letters/leeds/2019-01-29-focused-visit/");
    expect(await page.getByText("The archive does not publish the document itself.").count()).toBe(1);
    expect(await page.getByRole("link", { name: /as it was received/ }).count()).toBe(0);
  });

  it("has its footnotes in the contents", async () => {
    await open("/letters/leeds/2019-01-29-focused-visit/");
    await page.getByRole("navigation", { name: "In this letter" }).getByText("Footnotes").click();
    expect(await page.locator(":target").innerText()).toBe("Footnotes");
  });

  it("leads from a footnote’s mark to the footnote and back", async () => {
    await open("/letters/leeds/2019-01-29-focused-visit/");
    await page.getByRole("link", { name: "Footnote 1", exact: true }).click();
    expect(await page.locator(":target").innerText()).toContain("Cross-referenced");
    await page.getByRole("link", { name: /Back to the text/ }).click();
    expect(await page.locator(":target").innerText()).toBe("1");
  });
});

describe("an address that moved", () => {
  it("leads to the same paragraph at the new address", async () => {
    await open("/letters/york/2019-01-29-focused-visit/#p3");
    await page.waitForURL("**/letters/leeds/2019-01-29-focused-visit/#p3");
    expect(await page.locator(":target").getAttribute("id")).toBe("p3");
  });

  it("leads to the new page without a script too", async () => {
    await open("/letters/york/2019-01-29-focused-visit/", false);
    await page.waitForURL("**/letters/leeds/2019-01-29-focused-visit/");
  });
});

it("has in the archive’s own site everything that was ever published there", async () => {
  await open("/");
  const recorded = await loadPermalinks(join(projectFolder, "content"));
  expect(Object.keys(recorded).length).toBeGreaterThan(5);
  expect(lostAddresses(recorded, await publishedIn(inject("site")))).toEqual([]);
});
