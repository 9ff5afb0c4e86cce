import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { launchBrowser } from "../support/browser.ts";
import { fictionalSite } from "../support/fictional-site.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { paleWords } from "./drawing-gates.ts";
import { sidewaysScroll } from "./layout-gates.ts";
import { addressesOf, lookAtPages, onePerKind } from "./pages.ts";
import {
  deadControls,
  invisibleShapes,
  lostWords,
  movements,
  unboundedDrawings,
} from "./preference-gates.ts";

const site = await fictionalSite();
const addresses = await addressesOf(site);
const kinds = await onePerKind(site, addresses);
const longestLetter = kinds.find((address) => /^\/letters\/[^/]+\/[^/]+\/$/.test(address))!;

/** Margins of a printed sheet of A4 (210 × 297 mm) in mm, as the styles have them; the running title is in the top one. */
const sheetMargins = { top: 18, bottom: 20, side: 22 };

let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuiltSite>>;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveBuiltSite(site);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The letters and digits alone: on paper other signs come out as the font has them, ’ as ʼ, for instance. */
const squeeze = (text: string): string => text.normalize("NFKC").replace(/[^\p{Lu}\p{Ll}\p{N}]/gu, "");

/** Every paragraph of a letter, as the published data has it. */
async function paragraphsOf(url: string): Promise<string[]> {
  const letters = z
    .array(
      z.looseObject({
        url: z.string(),
        sections: z.array(z.looseObject({ paragraphs: z.array(z.looseObject({ text: z.string() })) })),
      }),
    )
    .parse(JSON.parse(await readFile(join(site, "data/letters.json"), "utf8")));
  const letter = letters.find((one) => one.url === url)!;
  return letter.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

const vanished = async (page: Page): Promise<string[]> => [
  ...(await lostWords(page)),
  ...(await invisibleShapes(page)),
  ...(await paleWords(page)),
];

test("nothing moves for those who asked for less movement", async () => {
  const options = { reducedMotion: "reduce" } as const;
  expect(await lookAtPages(browser, server.url, kinds, movements, options)).toEqual([]);
});

test("in forced colours nothing vanishes, in drawings or elsewhere, on light or on dark ground", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const options = { forcedColors: "active", colorScheme } as const;
    expect(await lookAtPages(browser, server.url, kinds, vanished, options)).toEqual([]);
  }
});

test("without scripts there is nothing on the page that does nothing, and the whole letter is there", async () => {
  const options = { javaScriptEnabled: false };
  expect(await lookAtPages(browser, server.url, kinds, deadControls, options)).toEqual([]);
  const paragraphs = await paragraphsOf(longestLetter);
  expect(paragraphs.length).toBeGreaterThan(5);
  const missing = await lookAtPages(
    browser,
    server.url,
    [longestLetter],
    async (page) => {
      const shown = squeeze(await page.locator("main").innerText());
      return paragraphs.filter((text) => !shown.includes(squeeze(text)));
    },
    options,
  );
  expect(missing).toEqual([]);
});

test("without scripts the search page says so and leads to the other ways in", async () => {
  const options = { javaScriptEnabled: false };
  const without = await lookAtPages(
    browser,
    server.url,
    ["/search/"],
    async (page) => {
      const notice = page.locator("noscript, main").first();
      const said = await page.locator("main").innerText();
      expect(await notice.count()).toBe(1);
      return /without JavaScript|needs JavaScript/i.test(said) ? [] : ["says nothing of scripts"];
    },
    options,
  );
  expect(without).toEqual([]);
});

test("without styles the page is read from its title on, and no drawing fills the window", async () => {
  const problems = await lookAtPages(browser, server.url, kinds, async (page) => {
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll("link[rel=stylesheet], style")) sheet.remove();
    });
    const order = await page.evaluate(() => {
      const tops = ["h1", "main", "footer"].map(
        (name) => document.querySelector(name)?.getBoundingClientRect().top ?? Number.NaN,
      );
      return (tops[1] ?? 0) <= (tops[0] ?? 0) && (tops[0] ?? 0) < (tops[2] ?? 0) ? [] : ["is out of order"];
    });
    return [...order, ...(await unboundedDrawings(page))];
  });
  expect(problems).toEqual([]);
});

test("on paper the whole letter is there", { timeout: 60_000 }, async () => {
  const paragraphs = await paragraphsOf(longestLetter);
  const problems = await lookAtPages(browser, server.url, [longestLetter], async (page) => {
    // In a PDF they are wherever they were drawn: in the middle of a paragraph that continues on the next sheet.
    await page.locator(".number").evaluateAll((numbers) =>
      numbers.forEach((number) => {
        number.remove();
      }),
    );
    const printed = await textOfPdf(await page.pdf({ format: "A4" }));
    return paragraphs.filter((text) => !printed.includes(squeeze(text)));
  });
  expect(problems).toEqual([]);
});

test("on paper no line runs out of the sheet", async () => {
  const sheet = { viewport: { width: Math.floor(((210 - 2 * sheetMargins.side) / 25.4) * 96), height: 900 } };
  const problems = await lookAtPages(
    browser,
    server.url,
    kinds,
    async (page) => {
      await page.emulateMedia({ media: "print" });
      return sidewaysScroll(page);
    },
    sheet,
  );
  expect(problems).toEqual([]);
});

/** The text of a PDF without white space and without the margins of its sheets. */
async function textOfPdf(data: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(data) }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const runs = items.flatMap((item) =>
      "str" in item ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
    );
    // Chromium draws what is positioned after the rest; read as the eye does, from line to line.
    const lines = runs.filter(({ y }) => isInside(y)).sort((a, b) => b.y - a.y || a.x - b.x);
    pages.push(lines.map(({ text }) => text).join(""));
  }
  await document.cleanup();
  return squeeze(pages.join(""));
}

/** Whether a height above the lower edge of the sheet, in points, is between its margins. */
const isInside = (height: number): boolean => {
  const millimetres = (height / 72) * 25.4;
  return millimetres > sheetMargins.bottom && millimetres < 297 - sheetMargins.top;
};
