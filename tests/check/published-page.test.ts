import { describe, expect, test } from "vitest";
import { readPage } from "../../scripts/check/page.ts";
import { type PublishedPage, publishedOnPage } from "../../scripts/check/published-page.ts";
import { wordMark } from "../../scripts/content/paragraph-mark.ts";

const published = (body: string, root = ""): PublishedPage =>
  publishedOnPage(
    readPage(`<!doctype html>\n<html lang="en-GB"${root}><body>${body}</body></html>`, "a.html"),
  );

const anchors = (letter: string): string[] =>
  published(`<h1 id="title">A</h1><article class="letter">${letter}</article><p id="after">B</p>`).anchors;

describe("the anchors that a page publishes", () => {
  test("are those in its letter, in order, without those of the page’s own parts and of marks of footnotes", () => {
    const letter = `<h2 id="findings"><span id="old-findings"></span>Findings</h2><h2 id="about-footnotes">Footnotes</h2>
<sup class="footnote-mark"><a id="fn1-from-p2" href="#fn1">1</a></sup><li id="fn1" value="1">A note.</li>`;
    expect(anchors(letter)).toEqual(["#findings", "#old-findings", "#fn1"]);
  });

  test.each([
    ["its number", '<a class="number" href="#p1" aria-label="Paragraph 1">1 </a>Plans are clear.'],
    [
      "a footnote’s mark",
      'Plans are clear.<sup class="footnote-mark"><a id="fn1-from-p1" href="#fn1">1</a></sup>',
    ],
    ["an abbreviation’s markup", 'Plans are <abbr title="of > the letter">clear</abbr>.'],
    ["a comment", "Plans <!-- <b>not</b> --> are clear."],
    ["characters written as entities", "Plans &#97;re &quot;clear&quot;."],
  ])("have the mark of a paragraph’s words, whether or not it has %s", (_, markup) => {
    const paragraph = `<p data-x="a>b" class="paragraph" id="p1">${markup}</p>`;
    expect(anchors(paragraph)[0]).toBe(`#p1 ${wordMark("Plans are clear.")}`);
    const item = `<ul><li id="p1" class="paragraph item">${markup}</li></ul>`;
    expect(anchors(item)[0]).toBe(`#p1 ${wordMark("Plans are clear.")}`);
  });

  test("are none where the page has no letter", () => {
    expect(published('<main id="main"><h2 id="a">A</h2></main>').anchors).toEqual([]);
  });
});

test("a page that redirects gives the address that it leads to", () => {
  expect(published("<h1>Moved</h1>", ' data-redirect="/letters/a-&amp;-b/"').redirect).toBe(
    "/letters/a-&-b/",
  );
  expect(published("<h1>A page</h1>").redirect).toBe(null);
});

test.each([
  ["Paragraphs 3 and 4a were wrong.", ["p3", "p4a"]],
  ["Paragraphs 1, 2, and 12 were wrong; so was paragraph 30.", ["p1", "p2", "p12", "p30"]],
  ["The date was wrong.", []],
])("the notes of corrections name paragraphs: %s", (note, ids) => {
  expect(published(`<section class="corrections"><ul><li>${note}</li></ul></section>`).corrected).toEqual(
    ids,
  );
  expect(published(`<p>${note}</p>`).corrected).toEqual([]);
});
