/** Every page of whole archives in a full run (`npm run test:accessibility`), some of each kind in any other. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { checkSite } from "../../scripts/check/check-site.ts";
import { problemLines } from "../../scripts/check/report.ts";
import { launchBrowser } from "../support/browser.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { triedArchives } from "./archives.ts";
import { axeFindings } from "./axe.ts";
import { paleWords } from "./drawing-gates.ts";
import { focusProblems } from "./focus-gates.ts";
import { sidewaysScroll } from "./layout-gates.ts";
import { unclearLinks } from "./link-gates.ts";
import { addressesOf, lookAtPages, onePerKind, sampleOf } from "./pages.ts";
import { measureTargets } from "./target-gates.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether every page of whole archives is tried; left out where some of each kind are enough. */
    everyPage?: boolean;
  }
  interface TaskMeta {
    /** What the test has looked at, for the record of a full run. */
    tried?: { archive: string; pages: number; links: number };
    /** Places to press on one page of each kind, and how many of them have the size of level AAA. */
    targets?: { count: number; large: number };
  }
}

/** The number of pages tested in each archive, in addition to the longest of each kind, if not all are tested. */
const sampled = 12;

/** Classes of the frame of pages and of forms, in which all that is pressed has the size of level AAA. */
const largeParts = [
  "site-header",
  "site-name",
  "site-navigation",
  "site-footer",
  "breadcrumb",
  "footer-links",
  "search-box",
  "search-row",
  "search-form",
];

const wide = { width: 1280, height: 720 };
const narrow = { width: 320, height: 568 };

/** Milliseconds that every page of an archive may take. */
const longest = 40 * 60_000;

describe.each(triedArchives)("of $name", ({ name, site: siteOf }) => {
  let site: string;
  let pages: string[];
  let kinds: string[];
  let all: number;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveBuiltSite>>;

  beforeAll(async () => {
    site = await siteOf();
    const addresses = await addressesOf(site);
    all = addresses.length;
    kinds = await onePerKind(site, addresses);
    pages = inject("everyPage") ? addresses : [...new Set([...kinds, ...sampleOf(addresses, sampled)])];
    browser = await launchBrowser();
    server = await serveBuiltSite(site);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("the check without a browser finds nothing", { timeout: 300_000 }, async ({ task }) => {
    const { checked, problems } = await checkSite(site);
    const links = Number(/(\d+) links/.exec(checked.join(", "))?.[1]);
    task.meta.tried = { archive: name, pages: all, links };
    expect(problemLines(problems)).toEqual([]);
  });

  test("axe finds nothing, contrast of level AAA included, each link says where it leads, and nothing scrolls sideways at 320 px", {
    timeout: longest,
  }, async () => {
    const found = await lookAtPages(browser, server.url, pages, async (page) => {
      await page.setViewportSize(wide);
      const { violations, aaa, undecided } = await axeFindings(page);
      const others = [...(await paleWords(page)), ...(await unclearLinks(page))];
      await page.setViewportSize(narrow);
      return [...violations, ...aaa, ...undecided, ...others, ...(await sidewaysScroll(page))];
    });
    expect(found).toEqual([]);
  });

  test("focus is seen everywhere on one page of each kind", { timeout: longest }, async () => {
    expect(await lookAtPages(browser, server.url, kinds, focusProblems)).toEqual([]);
  });

  test("what is pressed is large in the frame and in forms, and measured elsewhere", {
    timeout: longest,
  }, async ({ task }) => {
    const targets = { count: 0, large: 0 };
    const held = new Set<string>();
    const found = await lookAtPages(browser, server.url, kinds, async (page) => {
      const { count, small } = await measureTargets(page);
      targets.count += count;
      targets.large += count - small.length;
      for (const part of largeParts)
        if (await page.locator(`a.${part}, .${part} :is(a, input)`).count()) held.add(part);
      return small.filter((target) => largeParts.some((part) => target.includes(` in .${part}`)));
    });
    expect([...held].sort()).toEqual([...largeParts].sort());
    task.meta.targets = targets;
    expect(found).toEqual([]);
    expect(targets.large).toBeGreaterThan(0);
  });
});
