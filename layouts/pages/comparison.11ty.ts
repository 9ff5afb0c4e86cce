import { urls } from "../../scripts/letter/urls.ts";
import { capitalised } from "../../scripts/letter/wording.ts";
import type { ComparisonView } from "../../scripts/site/views/comparison-view.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { letterPair, letterPairHead } from "../components/comparison.ts";
import { commaSeparated, link } from "../components/links.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<ComparisonView>("comparisons", (site, view) =>
  page(site, {
    url: view.url,
    title: view.title,
    description: view.description,
    area: "authorities",
    main: html`<div class="page-head">
${breadcrumb({ text: capitalised(site.inspected.plural), url: urls.authorities }, view.authority)}
<p class="kicker">${view.authority.text}: comparison of two letters</p>
<h1>${view.earlier.short} and ${view.later.short}</h1>
<p class="standfirst">The letters on two visits, ${view.apart} apart, side by side. Everything here is quoted from the letters.</p>
${view.between.length > 0 && html`<p>The archive also has letters on visits between these two: ${commaSeparated(view.between.map(link))}.</p>`}
${letterPairHead(view)}
</div>
${letterPair(view)}
<nav class="list-pages" aria-label="Other comparisons">
${view.previous && html`<a href="${view.previous.url}" rel="prev">Earlier letters: ${view.previous.text}</a>`}
${view.next && html`<a href="${view.next.url}" rel="next">Later letters: ${view.next.text}</a>`}
</nav>`,
  }),
);
