/** The letters by the year of the visit: an overview of the years, and the pages of each. */
import { DateTime } from "luxon";
import type { Letter } from "../../archive/letter.ts";
import type { Inspected } from "../../content/publishers/publisher-schema.ts";
import { allServices } from "../../content/publishers/publisher-words.ts";
import { yearUrl } from "../../letter/urls.ts";
import { counted } from "../../letter/wording.ts";
import { type LetterEntry, letterEntry } from "./letter-entry.ts";
import { type ListPages, listPages } from "./list-pages.ts";

/** A year and its number of letters by date of visit; `share` is a percentage of the year with the most letters. */
export type YearEntry = { year: string; url: string; count: number; share: number };

export type YearPageView = {
  url: string;
  title: string;
  description: string;
  year: string;
  extent: string;
  months: { month: string; letters: LetterEntry[] }[];
  pages: ListPages;
};

/** The maximum number of letters on one page of a list, which keeps the page below 200 kB. */
export const lettersOnPage = 250;

/** Every year from the first visit to the last, newest first, including years without letters. */
export function yearEntries(letters: readonly Letter[]): YearEntry[] {
  const counts = new Map<string, number>();
  for (const { visit } of letters) {
    const year = visit.start.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const years = [...counts.keys()].map(Number);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const maximum = Math.max(...counts.values());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(last - index);
    const count = counts.get(year) ?? 0;
    return { year, url: yearUrl(year), count, share: Math.round((count / maximum) * 1000) / 10 };
  });
}

/** The pages of all years that have letters. Letters are newest first. */
export function yearPages(letters: readonly Letter[], inspected: Inspected): YearPageView[] {
  const byYear = Map.groupBy(letters, ({ visit }) => visit.start.slice(0, 4));
  return [...byYear].flatMap(([year, ofYear]) =>
    listPages(ofYear, yearUrl(year), lettersOnPage).map(({ url, number, items, pages }) => ({
      url,
      title: number === 1 ? `Letters on visits in ${year}` : `Letters on visits in ${year}, page ${number}`,
      description: `${counted(ofYear.length, "letter")} on visits to ${allServices(inspected)} in ${year}${number === 1 ? "" : `, page ${number}`}.`,
      year,
      extent: `${counted(ofYear.length, "letter")}, newest visit first`,
      months: [...Map.groupBy(items, ({ visit }) => visit.start.slice(0, 7))].map(([month, ofMonth]) => ({
        month: DateTime.fromISO(month, { locale: "en-GB" }).toFormat("LLLL"),
        letters: ofMonth.map(letterEntry),
      })),
      pages,
    })),
  );
}
