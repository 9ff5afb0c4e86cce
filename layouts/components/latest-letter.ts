import type { LatestLetterView, QuotedSection } from "../../scripts/site/views/latest-letter.ts";
import { type Content, type Html, html } from "../html.ts";
import { judgementLine } from "./grade.ts";
import { link } from "./links.ts";
import { quotations } from "./quotations.ts";
import { scopeText } from "./scope.ts";

/** The latest letter in short, on the page of the authority that it is to. */
export function latestLetter(view: LatestLetterView): Html {
  const { url, what, when, date, scope, judgement, headline, improve } = view;
  return html`<p class="latest-link"><a href="${url}">${what}, <time datetime="${date}">${when}</time></a></p>
${scope && html`<p class="measure">${scopeText(scope)}</p>`}
${judgement && html`<p class="measure">${judgementLine(judgement, "Earlier judgement: ")}</p>`}
<div class="latest-findings">
${headline && html`<div>${quoted(headline, view)}</div>`}
${improve.length > 0 && html`<div>${improve.map((section) => quoted(section, view))}</div>`}
</div>
<p><a href="${url}">Read the whole letter<span class="visually-hidden"> on the visit of ${when}</span></a></p>`;
}

function quoted(
  { heading, quotations: views, more }: QuotedSection,
  { what, when }: LatestLetterView,
): Content {
  return html`<h3>${heading}</h3>
${quotations(views, `${what}, ${when}`)}
${more && html`<p>${link(more)}</p>`}`;
}
