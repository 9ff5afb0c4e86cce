import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { generate, parse, walk } from "css-tree";
import { create, type Font } from "fontkit";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { licenceOf, makeFonts } from "../../scripts/fonts/font-files.ts";
import { leanFont, weights } from "../../scripts/fonts/lean-font.ts";
import { launchBrowser } from "../support/browser.ts";
import { projectFolder } from "../support/folders.ts";

const styles = join(projectFolder, "layouts/styles");
const kept = join(projectFolder, "layouts/fonts");
const fonts = await makeFonts();
const figures = "0123456789";

function open(bytes: Buffer): Font {
  const font = create(bytes);
  if ("fonts" in font) throw new Error("a collection of fonts");
  return font;
}

/** The names that a font gives itself; the types of fontkit leave them out. */
const namesOf = (font: Font): Record<string, unknown> =>
  (font as unknown as { name: { records: Record<string, unknown> } }).name.records;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

test("the fonts that the styles name are those that are made, and no others are kept", async () => {
  const named = (await readFile(join(styles, "fonts.css"), "utf8")).matchAll(/url\("\.\.\/fonts\/(.*?)"\)/g);
  const made = fonts.map(({ file }) => file).sort();
  expect([...named].map(([, file]) => file).sort()).toEqual(made);
  expect((await readdir(kept)).filter((file) => file !== "OFL.txt").sort()).toEqual(made);
});

test("the licence that is kept with the fonts has the notices of those who made them", async () => {
  const licence = await readFile(join(kept, "OFL.txt"), "utf8");
  expect(licence).toBe(await licenceOf(fonts));
  expect(licence).toMatch(/^© .*Adobe.*Reserved Font Name/);
  expect(licence).toContain("SIL OPEN FONT LICENSE Version 1.1");
});

describe.each(fonts)("the font $file", ({ file, source: sourceBytes, lean: leanBytes }) => {
  const source = open(sourceBytes);
  const lean = open(leanBytes);

  it("is kept as npm run fonts makes it", async () => {
    expect((await readFile(join(kept, file))).equals(leanBytes)).toBe(true);
  });

  it("has every character of its source", () => {
    expect(new Set(lean.characterSet)).toEqual(new Set(source.characterSet));
  });

  it("is at most three quarters of its source in size", () => {
    expect(leanBytes.length).toBeLessThan(sourceBytes.length * 0.75);
  });

  it("sets text in a browser as its source does, in every weight of the styles", async () => {
    const widths = await page.evaluate(
      async ({ fonts, weights, text }) => {
        const measure = document.createElement("canvas").getContext("2d");
        const widthsOf = [];
        for (const [family, data] of fonts) {
          // Without this, some machines round the width of each letter to whole pixels.
          if (measure) measure.textRendering = "geometricPrecision";
          const face = new FontFace(family, `url(data:font/woff2;base64,${data})`, { weight: "200 900" });
          document.fonts.add(await face.load());
          widthsOf.push(
            weights.map((weight) => {
              if (measure) measure.font = `${weight} 100px "${family}"`;
              return measure?.measureText(text).width ?? 0;
            }),
          );
        }
        return widthsOf;
      },
      {
        fonts: [
          [`source ${file}`, sourceBytes.toString("base64")],
          [`lean ${file}`, leanBytes.toString("base64")],
        ] as const,
        weights: [weights.min, 500, 600, weights.max],
        text: `To AVA York’s office, first flight: ‘${figures}’`,
      },
    );
    const [expected = [], got = []] = widths;
    expect(new Set(expected).size, "each weight has a width of its own").toBe(4);
    for (const [index, width] of expected.entries()) expect(got[index]).toBeCloseTo(width, 0);
  });

  it("has figures of one width", () => {
    expect(new Set(lean.layout(figures).positions.map(({ xAdvance }) => xAdvance)).size).toBe(1);
  });

  it("does not keep the reserved name, but the notice of who made it and under which licence", () => {
    const { copyright, licenseURL, ...names } = namesOf(lean);
    expect(JSON.stringify(names)).not.toMatch(/Source/);
    expect(copyright).toEqual(namesOf(source)["copyright"]);
    expect(JSON.stringify(licenseURL)).toMatch(/scripts\.sil\.org\/OFL/);
    expect(lean.familyName).toMatch(/^Letter /);
  });
});

test("every weight that the styles ask for is in the fonts", async () => {
  const files = (await readdir(styles, { recursive: true })).filter((file) => file.endsWith(".css"));
  const asked = new Set<number>();
  for (const file of files) {
    walk(parse(await readFile(join(styles, file), "utf8")), {
      visit: "Declaration",
      enter({ property, value }) {
        if (property !== "font" && property !== "font-weight") return;
        const [first = ""] = generate(value).split(" ");
        for (const weight of first.match(/^\d{3}$/g) ?? []) asked.add(Number(weight));
      },
    });
  }
  expect(Math.min(...asked)).toBe(weights.min);
  expect(Math.max(...asked)).toBe(weights.max);
  expect(await readFile(join(styles, "fonts.css"), "utf8")).toContain(
    `font-weight: ${weights.min} ${weights.max};`,
  );
});

test("a file that is not a font is refused", async () => {
  await expect(leanFont(Buffer.from("not a font"))).rejects.toThrow();
});
