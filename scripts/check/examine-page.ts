/** Everything that is checked on a single page, and what the checks across pages need from it. */
import type { Problem } from "../letter/problems.ts";
import { idsOf, type Link, linksOf } from "./links.ts";
import { markupProblems } from "./markup.ts";
import { type Page, readPage, textOf } from "./page.ts";
import { type PublishedPage, publishedOnPage } from "./published-page.ts";
import { isListed, structureProblems } from "./structure.ts";

export type ExaminedPage = {
  file: string;
  url: string;
  /** Text of the title, empty where there is none. */
  title: string;
  titleLine: number | null;
  /** Whether search engines may list it; a page that only redirects may not be listed. */
  listed: boolean;
  /** The canonical address that the page gives; null where it gives none. */
  canonical: string | null;
  ids: string[];
  /** Links to other pages and files of the site. */
  links: Link[];
  /** How many links and other addresses the page has, including those within the page. */
  linkCount: number;
  published: PublishedPage;
  problems: Problem[];
};

/** Reads a page in one pass: what it is and what is wrong with it. */
export function examinePage(html: string, file: string, siteAddress: string | null): ExaminedPage {
  const page = readPage(html, file);
  const title = page.elements.find(({ name, parent }) => name === "title" && isHead(parent));
  const { links, count, problems } = linksOf(page, siteAddress);
  return {
    file,
    url: page.url,
    title: title ? textOf(title) : "",
    titleLine: title ? page.lineOf(title) : null,
    listed: isListed(page),
    canonical: canonicalOf(page),
    ids: [...idsOf(page)],
    links,
    linkCount: count,
    published: publishedOnPage(page),
    problems: [...problems, ...structureProblems(page), ...markupProblems(html, file)],
  };
}

function canonicalOf({ elements }: Page): string | null {
  const link = elements.find(({ name, attribs }) => name === "link" && attribs["rel"] === "canonical");
  return link?.attribs["href"] ?? null;
}

const isHead = (parent: unknown): boolean =>
  typeof parent === "object" && parent !== null && "name" in parent && parent.name === "head";
