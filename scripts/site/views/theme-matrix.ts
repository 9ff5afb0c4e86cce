/** Themes by years: how many letters have a paragraph on each theme, as a table that is its own picture. */
import type { Archive } from "../../archive/archive.ts";
import type { Letter } from "../../archive/letter.ts";
import { themeUrl, yearUrl } from "../../letter/urls.ts";
import { counted } from "../../letter/wording.ts";
import { inOrder } from "../../util/order.ts";
import type { LinkView } from "./link.ts";

/** `depth` is how strongly the cell is shaded, from 0 for none to 4 for nearly all letters of the year. */
export type MatrixCell = { text: string; depth: number };

export type ThemeMatrixView = {
  /** Newest year first, with the number of letters. */
  years: (LinkView & { letters: string })[];
  rows: { theme: LinkView; cells: MatrixCell[] }[];
};

/** The number of shades. */
const shades = 4;

/** The matrix of an archive; null where all letters are from one year, because there is nothing to compare. */
export function themeMatrix({ letters, themes }: Archive): ThemeMatrixView | null {
  const byYear = [...Map.groupBy(letters, ({ visit }) => visit.start.slice(0, 4))].sort(([a], [b]) =>
    inOrder(b, a),
  );
  if (byYear.length < 2) return null;
  return {
    years: byYear.map(([year, inYear]) => ({
      text: year,
      url: yearUrl(year),
      letters: counted(inYear.length, "letter"),
    })),
    rows: themes
      .filter(({ slug }) => letters.some((letter) => letter.themes.includes(slug)))
      .map(({ slug, name }) => ({
        theme: { text: name, url: themeUrl(slug) },
        cells: byYear.map(([, inYear]) => cell(slug, inYear)),
      })),
  };
}

function cell(theme: string, letters: readonly Letter[]): MatrixCell {
  const count = letters.filter(({ themes }) => themes.includes(theme)).length;
  return { text: String(count), depth: Math.ceil((count / letters.length) * shades) };
}
