/** All that the pages show, made from the archive: the only thing that templates are given. */
import { z } from "zod";
import type { Archive } from "../archive/archive.ts";
import { letterSchema } from "../letter/schema.ts";
import type { Assets } from "./assets.ts";
import {
  type AuthorityEntry,
  type AuthorityView,
  authorityEntries,
  authorityView,
} from "./authority-view.ts";
import { type LetterEntry, type LetterView, letterEntry, letterView } from "./letter-view.ts";
import { type ThemeView, themeViews } from "./theme-view.ts";
import { urls } from "./urls.ts";
import { counted } from "./wording.ts";

/** Letters of one year of visit. */
export type YearOfLetters = { year: string; letters: LetterEntry[] };

export type Site = {
  name: string;
  tagline: string;
  address: string;
  report: string;
  assets: Assets;
  home: { counts: string[]; latest: LetterEntry[] };
  letters: LetterView[];
  years: YearOfLetters[];
  letterCount: string;
  authorities: AuthorityView[];
  authorityEntries: AuthorityEntry[];
  themes: ThemeView[];
  /** Addresses of all pages that readers may land on, in the order of the sitemap. */
  pages: string[];
  /** Contents of `data/letters.json` and of the schema beside it. */
  data: { letters: string; letterSchema: string };
};

/** How many letters the home page shows. */
const latestLetters = 8;

/** The site of an archive. */
export function makeSite(archive: Archive, assets: Assets): Site {
  const { letters, settings } = archive;
  const entries = letters.map(letterEntry);
  const written = new Set(letters.map(({ authority }) => authority.slug));
  const authorities = archive.authorities
    .filter(({ slug }) => written.has(slug))
    .map((authority) => authorityView(authority, archive));
  const themes = themeViews(archive);
  return {
    name: settings.name,
    tagline: settings.tagline,
    address: settings.address,
    report: settings.report,
    assets,
    home: { counts: counts(archive, authorities.length), latest: entries.slice(0, latestLetters) },
    letters: letters.map((letter) => letterView(letter, archive)),
    years: byYear(entries),
    letterCount: counted(letters.length, "letter"),
    authorities,
    authorityEntries: authorityEntries(archive),
    themes,
    pages: [
      urls.home,
      urls.letters,
      urls.authorities,
      urls.themes,
      urls.search,
      urls.searchHelp,
      urls.data,
      ...letters.map(({ url }) => url),
      ...authorities.map(({ url }) => url),
      ...themes.map(({ url }) => url),
    ],
    data: {
      letters: `${JSON.stringify(letters, null, 1)}\n`,
      letterSchema: `${JSON.stringify(z.toJSONSchema(z.array(letterSchema)), null, 1)}\n`,
    },
  };
}

function counts({ letters, events }: Archive, authorities: number): string[] {
  const paragraphs = letters.flatMap(({ sections }) =>
    sections.flatMap((section) => section.paragraphs),
  ).length;
  return [
    counted(letters.length, "letter"),
    counted(authorities, "authority", "authorities"),
    counted(paragraphs, "paragraph"),
    counted(events.filter(({ kind }) => kind === "judgement").length, "earlier judgement"),
  ];
}

function byYear(entries: readonly LetterEntry[]): YearOfLetters[] {
  return [...Map.groupBy(entries, ({ date }) => date.slice(0, 4))].map(([year, letters]) => ({
    year,
    letters,
  }));
}
