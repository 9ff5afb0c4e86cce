/** A built page for the checks: parsed once, with its elements in the order of the file. */
import { DomUtils, parseDocument } from "htmlparser2";

type Document = ReturnType<typeof parseDocument>;
export type PageElement = Extract<Document["children"][number], { attribs: unknown }>;

export type Page = {
  /** Path below the site’s folder, with forward slashes. */
  file: string;
  /** Address on the site: that of the folder for `index.html`. */
  url: string;
  /** Every element, in the order of its start tag. */
  elements: readonly PageElement[];
  /** The line of the file, from 1, on which an element starts. */
  lineOf: (element: PageElement) => number;
};

/** Reads a page. Invalid HTML is read as far as possible; the check of the markup reports it. */
export function readPage(html: string, file: string): Page {
  const document = parseDocument(html, { withStartIndices: true });
  const newlines = [...html.matchAll(/\n/g)].map(({ index }) => index);
  return {
    file,
    url: urlOfFile(file),
    elements: DomUtils.getElementsByTagName(() => true, document),
    lineOf: ({ startIndex }) => countBelow(newlines, startIndex ?? 0) + 1,
  };
}

/** The address at which a host serves a file of the site. */
export function urlOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The text of an element and all below it, with white space collapsed. */
export function textOf(element: PageElement): string {
  return DomUtils.textContent(element).replace(/\s+/g, " ").trim();
}

/** Whether an element or one around it is hidden from every reader by `hidden`. */
export function isHidden(element: PageElement): boolean {
  return "hidden" in element.attribs || ancestors(element).some(({ attribs }) => "hidden" in attribs);
}

/** The elements around an element, the nearest first. */
export function ancestors(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (let parent = element.parent; parent && "attribs" in parent; parent = parent.parent) found.push(parent);
  return found;
}

/** How many of the ascending numbers are less than `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
