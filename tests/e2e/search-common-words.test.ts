/** The search where some words are in Pagefind’s index and others, which are too common, in our own files. */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyState } from "../../layouts/client/search/engine/state.ts";
import { loadArchive } from "../../scripts/archive/load.ts";
import { indexSite } from "../../scripts/search/index-site.ts";
import { type GeneralFile, generalFile } from "../../scripts/search/shared/index-files.ts";
import { textBlocks } from "../../scripts/search/shared/letter-text.ts";
import { stemOf, wordsOf } from "../../scripts/search/shared/stems.ts";
import type { ServedSite } from "../../scripts/serve/serve-site.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildDemoSite } from "../support/built-site.ts";
import { bundleEngine, searchAll } from "../support/search-engine.ts";
import { serveBuiltSite } from "../support/served-site.ts";

/** So low that a few dozen words of a small archive are common. */
const maximumPlaces = 150;

let browser: Browser;
let server: ServedSite;
let page: Page;
/** The stems of each text of each letter. */
let letters: { url: string; texts: string[][] }[];
let common: Set<string>;

beforeAll(async () => {
  const { content, site } = await buildDemoSite(40);
  const { archive } = await loadArchive(content);
  letters = archive.letters.map((letter) => ({
    url: letter.url,
    texts: textBlocks(letter).map(({ text }) => stemsOf(text)),
  }));
  for (const folder of ["pagefind", "search/index"]) await rm(join(site, folder), { recursive: true });
  await indexSite(archive, site, maximumPlaces);
  common = new Set((JSON.parse(await readFile(join(site, generalFile), "utf8")) as GeneralFile).common);
  await bundleEngine(site);
  browser = await launchBrowser();
  server = await serveBuiltSite(site);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
});
afterEach(() => page.context().close());

const stemsOf = (text: string): string[] => wordsOf(text).map(({ stem }) => stem);

/** The addresses of the letters of which one text has these words in a row. */
function lettersWith(phrase: string): Set<string> {
  const sought = ` ${stemsOf(phrase).join(" ")} `;
  const having = letters.filter(({ texts }) => texts.some((text) => ` ${text.join(" ")} `.includes(sought)));
  return new Set(having.map(({ url }) => url));
}

async function urlsFound(queries: readonly string[]): Promise<string[][]> {
  await page.goto(`${server.url}/search/help/`);
  const answers = await searchAll(
    page,
    queries.map((query) => ({ ...emptyState, query })),
  );
  return answers.map((found) => found.map(({ url }) => url).sort());
}

/** Phrases of this number of words from texts all over the archive, with common and rare words or only one kind. */
function phrasesOf(length: number): { mixed: string[]; common: string[]; rare: string[] } {
  const kinds = { mixed: new Set<string>(), common: new Set<string>(), rare: new Set<string>() };
  for (const { texts } of letters) {
    for (const text of texts) {
      for (let from = 0; from + length <= text.length; from += 3) {
        const words = text.slice(from, from + length);
        const count = words.filter((word) => common.has(word)).length;
        const kind = count === 0 ? kinds.rare : count === length ? kinds.common : kinds.mixed;
        // A query is stemmed again, which changes some stems.
        if (words.every((word) => stemOf(word) === word)) kind.add(words.join(" "));
      }
    }
  }
  const some = (all: Set<string>): string[] => [...all].filter((_, index) => index % 7 === 0).slice(0, 12);
  return { mixed: some(kinds.mixed), common: some(kinds.common), rare: some(kinds.rare) };
}

it("has words of both kinds", () => {
  expect(common.size).toBeGreaterThan(20);
  expect([...common]).toContain("child");
  for (const rare of ["neglect", "audit"]) expect(common.has(rare)).toBe(false);
});

it.each([1, 2, 3, 4])(
  "finds phrases of %i words, common, rare and of both kinds, in exactly the letters that have them",
  async (length) => {
    const { mixed, common: commonOnes, rare } = phrasesOf(length);
    if (length > 1) expect(mixed.length).toBe(12);
    const phrases = [...mixed, ...commonOnes, ...rare];
    expect(phrases.length).toBeGreaterThan(12);
    const found = await urlsFound(phrases.map((phrase) => `"${phrase}"`));
    for (const [index, phrase] of phrases.entries()) {
      expect(found[index], phrase).toEqual([...lettersWith(phrase)].sort());
    }
  },
  120_000,
);

it("finds words and phrases of both kinds together, and leaves out what is excluded", async () => {
  const queries: [typed: string, wanted: string[], unwanted: string[]][] = [
    ["children neglect", ["children", "neglect"], []],
    ["neglect children audits", ["neglect", "children", "audits"], []],
    ["“social workers” neglect", ["social workers", "neglect"], []],
    ["“social workers” “children in need”", ["social workers", "children in need"], []],
    ["children -neglect", ["children"], ["neglect"]],
    ["audits -“social workers”", ["audits"], ["social workers"]],
    ["audits -children", ["audits"], ["children"]],
    ["-“of the”", [], ["of the"]],
  ];
  const found = await urlsFound(queries.map(([typed]) => typed));
  for (const [index, [typed, wanted, unwanted]] of queries.entries()) {
    const expected = letters
      .map(({ url }) => url)
      .filter((url) => wanted.every((phrase) => lettersWith(phrase).has(url)))
      .filter((url) => !unwanted.some((phrase) => lettersWith(phrase).has(url)));
    expect(found[index], typed).toEqual(expected.sort());
  }
});

describe("a part of the index that", () => {
  const found = (text: string) => page.locator("#results-title", { hasText: text }).waitFor();
  const retry = () => page.getByRole("button", { name: "Try again" }).click();

  it.each([
    ["has a common word", "children", "**/terms/*.bin"],
    ["says where common words are", "children", "**/terms.json"],
    ["has a rare word", "neglect", "**/*.pf_index"],
    ["has the pairs of common words", "“social workers”", "**/terms/*.bin"],
    ["lists the letters", "neglect", "**/*.pf_meta"],
  ])("%s is asked for again where it could not be loaded", async (_, query, files) => {
    await page.route(files, (route) => route.abort());
    await page.goto(`${server.url}/search/?${new URLSearchParams({ q: query })}`);
    await found("The search did not work");
    await page.unroute(files);
    await retry();
    await found("paragraph");
  });

  it("has a number is not taken for one that has it not", async () => {
    const numbers = letters.flatMap(({ texts }) => texts.flat()).filter((stem) => /^\d+$/.test(stem));
    const number = numbers.find((stem) => !common.has(stem)) ?? "";
    expect(number).not.toBe("");
    await page.route("**/*.pf_index", (route) => route.abort());
    await page.goto(`${server.url}/search/?q=${number}`);
    await found("The search did not work");
    await page.unroute("**/*.pf_index");
    await retry();
    await found("paragraph");
  });

  it("is cut off is not read", async () => {
    await page.route("**/terms/*.bin", async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({ body: body.subarray(0, body.length / 2) });
    });
    await page.goto(`${server.url}/search/?q=children`);
    await found("The search did not work");
  });

  it("is of another archive is not read, for its letters have other numbers", async () => {
    await page.route(`**${generalFile}`, async (route) => {
      const general = (await (await route.fetch()).json()) as GeneralFile;
      await route.fulfill({ json: { ...general, ids: general.ids + 1 } });
    });
    await page.goto(`${server.url}/search/?q=neglect`);
    await found("The search did not work");
    await page.unroute(`**${generalFile}`);
    await retry();
    await found("paragraph");
  });
});
