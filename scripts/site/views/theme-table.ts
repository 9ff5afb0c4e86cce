/** Tables of themes by visit, with the paragraphs on each theme. */

import type { Letter } from "../../archive/letter.ts";
import { paragraphLabel } from "../../letter/ids.ts";
import { themeUrl } from "../../letter/urls.ts";
import { dateInWords, daysInWords } from "../../letter/wording.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import type { LinkView } from "./link.ts";
import { paragraphsByTheme } from "./quotation-view.ts";

export type ThemeTable = {
  /** The months of the first and last column, “May 2018 to June 2020”; null if there is only one table. */
  period: string | null;
  visits: (LinkView & { title: string })[];
  rows: { theme: LinkView; cells: LinkView[][] }[];
};

/** The maximum number of visits in one table. */
const maximumVisits = 8;

/** Tables of the themes of these letters, newest first, with a few visits in each table. */
export function themeTables(letters: readonly Letter[], { themeNames }: ArchiveIndex): ThemeTable[] {
  const tables = Math.ceil(letters.length / maximumVisits);
  const width = Math.ceil(letters.length / Math.max(tables, 1));
  return Array.from({ length: tables }, (_, index) => {
    const columns = letters.slice(index * width, (index + 1) * width);
    const [first, last] = [columns.at(-1), columns[0]].map((letter) => letter?.visit.start.slice(0, 7) ?? "");
    return {
      period: tables > 1 && first && last ? `${dateInWords(first)} to ${dateInWords(last)}` : null,
      visits: columns.map(({ url, visit }) => ({
        text: dateInWords(visit.start.slice(0, 7)),
        title: daysInWords(visit.start, visit.end),
        url,
      })),
      rows: rowsOf(columns, themeNames),
    };
  });
}

function rowsOf(letters: readonly Letter[], names: ReadonlyMap<string, string>): ThemeTable["rows"] {
  const readings = letters.map((letter) => ({ letter, byTheme: paragraphsByTheme(letter) }));
  return [...names].flatMap(([slug, name]) => {
    const cells = readings.map(({ letter, byTheme }) =>
      (byTheme.get(slug) ?? []).map(({ id }) => ({ text: paragraphLabel(id), url: `${letter.url}#${id}` })),
    );
    return cells.some((cell) => cell.length > 0) ? { theme: { text: name, url: themeUrl(slug) }, cells } : [];
  });
}
