import type { ThemeTable } from "../../scripts/site/views/theme-table.ts";
import { type Html, html } from "../html.ts";
import { link } from "./links.ts";

/** A table of themes by visit; each number is a link to a paragraph. */
export function themeTable({ period, visits, rows }: ThemeTable, name: string): Html {
  const title = period === null ? `Themes by visit, ${name}` : `Themes by visit, ${name}, ${period}`;
  return html`<section class="scroll" aria-label="${title}" tabindex="0">
<table class="theme-table">
<caption><span>${period ?? "Each number is a paragraph with phrases of the theme, in the letter on that visit."}</span></caption>
<thead><tr><th scope="col">Theme</th>${visits.map(({ text, url, title: days }) => html`<th scope="col"><a href="${url}" title="${days}">${text}</a></th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ theme, cells }) =>
    html`<tr><th scope="row">${link(theme)}</th>${cells.map((cell, visit) => html`<td>${cell.map(({ text, url }, index) => html`${index > 0 && ", "}<a href="${url}" aria-label="Paragraph ${text}, ${visits[visit]?.title}">${text}</a>`)}</td>`)}</tr>\n`,
)}</tbody>
</table>
</section>`;
}
