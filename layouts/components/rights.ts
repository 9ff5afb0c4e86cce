import { type RightsView, rightsSentence } from "../../scripts/site/views/rights-view.ts";
import { type Html, html } from "../html.ts";

/** The sentence on whose the letters are and under which licence; null where nothing is known. */
export function rightsLine(view: RightsView): Html | null {
  const sentence = rightsSentence(view);
  if (sentence === null) return null;
  const [before, after] = sentence;
  return html`${before}${view.licence && licenceLink(view.licence)}${after}`;
}

/** The name of a licence, with a link to it where its address is known. */
export function licenceLink({ text, url }: NonNullable<RightsView["licence"]>): Html {
  return url === null ? html`${text}` : html`<a href="${url}" rel="license">${text}</a>`;
}
