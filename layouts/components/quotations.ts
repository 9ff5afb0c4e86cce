import type { QuotationView } from "../../scripts/site/views/quotation-view.ts";
import { type Html, html } from "../html.ts";

/** Whole paragraphs of letters, each with its number, which leads to it. `of` says which letter, for the link’s name. */
export function quotations(views: readonly QuotationView[], of: string): Html {
  return html`<ul class="quotations">
${views.map(
  ({ label, url, text }) =>
    html`<li><a class="number" href="${url}" aria-label="${of}, paragraph ${label}">${label}</a> ${text}</li>\n`,
)}</ul>`;
}
