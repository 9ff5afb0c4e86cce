/** The matrix of themes by years. */
import type { ThemeMatrixView } from "../../scripts/site/views/theme-matrix.ts";
import { type Html, html } from "../html.ts";
import { link } from "./links.ts";

/** A table with a shaded number for each theme and year. */
export function themeMatrix({ years, rows }: ThemeMatrixView): Html {
  return html`<h2 id="by-year">Themes by year</h2>
<p>How many letters have a paragraph on each theme, by the year of the visit. The darker the square, the larger the part of that year’s letters.</p>
<section class="scroll" aria-labelledby="by-year" tabindex="0">
<table class="theme-matrix">
<thead><tr><th scope="col">Theme</th>${years.map((year) => html`<th scope="col">${link(year)} <small>${year.letters}</small></th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ theme, cells }) =>
    html`<tr><th scope="row">${link(theme)}</th>${cells.map(({ text, depth }) => html`<td class="depth-${depth}">${text}</td>`)}</tr>\n`,
)}</tbody>
</table>
</section>`;
}
