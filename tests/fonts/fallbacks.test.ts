/** Fonts of readers’ devices that take the place of the archive’s own until those have come. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fallbackStyles, makeFonts } from "../../scripts/fonts/font-files.ts";
import { launchBrowser } from "../support/browser.ts";
import { projectFolder } from "../support/folders.ts";

const fonts = await makeFonts();
const styles = await fallbackStyles(fonts);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

it("the style sheet of the fallbacks is kept as npm run fonts makes it", async () => {
  expect(await readFile(join(projectFolder, "layouts/styles/fallback-fonts.css"), "utf8")).toBe(styles);
});

it("every fallback is named in the styles", async () => {
  const tokens = await readFile(join(projectFolder, "layouts/styles/tokens.css"), "utf8");
  const families = [...styles.matchAll(/font-family: (".*?");/g)].map(([, family = ""]) => family);
  expect(families.length).toBeGreaterThan(8);
  expect(families.filter((family) => !tokens.includes(family))).toEqual([]);
});

const text = `Social workers know the children well and visit them often. Managers now read every plan, but the pace of
change has been too slow for some children, and supervision does not always help social workers to think.`;

it.for(
  fonts.flatMap(({ file, lean }) =>
    [400, 600].map((weight) => ({
      file,
      lean,
      weight,
      family: file.includes("serif") ? "Times New Roman" : "Arial",
    })),
  ),
)("$file at $weight has lines as long and as high as $family in its place", async (font, { skip }) => {
  const { file, lean, weight, family } = font;
  const own = file.includes("serif") ? "Letter Serif 4" : "Letter Sans 3";
  await page.setContent(`<style>${styles}
@font-face { font-family: "${own}"; font-weight: 400 650; src: url(data:font/woff2;base64,${lean.toString("base64")}); }
span { font-size: 20px; font-weight: ${weight}; white-space: nowrap; }</style>
<span id="own" style='font-family: "${own}"'>${text}</span><br><span id="other" style='font-family: "${own} ${family}"'>${text}</span>`);
  const loaded = await page.evaluate(
    async ([families, of]) => {
      const sets = await Promise.all(
        families.map((each) => document.fonts.load(`${of} 20px "${each}"`).catch(() => [])),
      );
      return sets.every((faces) => faces.length > 0 && faces.every(({ status }) => status === "loaded"));
    },
    [[own, `${own} ${family}`], weight] as [string[], number],
  );
  skip(!loaded, `${family} is not on this machine`);
  const [its, others] = await page
    .locator("span")
    .evaluateAll((spans) =>
      spans.map((span) => span.getBoundingClientRect()).map(({ width, height }) => ({ width, height })),
    );
  expect(others!.width / its!.width).toBeGreaterThan(0.97);
  expect(others!.width / its!.width).toBeLessThan(1.03);
  expect(Math.abs(others!.height - its!.height)).toBeLessThanOrEqual(1);
});
