/** Addresses of the archive’s own pages. */
import { authorityUrl, slugOf } from "./ids.ts";
import type { Letter } from "./schema.ts";

export const urls = {
  home: "/",
  letters: "/letters/",
  authorities: "/authorities/",
  themes: "/themes/",
  regions: "/regions/",
  inspectors: "/inspectors/",
  timeline: "/timeline/",
  judgements: "/judgements/",
  compare: "/compare/",
  search: "/search/",
  searchHelp: "/search/help/",
  everydayWords: "/everyday-words/",
  openSearch: "/opensearch.xml",
  data: "/data/",
  lettersJson: "/data/letters.json",
  letterSchema: "/data/letter.schema.json",
  lettersCsv: "/data/letters.csv",
  findingsCsv: "/data/findings.csv",
  eventsCsv: "/data/events.csv",
  authoritiesJson: "/data/authorities.json",
  authoritiesSchema: "/data/authorities.schema.json",
  dataPackage: "/data/datapackage.json",
  feeds: "/feeds/",
  feed: "/feeds/letters.xml",
  accessibility: "/accessibility/",
  sitemap: "/sitemap.xml",
  icon: "/icon.svg",
} as const;

/**
 * The path below which an archive is published: empty at the root of its host. Addresses on the site do not have it;
 * it is put before them where files are written and where the browser asks for one.
 * @example basePath("https://someone.github.io/archive") // "/archive"
 */
export function basePath(address: string): string {
  return new URL(address).pathname.replace(/\/$/, "");
}

/** Address of a theme’s page. */
export function themeUrl(slug: string): string {
  return `${urls.themes}${slug}/`;
}

/** Address of the page of a region. */
export function regionUrl(region: string): string {
  return `${urls.regions}${slugOf(region)}/`;
}

/** Address of the timeline of a region. */
export function regionTimelineUrl(region: string): string {
  return `${urls.timeline}${slugOf(region)}/`;
}

/** Address of an inspector’s page. */
export function inspectorUrl(slug: string): string {
  return `${urls.inspectors}${slug}/`;
}

/** Address of the letters of a year. */
export function yearUrl(year: string): string {
  return `${urls.letters}${year}/`;
}

/** Media type of the feeds in links to them. Hosts send them as XML, so that browsers show them as pages. */
export const feedType = "application/atom+xml";

/** Address of a feed: of an authority, a theme or a region, by its slug. */
export function feedUrl(kind: "authorities" | "themes" | "regions", slug: string): string {
  return `${urls.feeds}${kind}/${slug}.xml`;
}

/**
 * Address of a page of a list that is split; the first page has the list’s own.
 * @example pageUrl("/themes/early-help/", 2) // "/themes/early-help/2/"
 */
export function pageUrl(url: string, page: number): string {
  return page === 1 ? url : `${url}${page}/`;
}

/**
 * Address of the page that shows two letters to an authority side by side.
 * @example comparisonUrl("leeds", earlier, later) //
 * "/authorities/leeds/compare/2019-01-29-focused-visit/2021-05-06-focused-visit/"
 */
export function comparisonUrl(authority: string, earlier: Letter, later: Letter): string {
  const tail = ({ visit, type }: Letter): string => `${visit.start}-${type}`;
  return `${authorityUrl(authority)}compare/${tail(earlier)}/${tail(later)}/`;
}

/** Other formats of a letter that are published next to its page, by their extension. */
export const letterForms = {
  markdown: ".md",
  text: ".txt",
  json: ".json",
  bibtex: ".bib",
  ris: ".ris",
  csl: ".csl.json",
} as const;

/**
 * Address of a file next to a letter’s page.
 * @example besideLetter("/letters/leeds/2019-01-29-focused-visit/", ".md") //
 * "/letters/leeds/2019-01-29-focused-visit.md"
 */
export function besideLetter(letterUrl: string, ending: string): string {
  return `${letterUrl.replace(/\/$/, "")}${ending}`;
}
