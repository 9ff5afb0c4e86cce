/** Lighthouse on one page of each kind, only in a full run: it measures time and takes 10 s a page. */
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { fictionalSite } from "../support/fictional-site.ts";
import { serveBuiltSite } from "../support/served-site.ts";
import { addressesOf, onePerKind } from "./pages.ts";

const site = await fictionalSite();
const listed = (await addressesOf(site)).filter((address) => address !== "/404.html");
const kinds = await onePerKind(site, listed);

const categories = ["performance", "accessibility", "best-practices", "seo"];

/** How often a page is measured; the best figure counts, because other work on the machine makes figures worse. */
const attempts = 3;

describe.runIf(inject("everyPage"))(
  "Lighthouse gives 100 for performance, accessibility, best practices and search engines",
  () => {
    let server: Awaited<ReturnType<typeof serveBuiltSite>>;
    let chrome: Awaited<ReturnType<typeof launch>>;

    beforeAll(async () => {
      server = await serveBuiltSite(site);
      const { executablePath, env } = inject("browser");
      chrome = await launch({
        ...(executablePath !== null && { chromePath: executablePath }),
        envVars: { ...process.env, ...env },
        chromeFlags: ["--headless=new", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
      });
    });
    afterAll(async () => {
      chrome?.kill();
      await server?.close();
    });

    test.each(kinds)("to %s", { timeout: 180_000 }, async (address) => {
      let figures: Record<string, number> = {};
      let failing: string[] = [];
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const result = await lighthouse(server.url + address, {
          port: chrome.port,
          logLevel: "silent",
          onlyCategories: categories,
          disableFullPageScreenshot: true,
        });
        if (!result) throw new Error(`Lighthouse gave no result for ${address}`);
        const { audits } = result.lhr;
        figures = Object.fromEntries(
          Object.values(result.lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
        );
        failing = Object.values(audits)
          .filter(
            ({ score, scoreDisplayMode }) =>
              score !== null && score < 0.9 && scoreDisplayMode !== "informative",
          )
          .map(({ id, displayValue }) => `${id} ${displayValue ?? ""}`.trim());
        if (Object.values(figures).every((figure) => figure === 100)) break;
      }
      expect(figures, failing.join(", ")).toEqual(
        Object.fromEntries(categories.map((category) => [category, 100])),
      );
    });
  },
);
