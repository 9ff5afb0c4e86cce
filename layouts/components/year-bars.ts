import type { YearEntry } from "../../scripts/site/views/letters-by-year.ts";
import { type Html, html } from "../html.ts";

/** A bar chart of the number of letters in each year. */
export function yearBars(years: readonly YearEntry[]): Html {
  return html`<ul class="year-bars">
${years.map(
  ({ year, url, count, share }) =>
    html`<li>${count === 0 ? html`<span>${year}</span>` : html`<a href="${url}">${year}</a>`}<svg aria-hidden="true" height="14"><rect width="${share}%" height="14"/></svg><span class="extent">${count === 1 ? "1 letter" : `${count} letters`}</span></li>\n`,
)}</ul>`;
}
