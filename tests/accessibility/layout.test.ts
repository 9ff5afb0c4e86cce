import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { fictionalSite } from "../support/fictional-site.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import {
  addStyles,
  cutOffText,
  doubleText,
  overlappingText,
  sidewaysScroll,
  textSpacing,
} from "./layout-gates.ts";
import { addressesOf, lookAtPages, onePerKind } from "./pages.ts";

const site = await fictionalSite();
const kinds = await onePerKind(site, await addressesOf(site));

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

async function lost(page: Page): Promise<string[]> {
  return [...(await sidewaysScroll(page)), ...(await cutOffText(page)), ...(await overlappingText(page))];
}

describe("nothing is lost and nothing scrolls sideways", () => {
  const narrow = { viewport: { width: 320, height: 568 } };
  const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
  const desk = { viewport: { width: 1280, height: 1024 } };
  const cases: [how: string, styles: string, options: Parameters<typeof lookAtPages>[4]][] = [
    ["in a window of 320 px", "", narrow],
    ["at 400 % zoom", "", zoomed],
    ["with the text spacing of WCAG 1.4.12", textSpacing, desk],
    ["with that spacing in a window of 320 px", textSpacing, narrow],
    ["with the text alone at 200 %", doubleText, desk],
    ["with the text at 200 % in a window of 640 px", doubleText, { viewport: { width: 640, height: 512 } }],
  ];
  test.each(cases)("%s", { timeout: 60_000 }, async (_, styles, options) => {
    const problems = await lookAtPages(
      browser,
      server.url,
      kinds,
      async (page) => {
        if (styles) await addStyles(page, styles);
        return lost(page);
      },
      options,
    );
    expect(problems).toEqual([]);
  });
});
