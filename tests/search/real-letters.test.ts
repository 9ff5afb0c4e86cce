/** Compares what the search finds in real letters, or in fictional ones without them, with reading the letters. */
import { cp, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { stem } from "porter2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyState } from "../../layouts/client/search/engine/state.ts";
import type { Letter } from "../../scripts/archive/letter.ts";
import type { GeneralFile } from "../../scripts/search/shared/index-files.ts";
import type { ServedSite } from "../../scripts/serve/serve-site.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildDemoSite } from "../support/built-site.ts";
import { realLettersSite } from "../support/real-letters-site.ts";
import { bundleEngine, searchAll } from "../support/search-engine.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { haveRealLetters } from "../support/shared.ts";
import { questions } from "./questions.ts";

if (!haveRealLetters)
  console.warn("The letters in ../shared are not here: the demonstration archive was searched instead.");

describe(`in the letters of ${haveRealLetters ? "../shared" : "the demonstration archive"}`, () => {
  let browser: Browser;
  let server: ServedSite;
  let page: Page;
  let letters: Letter[];
  let acronyms: Set<string>;
  /** The stems of each text of each letter. */
  let stems: { url: string; texts: string[][] }[];

  beforeAll(async () => {
    const site = join(await mkdtemp(join(tmpdir(), "searched-site-")), "site");
    await cp(haveRealLetters ? await realLettersSite() : (await buildDemoSite(100)).site, site, {
      recursive: true,
    });
    await bundleEngine(site);
    letters = JSON.parse(await readFile(join(site, "data/letters.json"), "utf8"));
    stems = letters.map((letter) => ({
      url: letter.url,
      texts: textsOf(letter).map((text) => plainWords(text).map(plainStem)),
    }));
    const general: GeneralFile = JSON.parse(await readFile(join(site, "search/general.json"), "utf8"));
    acronyms = new Set(general.acronyms.map(({ short }) => short.toLowerCase()));
    browser = await launchBrowser();
    server = await serveBuiltSite(site);
    page = await browser.newPage();
    await page.goto(`${server.url}/search/help/`);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const search = (queries: readonly string[]) =>
    searchAll(
      page,
      queries.map((query) => ({ ...emptyState, query })),
    );

  it.skipIf(!haveRealLetters)(
    "answers at least 27 of 30 questions by a paragraph shown with one of the first five letters",
    async () => {
      const answers = await search(questions.map(({ query }) => query));
      const missed = questions.filter(({ file, words }, index) => {
        const answer = answers[index]?.slice(0, 5).find(({ url }) => url === `/letters/${file}/`);
        return !answer?.places.slice(0, answer.shown).some(({ text }) => text.includes(words));
      });
      if (missed.length > 0) console.info(`Missed: ${missed.map(({ query }) => query).join("; ")}`);
      expect(questions).toHaveLength(30);
      expect(questions.length - missed.length).toBeGreaterThanOrEqual(27);
    },
    120_000,
  );

  it("finds a hundred random words in exactly the letters that have them", async () => {
    const all = [...new Set(letters.flatMap(textsOf).flatMap(plainWords))];
    const words = draw(
      100,
      all.filter((word) => !acronyms.has(word)),
    );
    expect(words).toHaveLength(100);
    // In quotation marks, because otherwise a name narrows the search and an everyday word widens it.
    const answers = await search(words.map((word) => `"${word}"`));
    for (const [index, word] of words.entries()) {
      const expected = stems.filter(({ texts }) => texts.some((text) => text.includes(plainStem(word))));
      expect(urlsOf(answers[index]), word).toEqual(expected.map(({ url }) => url).sort());
      for (const { text } of answers[index]?.flatMap(({ places }) => places) ?? []) {
        expect(plainWords(text).map(plainStem)).toContain(plainStem(word));
      }
    }
  }, 300_000);

  it("finds fifty phrases in exactly the letters that have them", async () => {
    const phrases = draw(50, letters.flatMap(textsOf)).map((text, index) => {
      const words = plainWords(text);
      const length = 2 + (index % 3);
      const from = (index * 7) % Math.max(1, words.length - length);
      return words.slice(from, from + length);
    });
    const answers = await search(phrases.map((words) => `"${words.join(" ")}"`));
    for (const [index, phrase] of phrases.entries()) {
      const sought = ` ${phrase.map(plainStem).join(" ")} `;
      const has = (text: readonly string[]): boolean => ` ${text.join(" ")} `.includes(sought);
      const expected = stems.filter(({ texts }) => texts.some(has));
      expect(urlsOf(answers[index]), sought).toEqual(expected.map(({ url }) => url).sort());
      for (const { text } of answers[index]?.flatMap(({ places }) => places) ?? []) {
        expect(has(plainWords(text).map(plainStem)), text).toBe(true);
      }
    }
  }, 300_000);

  it("links to paragraphs that have what was sought on the letter’s own page", async () => {
    const words = draw(20, [...new Set(letters.flatMap(textsOf).flatMap(plainWords))]).map(
      (word) => `"${word}"`,
    );
    const answers = await search(words);
    for (const [index, word] of words.entries()) {
      for (const { url, places } of answers[index]?.slice(0, 3) ?? []) {
        await page.goto(server.url + url);
        for (const place of places) {
          const anchor = place.url.split("#")[1];
          const shown = anchor
            ? await page.locator(`[id="${anchor}"]`).evaluate((element) => {
                const copy = element.cloneNode(true) as Element;
                for (const apart of copy.querySelectorAll(".number, .footnote-mark, .back, button"))
                  apart.remove();
                return copy.textContent;
              })
            : await page.locator("main").innerText();
          expect(plainWords(shown ?? "").map(plainStem), place.url).toContain(plainStem(word.slice(1, -1)));
        }
      }
    }
  }, 300_000);
});

/** All texts of a letter, from its published data. */
function textsOf({ title, recipient, sections, footnotes, signOff, copies }: Letter): string[] {
  return [
    title,
    ...(recipient?.salutation ? [`Dear ${recipient.salutation}`] : []),
    ...sections.flatMap(({ heading, paragraphs }) => [heading ?? "", ...paragraphs.map(({ text }) => text)]),
    ...footnotes.map(({ text }) => text),
    ...signOff,
    ...copies,
  ].filter(Boolean);
}

/** Words read in the plainest way: everything between characters that are neither letters nor digits. */
function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘]/g, "'")
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, ""))
    .filter(Boolean);
}

/** Plurals that have their singular’s stem. */
const plurals = new Map([
  ["children", "child"],
  ["women", "woman"],
  ["men", "man"],
  ["person", "people"],
  ["persons", "people"],
  ["teeth", "tooth"],
  ["wives", "wife"],
  ["grandchildren", "grandchild"],
]);

const plainStem = (word: string): string => {
  const form = word.replace(/'s?$/, "");
  return stem(plurals.get(form) ?? word).replaceAll("'", "");
};

const urlsOf = (answers: readonly { url: string }[] | undefined): string[] =>
  (answers ?? []).map(({ url }) => url).sort();

/** A random choice from a fixed seed, the same in each run. */
function draw<Thing>(count: number, things: readonly Thing[]): Thing[] {
  let state = 20_26;
  return Array.from({ length: Math.min(count, things.length) }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return things[Math.floor((state / 2_147_483_648) * things.length)];
  }).filter((thing) => thing !== undefined);
}
