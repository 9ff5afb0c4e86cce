/** What one page of a built site publishes: its anchors, or the address that it redirects to. */
import { DomUtils } from "htmlparser2";
import { wordMark } from "../content/paragraph-mark.ts";
import { reservedIds } from "../letter/reserved-ids.ts";
import type { Page, PageElement } from "./page.ts";

/** What a page publishes besides its own address. */
export type PublishedPage = {
  /** The address that the page redirects to; null where it is a page of its own. */
  redirect: string | null;
  /** Anchors in the text of a letter, as in `permalinks.json`: those of paragraphs have a checksum of their words. */
  anchors: string[];
  /** Ids of the paragraphs that the notes on a letter’s corrections mention. */
  corrected: string[];
  /** Whether the page says that the letter at its address was withdrawn. */
  isWithdrawn: boolean;
};

/** What a page publishes. Only anchors in the text of a letter count; those in lists follow from the items. */
export function publishedOnPage({ elements }: Page): PublishedPage {
  const root = elements.find(({ name }) => name === "html");
  const article = elements.find(({ name, attribs }) => name === "article" && attribs["class"] === "letter");
  const notes = elements.find(
    ({ name, attribs }) => name === "section" && attribs["class"] === "corrections",
  );
  return {
    redirect: root?.attribs["data-redirect"] ?? null,
    anchors: article ? DomUtils.getElementsByTagName(() => true, article).flatMap(anchorOf) : [],
    isWithdrawn: elements.some(
      ({ name, attribs }) => name === "article" && attribs["class"] === "withdrawn-letter",
    ),
    corrected: notes ? paragraphsNamedIn(DomUtils.textContent(notes)) : [],
  };
}

/** The anchor of an element; empty for ids of the page’s own parts and of links to footnotes. */
function anchorOf(element: PageElement): string[] {
  const id = element.attribs["id"];
  if (!id || reservedIds.has(id) || /^fn\d+-from-/.test(id)) return [];
  const isParagraph = ["p", "li", "div"].includes(element.name) && hasClass(element, "paragraph");
  return [isParagraph ? `#${id} ${wordMark(ownText(element))}` : `#${id}`];
}

/** The words of a paragraph, without its number and the marks of footnotes. */
function ownText(element: PageElement): string {
  return element.children
    .map((child) => {
      if (!("attribs" in child)) return DomUtils.textContent(child);
      return hasClass(child, "number") || hasClass(child, "footnote-mark") ? "" : ownText(child);
    })
    .join("");
}

const hasClass = ({ attribs }: PageElement, name: string): boolean =>
  (attribs["class"] ?? "").split(/\s+/).includes(name);

/** Ids of the paragraphs that a text names: “Paragraphs 3 and 4a”. */
function paragraphsNamedIn(text: string): string[] {
  return [...text.matchAll(/\bparagraphs?\s(\d+[a-z]*(?:(?:,\s|,?\sand\s)\d+[a-z]*)*)/gi)].flatMap(
    ([, numbers = ""]) => numbers.match(/\d+[a-z]*/g)?.map((number) => `p${number}`) ?? [],
  );
}
