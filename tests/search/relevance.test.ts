/** How well the search answers questions over the real letters, and how well MiniSearch does over the same paragraphs. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch from "minisearch";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Letter } from "../../scripts/archive/letter.ts";
import type { ServedSite } from "../../scripts/serve/serve-site.ts";
import { launchBrowser } from "../support/browser.ts";
import { realLettersSite } from "../support/real-letters-site.ts";
import {
  type Question,
  questionFile,
  type Score,
  scoreAnswer,
  summarise,
  tableOf,
} from "../support/relevance.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { haveRealLetters } from "../support/shared.ts";

const file = new URL("relevance-questions.json", import.meta.url);
const { tuning, unseen } = questionFile.parse(JSON.parse(await readFile(file, "utf8")));
const questions = [...tuning, ...unseen];

/** What the search must reach over all questions, on the way to 0.60 and 0.85. */
const bar = { ndcg: 0.6, firstFive: 0.85 };

describe("the questions", () => {
  it("are at least forty, each asked once, half of them unseen", () => {
    expect(questions.length).toBeGreaterThanOrEqual(40);
    expect(new Set(questions.map(({ query }) => query)).size).toBe(questions.length);
    expect(unseen.length).toBeGreaterThanOrEqual(questions.length / 2);
  });

  it("have their best answers among the relevant ones, each once", () => {
    for (const { query, best, relevant } of questions) {
      expect(relevant, query).toEqual(expect.arrayContaining(best));
      expect(new Set(relevant).size, query).toBe(relevant.length);
    }
  });
});

describe("the score of an answer", () => {
  const question: Question = { query: "q", kind: "keyword", best: ["a"], relevant: ["a", "b"] };

  it.each([
    { found: ["a", "b"], first: 1, ndcg: 1 },
    { found: ["a", "x", "b"], first: 1, ndcg: (2 + 1 / 2) / (2 + 1 / Math.log2(3)) },
    { found: ["x", "b"], first: 2, ndcg: 1 / Math.log2(3) / (2 + 1 / Math.log2(3)) },
    { found: [..."0123456789", "a"], first: 11, ndcg: 0 },
    { found: [], first: null, ndcg: 0 },
  ])("of $found is $ndcg", ({ found, first, ndcg }) => {
    const score = scoreAnswer(question, found);
    expect(score.first).toBe(first);
    expect(score.ndcg).toBeCloseTo(ndcg, 10);
  });

  it("is averaged with what was not found at all as nothing", () => {
    const scores = [["a", "b"], ["x", "x", "x", "x", "x", "a"], []].map((found) =>
      scoreAnswer(question, found),
    );
    expect(summarise(scores)).toMatchObject({ questions: 3, mrr: (1 + 1 / 6) / 3, firstFive: 1 / 3 });
  });
});

describe.skipIf(!haveRealLetters)("in the letters of ../shared", () => {
  let browser: Browser | undefined;
  let server: ServedSite | undefined;
  let page: Page;
  let base: string;
  let paragraphs: { id: string; text: string }[];

  beforeAll(async () => {
    const site = await realLettersSite();
    const letters: Letter[] = JSON.parse(await readFile(join(site, "data/letters.json"), "utf8"));
    paragraphs = letters.flatMap(({ url, sections }) =>
      sections.flatMap((section) => section.paragraphs.map(({ id, text }) => ({ id: `${url}#${id}`, text }))),
    );
    server = await serveBuiltSite(site);
    base = server.url;
    browser = await launchBrowser();
    page = await browser.newPage();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it("has every paragraph that answers a question", () => {
    const addresses = new Set(paragraphs.map(({ id }) => id));
    const missing = questions.flatMap(({ query, relevant }) =>
      relevant.filter((address) => !addresses.has(address)).map((address) => `${query}: ${address}`),
    );
    expect(missing).toEqual([]);
  });

  it(`answers them with nDCG@10 of ${bar.ndcg} and the first five right for ${100 * bar.firstFive} %`, async () => {
    const ours: Score[] = [];
    for (const question of questions)
      ours.push(scoreAnswer(question, await askSearchPage(page, base, question)));
    const index = new MiniSearch({ fields: ["text"] });
    index.addAll(paragraphs);
    const theirs = questions.map((question) =>
      scoreAnswer(
        question,
        index.search(question.query, { prefix: true, fuzzy: 0.2 }).map(({ id }) => String(id)),
      ),
    );
    const group = (name: string, has: (question: Question) => boolean) => ({
      name,
      ours: ours.filter(({ question }) => has(question)),
      theirs: theirs.filter(({ question }) => has(question)),
    });
    const kinds = [...new Set(questions.map(({ kind }) => kind))];
    console.info(
      tableOf(
        [
          ...kinds.map((kind) => group(kind, (question) => question.kind === kind)),
          group("tuning", (question) => tuning.includes(question)),
          group("unseen", (question) => unseen.includes(question)),
          group("all", () => true),
        ],
        { ours: "this search", theirs: "MiniSearch" },
      ),
    );
    const { ndcg, firstFive } = summarise(ours);
    expect(ndcg).toBeGreaterThanOrEqual(bar.ndcg);
    expect(firstFive).toBeGreaterThanOrEqual(bar.firstFive);
  }, 300_000);
});

/** Addresses of the paragraphs that the search page shows for a question, in their order. */
async function askSearchPage(page: Page, base: string, { query }: Question): Promise<string[]> {
  await page.goto("about:blank");
  await page.goto(`${base}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => {
    const said = document.querySelector("#search-body:not([hidden]) #results-title")?.textContent ?? "";
    return !["", "Results", "Searching…"].includes(said);
  });
  const shown = await page.locator("main a[href*='#p']").evaluateAll((links) =>
    links
      .filter((link) => link.checkVisibility())
      .map((link) => new URL((link as HTMLAnchorElement).href))
      .map(({ pathname, hash }) => pathname + hash.replace(/:~:.*/, "")),
  );
  return [...new Set(shown)].filter((address) => /^\/letters\/.+#p\d/.test(address));
}
