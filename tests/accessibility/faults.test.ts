import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { smallPage } from "../support/small-site.ts";
import { axeFindings } from "./axe.ts";
import { paleWords } from "./drawing-gates.ts";
import { focusProblems } from "./focus-gates.ts";
import {
  addStyles,
  cutOffText,
  doubleText,
  overlappingText,
  sidewaysScroll,
  textSpacing,
} from "./layout-gates.ts";
import { unclearLinks } from "./link-gates.ts";
import {
  deadControls,
  invisibleShapes,
  lostWords,
  movements,
  unboundedDrawings,
} from "./preference-gates.ts";
import { measureTargets } from "./target-gates.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.newPage();
  return () => page.close();
});

const show = (main: string, styles = ""): Promise<void> =>
  page.setContent(
    smallPage({
      head: `<style>body { font: 16px sans-serif } a { line-height: 1.7 } :focus-visible { outline: 3px solid #036 } ${styles}</style>`,
      main,
    }),
  );
const words = "Social workers know the children well and see them often. ".repeat(4);
const manyWords = `<h1>Letters</h1><p>${words}</p>`;

test("a page without a fault passes every gate", async () => {
  await show(manyWords);
  expect(await axeFindings(page)).toEqual({ violations: [], aaa: [], undecided: [] });
  expect(await focusProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await sidewaysScroll(page)).toEqual([]);
  await addStyles(page, textSpacing);
  await addStyles(page, doubleText);
  expect(await sidewaysScroll(page)).toEqual([]);
  expect(await cutOffText(page)).toEqual([]);
  expect(await overlappingText(page)).toEqual([]);
});

describe("axe names", () => {
  const cases: [fault: string, main: string, styles: string, rule: RegExp][] = [
    [
      "low contrast",
      manyWords,
      "p { color: #999 }",
      /^color-contrast: .*: #main > p \(.*insufficient color contrast/,
    ],
    ["an input without a label", `${manyWords}<input type="search">`, "", /^label: /],
    ["a skipped heading level", `${manyWords}<h4>Findings</h4>`, "", /^heading-order: /],
    ["a second h1’s absence", "<h2>Letters</h2>", "", /^page-has-heading-one: /],
    [
      "text outside all landmarks",
      '<h1>A</h1></main><p>Lost</p><main class="two">',
      "",
      /^(region|landmark-)/,
    ],
    [
      "targets too small and too close",
      `${manyWords}<p><button>a</button><button>b</button></p>`,
      "button { width: 10px; height: 10px; padding: 0; border: 0; font-size: 8px }",
      /^target-size: /,
    ],
    [
      "a link known by its colour alone",
      `<h1>A</h1><p>${words}<a href="#main">here it is</a> ${words}</p>`,
      "p a { color: #333; text-decoration: none }",
      /^link-in-text-block: /,
    ],
  ];
  test.each(cases)("%s", async (_, main, styles, rule) => {
    await show(main, styles);
    expect((await axeFindings(page)).violations).toContainEqual(expect.stringMatching(rule));
  });

  test("contrast below 7 to 1 as a matter of level AAA, not as a failure", async () => {
    await show(manyWords, "p { color: #707070 }");
    const { violations, aaa } = await axeFindings(page);
    expect(violations).toEqual([]);
    expect(aaa).toContainEqual(expect.stringMatching(/^color-contrast-enhanced: /));
  });
});

describe("the gate of focus names", () => {
  const links = '<h1>A</h1><p><a href="/a/">Letters of Leeds</a></p><p><a href="/b/">Letters of York</a></p>';
  const cases: [fault: string, main: string, styles: string, problem: RegExp][] = [
    [
      "an outline that is taken away",
      links,
      "a:focus-visible { outline: none }",
      /Letters of Leeds.*focus cannot be seen/,
    ],
    [
      "an outline too thin",
      links,
      "a:focus-visible { outline: 1px solid black }",
      /Letters of Leeds.*focus cannot be seen/,
    ],
    [
      "an outline too pale",
      links,
      "a:focus-visible { outline: 3px solid #ccc }",
      /Letters of Leeds.*hard to see: its outline has a contrast of 1\.6 to 1/,
    ],
    [
      "a place covered by something else",
      `${links}<div class="banner">Notice</div>`,
      ".banner { position: fixed; inset: 0; background: white }",
      /Letters of Leeds.*covered/,
    ],
    [
      "a place out of sight",
      links,
      "p a { position: fixed; left: -999px }",
      /Letters of Leeds.*out of sight/,
    ],
    [
      "an order of its own",
      links.replace('<a href="/b/"', '<a tabindex="3" href="/b/"'),
      "",
      /Letters of York.*tabindex/,
    ],
    [
      "a trap",
      `${links}<script>document.querySelectorAll("p a")[1].addEventListener("keydown", (event) => event.preventDefault())</script>`,
      "",
      /Letters of York.*does not lead on/,
    ],
    [
      "a place that the key does not reach",
      `${links}<script>document.querySelectorAll("p a")[0].addEventListener("focus", (event) => document.querySelectorAll("p a")[1].focus())</script>`,
      "",
      /Letters of Leeds.*does not reach it/,
    ],
  ];
  test.each(cases)("%s", async (_, main, styles, problem) => {
    await show(main, styles);
    expect(await focusProblems(page)).toContainEqual(expect.stringMatching(problem));
  });
});

describe("the gates of narrow and enlarged pages name", () => {
  test("sideways scroll at 320 px, and what causes it", async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await show(`${manyWords}<pre class="wide">${words}</pre>`);
    expect(await sidewaysScroll(page)).toEqual([
      expect.stringMatching(/scrolls sideways: \d+ px wide in a window of 320 px; <pre class="wide">/),
    ]);
  });

  test("not a table that scrolls in a box of its own", async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await show(`${manyWords}<section><pre>${words}</pre></section>`, "section { overflow-x: auto }");
    expect(await sidewaysScroll(page)).toEqual([]);
  });

  test("text that is cut off when it is spaced out", async () => {
    await show(
      `<h1>A</h1><p class="box">${words}</p>`,
      ".box { height: 4em; width: 40em; overflow: hidden }",
    );
    await addStyles(page, textSpacing);
    expect(await cutOffText(page)).toEqual([
      expect.stringMatching(/^text is cut off in <p class="box">: Social workers/),
    ]);
  });

  test("lines that lie over one another when the text is doubled", async () => {
    await show(
      `<h1>A</h1><p class="box">${words}</p><p>Next paragraph</p>`,
      ".box { height: 3em; font-size: 1rem; height: 40px; margin: 0 }",
    );
    await addStyles(page, doubleText);
    expect(await overlappingText(page)).toContainEqual(expect.stringMatching(/lies over “Next paragraph”/));
  });
});

describe("the gate of links names", () => {
  const cases: [fault: string, main: string, problem: string][] = [
    ["a name that says nothing", '<a href="/a/">read more</a>', "the link to /a/ is called “read more”"],
    ["a bare number", '<a href="/a/#p7">7</a>', "the link to /a/#p7 is called “7”"],
    [
      "one name for two places",
      '<a href="/a/">Focused visit</a> and <a href="/b/">Focused visit</a>',
      "“Focused visit” leads to /a/ and to /b/",
    ],
    [
      "a label that makes two names one",
      '<a href="/a/" aria-label="Letter">Leeds</a> and <a href="/b/" aria-label="Letter">York</a>',
      "“Letter” leads to /a/ and to /b/",
    ],
  ];
  test.each(cases)("%s", async (_, main, problem) => {
    await show(`<h1>A</h1><p>${main}</p>`);
    expect(await unclearLinks(page)).toEqual([problem]);
  });

  test("not two links with one name that lead to one place", async () => {
    await show(
      '<h1>A</h1><p><a href="/a/">Leeds</a> and <a href="/a/">Leeds</a> in <a href="/2019/">2019</a></p>',
    );
    expect(await unclearLinks(page)).toEqual([]);
  });
});

test("what is pressed is measured with its label (beside a skip link and a way home), and links in a text are left out", async () => {
  await show(
    `<h1>A</h1><p>See <a href="/a/">Leeds</a>.</p><p><button>Copy</button></p>
<ul><li><a class="large" href="/b/">York</a></li></ul><input type="checkbox" id="c"><label for="c">Kent</label>`,
    "button { width: 60px; height: 20px } .large, label { display: block; height: 44px; width: 200px }",
  );
  expect(await measureTargets(page)).toEqual({
    count: 5,
    small: [
      // As high as a line of the browser's own font.
      expect.stringMatching(/^<a> .* [12]\d px$/),
      expect.stringMatching(/^<a> .* [12]\d px$/),
      "<button> in .: 60 × 20 px",
    ],
  });
});

describe("the gates of preferences name", () => {
  test("what moves for those who asked for less movement", async () => {
    await show(
      manyWords,
      "h1 { animation: turn 2s infinite } p { transition: color 0.2s } @keyframes turn { to { rotate: 1turn } }",
    );
    const moving = await movements(page);
    expect(moving).toContainEqual('<h1 class=""> moves');
    expect(moving).toContainEqual('<p class=""> moves');
    await show(manyWords);
    expect(await movements(page)).toEqual([]);
  });

  test("a button that does nothing without a script, and not one that sends a form", async () => {
    await show('<h1>A</h1><button>Copy</button><form action="/search/"><button>Search</button></form>');
    expect(await deadControls(page)).toEqual(["<button> “Copy” does nothing without a script"]);
  });

  test("a drawing that fills the window, and not one with a size of its own", async () => {
    await show('<h1>A</h1><svg class="map" viewBox="0 0 9 99"></svg><svg width="9" height="9"></svg>');
    expect(await unboundedDrawings(page)).toEqual(['<svg class="map"> fills the window']);
  });

  test("words that vanish in forced colours", async () => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    const buttons = '<p><button class="lost">Search</button><button class="kept">Copy</button></p>';
    await show(`<h1>A</h1>${buttons}`, ".lost { background: LinkText; color: Canvas } .kept { color: #eee }");
    expect(await lostWords(page)).toEqual(["<button> “Search” cannot be seen"]);
  });

  test("a shape that vanishes in forced colours", async () => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    const drawing =
      '<svg width="9" height="9"><circle class="lost" r="4" fill="#000"/><circle class="kept" r="4"/></svg>';
    await show(`<h1>A</h1>${drawing}`, ".kept { fill: CanvasText }");
    expect(await invisibleShapes(page)).toEqual(['<circle class="lost"> has the colour of its ground']);
  });
});

test("words in a drawing are held to the contrast with what is behind them", async () => {
  const drawing = (words: string) =>
    `<h1>A</h1><svg width="200" height="60"><rect width="200" height="60" fill="#123"/><text x="20" y="30" fill="${words}">Leeds</text></svg>`;
  await show(drawing("#456"));
  expect(await paleWords(page)).toEqual([
    expect.stringMatching(/^“Leeds” in a drawing has a contrast of 2\.1 to 1$/),
  ]);
  await show(drawing("#fff"));
  expect(await paleWords(page)).toEqual([]);
  const crossed = (outline: string) =>
    `<h1>A</h1><svg width="200" height="60"><line x2="200" y1="25" y2="25" stroke="#456" stroke-width="20"/><text x="20" y="30" fill="#345"${outline}>Leeds</text></svg>`;
  await show(crossed(""));
  expect(await paleWords(page)).toHaveLength(1);
  await show(crossed(' stroke="#fff" stroke-width="4" paint-order="stroke"'));
  expect(await paleWords(page)).toEqual([]);
  await show(crossed(' stroke="#ffffff1a" stroke-width="4" paint-order="stroke"'));
  expect(await paleWords(page)).toHaveLength(1);
  await show(crossed(' stroke="#fff" stroke-width="4"'));
  expect(await paleWords(page)).toHaveLength(1);
});
