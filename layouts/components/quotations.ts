import type { QuotationView } from "../../scripts/site/views/quotation-view.ts";
import { type Html, html } from "../html.ts";

/** Whole paragraphs of letters, each with its number as a link to it. `of` names the letter, for the link’s accessible name. */
export function quotations(views: readonly QuotationView[], of: string): Html {
  return html`<ul class="quotations">
${views.map(
  ({ label, url, text }) =>
    html`<li><a class="number" href="${url}" aria-label="${of}, paragraph ${label}">${label}</a> ${text}</li>\n`,
)}</ul>`;
}
