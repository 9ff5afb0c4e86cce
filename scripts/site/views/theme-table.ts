/** What each visit looked at: themes by visits, with the paragraphs that carry each theme. */
import type { Letter } from "../../letter/schema.ts";
import { themeUrl } from "../../letter/urls.ts";
import { dateInWords, daysInWords } from "../../letter/wording.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import type { LinkView } from "./link.ts";
import { paragraphLabel, paragraphsByTheme } from "./quotation-view.ts";

export type ThemeTable = {
  /** What the columns span, “2018 to 2020”; null where there is one table only. */
  span: string | null;
  visits: (LinkView & { title: string })[];
  rows: { theme: LinkView; cells: LinkView[][] }[];
};

/** So many visits stand beside each other in one table. */
const visitsInTable = 8;

/** Tables of the themes of these letters, which are oldest first; a table for each few visits. */
export function themeTables(letters: readonly Letter[], { themeNames }: ArchiveIndex): ThemeTable[] {
  const tables = Math.ceil(letters.length / visitsInTable);
  const width = Math.ceil(letters.length / Math.max(tables, 1));
  return Array.from({ length: tables }, (_, index) => {
    const columns = letters.slice(index * width, (index + 1) * width);
    const [first, last] = [columns[0], columns.at(-1)].map((letter) => letter?.visit.start.slice(0, 7) ?? "");
    return {
      span: tables > 1 && first && last ? `${dateInWords(first)} to ${dateInWords(last)}` : null,
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
  const carried = letters.map((letter) => ({ letter, byTheme: paragraphsByTheme(letter) }));
  return [...names].flatMap(([slug, name]) => {
    const cells = carried.map(({ letter, byTheme }) =>
      (byTheme.get(slug) ?? []).map(({ id }) => ({ text: paragraphLabel(id), url: `${letter.url}#${id}` })),
    );
    return cells.some((cell) => cell.length > 0) ? { theme: { text: name, url: themeUrl(slug) }, cells } : [];
  });
}
