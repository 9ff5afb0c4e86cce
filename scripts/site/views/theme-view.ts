/** What the pages of a theme show: its paragraphs in all letters, newest first, grouped by authority. */

import type { Archive } from "../../archive/archive.ts";
import type { Letter } from "../../archive/letter.ts";
import { isImprovementHeading } from "../../archive/similar/improvement-heading.ts";
import { allServices, countedInspected } from "../../content/publishers/publisher-words.ts";
import type { Theme } from "../../content/themes.ts";
import { authorityUrl, slugOf } from "../../letter/ids.ts";
import { feedUrl, themeUrl, urls } from "../../letter/urls.ts";
import { counted, daysInWords } from "../../letter/wording.ts";
import { inAlphabet } from "../alphabet.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import type { LinkView } from "./link.ts";
import { type ListPages, listPages } from "./list-pages.ts";
import { type QuotationView, quotationView } from "./quotation-view.ts";

/** What one letter says on the theme. */
export type ThemeLetterView = LinkView & { quotations: QuotationView[] };

/** What the letters to one authority say on the theme. `id` is the group’s anchor on its page. */
export type ThemeGroupView = { id: string; authority: LinkView; letters: ThemeLetterView[] };

/** A theme in a list of themes. */
export type ThemeEntry = LinkView & { description: string; extent: string };

export type ThemePageView = {
  url: string;
  /** A title that no other page has. */
  title: string;
  name: string;
  slug: string;
  description: string;
  about: string;
  /** The number of paragraphs, letters and authorities. */
  extent: string;
  phrases: string[];
  groups: ThemeGroupView[];
  /** On the first page: what the newest letters say must improve, with the number of such points in all letters. */
  improve: { extent: string; letters: ThemeLetterView[] } | null;
  /** On the first page: all authorities, each with its number of paragraphs and a link to them. */
  authorities: (LinkView & { slug: string; paragraphs: number })[];
  /** On the first page: the letters on the theme in each region and in each year, as searches. */
  narrower: { regions: NarrowerView[]; years: NarrowerView[] };
  pages: ListPages;
  feed: string;
};

/** A search for the letters on the theme that have one more thing in common, and how many there are. */
export type NarrowerView = LinkView & { letters: string };

/** The maximum number of characters of quotations on one page: about seven screens of a desktop computer. */
const maximumCharacters = 20_000;
/** The maximum number of letters whose points to improve are on the first page. */
const lettersToImprove = 10;
/** The markup of a quotation, in characters. */
const markupOfQuotation = 220;

type Item = { letter: Letter; quotations: QuotationView[]; size: number };

/** The themes that occur in a letter, in the order of the vocabulary. */
export function themeEntries({ themes }: Archive, { lettersOn }: ArchiveIndex): ThemeEntry[] {
  return themes.flatMap((theme) => {
    const letters = lettersOn(theme.slug);
    if (letters.length === 0) return [];
    const paragraphs = letters.reduce((sum, letter) => sum + paragraphsOn(letter, theme.slug).length, 0);
    return {
      text: theme.name,
      url: themeUrl(theme.slug),
      description: theme.description,
      extent: `${counted(paragraphs, "paragraph")} in ${counted(letters.length, "letter")}`,
    };
  });
}

/** All pages of a theme; none if no letter has a paragraph on it. */
export function themePages(theme: Theme, { lettersOn, inspected }: ArchiveIndex): ThemePageView[] {
  const letters = lettersOn(theme.slug);
  if (letters.length === 0) return [];
  const items = [...Map.groupBy(letters, ({ authority }) => authority.slug).values()]
    .flat()
    .map((letter): Item => {
      const quotations = paragraphsOn(letter, theme.slug).map((paragraph) =>
        quotationView(letter, paragraph),
      );
      const size = quotations.reduce((sum, { text }) => sum + text.length + markupOfQuotation, 0);
      return { letter, quotations, size };
    });
  const split = listPages(items, themeUrl(theme.slug), maximumCharacters, ({ size }) => size);
  const authorities = authoritiesOf(split);
  const paragraphs = items.reduce((sum, { quotations }) => sum + quotations.length, 0);
  return split.map(({ url, number, items: shown, pages }) => ({
    url,
    title: pages.position === null || number === 1 ? theme.name : `${theme.name}, page ${number}`,
    name: theme.name,
    slug: theme.slug,
    description: `What inspectors wrote about ${theme.name.toLowerCase()} in letters on ${allServices(inspected)}${number === 1 ? "" : `, page ${number}`}.`,
    about: theme.description,
    extent: `${counted(paragraphs, "paragraph")} in ${counted(letters.length, "letter")} to ${countedInspected(authorities.length, inspected)}`,
    phrases: theme.phrases,
    improve: number === 1 ? improvements(letters, theme.slug) : null,
    groups: groupsOf(shown),
    authorities: number === 1 ? authorities : [],
    narrower: number === 1 ? narrowerLists(letters, theme.slug) : { regions: [], years: [] },
    pages,
    feed: feedUrl("themes", theme.slug),
  }));
}

function narrowerLists(letters: readonly Letter[], theme: string): ThemePageView["narrower"] {
  const listOf = (facet: "region" | "year", value: (letter: Letter) => string): NarrowerView[] =>
    [...Map.groupBy(letters, value)].map(([text, group]) => ({
      text,
      url: `${urls.search}?theme=${theme}&${facet}=${slugOf(text)}`,
      letters: counted(group.length, "letter"),
    }));
  return {
    regions: listOf("region", ({ authority }) => authority.region).sort((a, b) => inAlphabet(a.text, b.text)),
    years: listOf("year", ({ visit }) => visit.start.slice(0, 4)),
  };
}

const paragraphsOn = (letter: Letter, theme: string): Letter["sections"][number]["paragraphs"] =>
  letter.sections.flatMap(({ paragraphs }) =>
    paragraphs.filter(({ themes }) => themes.some((mention) => mention.theme === theme)),
  );

/** What the newest letters say must improve on a theme; null if no letter does. */
function improvements(letters: readonly Letter[], theme: string): ThemePageView["improve"] {
  const found = letters.flatMap((letter) => {
    const points = letter.sections
      .filter(({ heading }) => heading !== null && isImprovementHeading(heading))
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ themes }) => themes.some((mention) => mention.theme === theme));
    return points.length > 0 ? [{ letter, points }] : [];
  });
  if (found.length === 0) return null;
  const points = found.reduce((sum, one) => sum + one.points.length, 0);
  return {
    extent: `${counted(points, "point")} in ${counted(found.length, "letter")}, the newest first${found.length > lettersToImprove ? `; the first ${lettersToImprove} are shown` : ""}`,
    letters: found.slice(0, lettersToImprove).map(({ letter, points: shown }) => ({
      text: `${letter.authority.name}, ${daysInWords(letter.visit.start, letter.visit.end)}`,
      url: letter.url,
      quotations: shown.map((paragraph) => quotationView(letter, paragraph)),
    })),
  };
}

const groupId = (authority: string): string => `authority-${authority}`;

function groupsOf(items: readonly Item[]): ThemeGroupView[] {
  return [...Map.groupBy(items, ({ letter }) => letter.authority.slug)].map(([slug, group]) => ({
    id: groupId(slug),
    authority: { text: group[0]?.letter.authority.name ?? "", url: authorityUrl(slug) },
    letters: group.map(({ letter, quotations }) => ({
      text: daysInWords(letter.visit.start, letter.visit.end),
      url: letter.url,
      quotations,
    })),
  }));
}

/** All authorities by name, each with a link to its first paragraph on these pages. */
function authoritiesOf(pages: readonly { url: string; items: Item[] }[]): ThemePageView["authorities"] {
  const found = new Map<string, ThemePageView["authorities"][number]>();
  for (const { url, items } of pages) {
    for (const { letter, quotations } of items) {
      const { slug, name } = letter.authority;
      const known = found.get(slug) ?? { text: name, slug, url: `${url}#${groupId(slug)}`, paragraphs: 0 };
      known.paragraphs += quotations.length;
      found.set(slug, known);
    }
  }
  return [...found.values()].sort((a, b) => inAlphabet(a.text, b.text));
}
