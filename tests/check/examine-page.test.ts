import { describe, expect, test } from "vitest";
import { examinePage } from "../../scripts/check/examine-page.ts";
import { type PageParts, smallPage } from "../support/small-site.ts";

const examine = (parts: PageParts) =>
  examinePage(smallPage(parts), "index.html", "https://letters.example.org");
const faultsOf = (parts: PageParts): string[] =>
  examine(parts).problems.map(({ line, message }) => `${line}: ${message}`);

test("a page without a fault has no problem", () => {
  expect(faultsOf({})).toEqual([]);
});

describe("a page with a fault is named with its line and what to do:", () => {
  const cases: [fault: string, parts: PageParts, message: string][] = [
    ["no language", { lang: "" }, '2: the page gives its language as “”; write <html lang="en-GB">'],
    ["another language", { lang: "en" }, '2: the page gives its language as “en”; write <html lang="en-GB">'],
    [
      "no h1",
      { main: '<h2 id="p1">Findings</h2>' },
      "null: the page has no h1; give it one heading that says what it is",
    ],
    [
      "two h1",
      { main: "<h1>Letters</h1>\n<h1>Findings</h1>" },
      "15: a second h1; the page has one already on line 14, so make this an h2",
    ],
    [
      "a skipped level",
      { main: "<h1>Letters</h1>\n<h3>Findings</h3>" },
      "15: heading “Findings” is an h3 but follows an h1; make it an h2",
    ],
    [
      "a heading before the h1",
      { main: "<h2>Findings</h2>\n<h1>Letters</h1>" },
      "14: heading “Findings” is an h2 but is the first heading; make it an h1",
    ],
    ["an empty heading", { main: "<h1>Letters</h1>\n<h2> </h2>" }, "15: an empty h2; add words or remove it"],
    ["no footer", { footer: "" }, "null: the page has no footer; give it one"],
    [
      "a footer that is only an article’s",
      { main: "<h1>A</h1><article><h2>B</h2><footer>C</footer></article>", footer: "" },
      "null: the page has no footer; give it one",
    ],
    ["no navigation", { navigation: "" }, "null: the page has no nav; give it one"],
    [
      "a navigation without a name",
      { navigation: '<nav><a href="/">Home</a></nav>' },
      "12: a nav without a name; give it an aria-label that tells it from other navs",
    ],
    [
      "no skip link",
      { skip: "" },
      "12: the first link of the page does not lead to its main; begin with a skip link",
    ],
    [
      "a broken anchor",
      { main: '<h1>Letters</h1>\n<p><a href="#p9">Paragraph 9</a></p>' },
      "15: the link “#p9” leads to a place that does not exist: index.html has no such id",
    ],
    [
      "a broken anchor given with the page’s whole address",
      { main: '<h1>A</h1><a href="https://letters.example.org/#p9">Paragraph 9</a>' },
      "14: the link “https://letters.example.org/#p9” leads to a place that does not exist: index.html has no such id",
    ],
    [
      "an empty link",
      { main: '<h1>A</h1><a href="">Paragraph 9</a>' },
      "14: a link with an empty address; say where it leads or remove it",
    ],
    [
      "a link to a file on somebody’s computer",
      { main: '<h1>A</h1><a href="file:///C:/Users/someone/plan.doc">Plan</a>' },
      "14: the link “file:///C:/Users/someone/plan.doc” cannot be followed by readers; use https",
    ],
    [
      "a duplicate id",
      { main: '<h1 id="p1">A</h1>\n<p id="p1">B</p>' },
      '15: Duplicate ID "p1" (rule no-dup-id: https://html-validate.org/rules/no-dup-id.html)',
    ],
    [
      "an input without a label",
      {
        main: '<h1>A</h1>\n<form><input type="search" name="q"><button type="submit">Search</button></form>',
      },
      "15: <input> element does not have a <label> (rule input-missing-label: https://html-validate.org/rules/input-missing-label.html)",
    ],
    [
      "a missing title",
      { title: "" },
      "5: <title> cannot be empty, must have text content (rule empty-title: https://html-validate.org/rules/empty-title.html)",
    ],
    [
      "an image without words",
      { main: '<h1>A</h1>\n<img src="/map.svg">' },
      '15: <img> is missing required "alt" attribute (rule wcag/h37: https://html-validate.org/rules/wcag/h37.html)',
    ],
    [
      "an element that is not closed",
      { main: "<h1>A</h1>\n<div><p>B</p>" },
      "15: Unclosed element '<div>' (rule close-order: https://html-validate.org/rules/close-order.html)",
    ],
    [
      "a label that points at nothing",
      { main: '<h1>A</h1>\n<section aria-labelledby="gone"><h2>B</h2></section>' },
      '15: Element references missing id "gone" (rule no-missing-references: https://html-validate.org/rules/no-missing-references.html)',
    ],
    [
      "a style in the page",
      { main: '<h1 style="color:red">A</h1>' },
      "14: Inline style is not allowed (rule no-inline-style: https://html-validate.org/rules/no-inline-style.html)",
    ],
  ];
  test.each(cases)("%s", (_, parts, message) => {
    expect(faultsOf(parts)).toContain(message);
  });
});

test("headings and landmarks that are hidden from everybody do not count", () => {
  expect(faultsOf({ main: "<h1>A</h1><div hidden><h1>B</h1><h4>C</h4></div>" })).toEqual([]);
});

test("links out of the site, to the top and to a text are not problems", () => {
  const main =
    '<h1>A</h1><a href="#">Top</a> <a href="#top">top</a> <a href="#:~:text=core">core</a> <a href="mailto:a@example.org">Write</a> <a href="https://www.example.org/#x">Elsewhere</a>';
  expect(examine({ main })).toMatchObject({ problems: [], links: [] });
});

test("links to other pages are kept for the check of the site, each once, with all links counted", () => {
  const main = '<h1>A</h1><a href="/b/#p1">B</a>\n<a href="/b/#p1">B again</a><img src="c%20d.svg" alt="">';
  const { links, linkCount } = examine({ main });
  expect(links).toEqual([
    { written: "/b/#p1", path: "/b/", anchor: "p1", line: 14 },
    { written: "c%20d.svg", path: "/c d.svg", anchor: "", line: 15 },
  ]);
  expect(linkCount).toBe(6);
});
