import { urls } from "../../scripts/letter/urls.ts";
import type { ComparisonView, PairView, SideView } from "../../scripts/site/views/comparison-view.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { commaSeparated, link } from "../components/links.ts";
import { quotations } from "../components/quotations.ts";
import { type Content, type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<ComparisonView>("comparisons", (site, view) =>
  page(site, {
    url: view.url,
    title: view.title,
    description: view.description,
    area: "authorities",
    main: html`<div class="page-head">
${breadcrumb({ text: "Authorities", url: urls.authorities }, view.authority)}
<p class="kicker">${view.authority.text}: comparison of two letters</p>
<h1>${view.earlier.short} and ${view.later.short}</h1>
<p class="standfirst">The letters on two visits, ${view.apart} apart, side by side. Everything here is quoted from the letters.</p>
${view.between.length > 0 && html`<p>The archive also has letters on visits between these two: ${commaSeparated(view.between.map(link))}.</p>`}
<div class="pair">${side(view.earlier)}${side(view.later)}</div>
${view.themes.length > 0 && html`<nav aria-labelledby="in-both"><h2 id="in-both" class="small-heading">In both letters</h2><ul class="in-line">${view.themes.map(({ theme }, index) => html`<li><a href="#theme-${index + 1}">${theme.text}<span class="visually-hidden">, below</span></a></li>`)}</ul></nav>`}
</div>
${improve(view)}
${figures(view)}
${view.themes.map(
  ({ theme, pair }, index) => html`<section aria-labelledby="theme-${index + 1}">
<h2 id="theme-${index + 1}">${link(theme)}</h2>
${beside(pair, view)}
</section>`,
)}
${only("only-then", "Only in the earlier letter", view.onlyThen, view.earlier)}
${only("only-now", "Only in the later letter", view.onlyNow, view.later)}
<nav class="list-pages" aria-label="Other comparisons">
${view.previous && html`<a href="${view.previous.url}" rel="prev">Earlier letters: ${view.previous.text}</a>`}
${view.next && html`<a href="${view.next.url}" rel="next">Later letters: ${view.next.text}</a>`}
</nav>`,
  }),
);

function side({ url, name, when }: SideView): Html {
  return html`<p><a href="${url}">${name},<br>${when}</a></p>`;
}

function improve(view: ComparisonView): Content {
  if (view.improve.earlier.length + view.improve.later.length === 0) return null;
  return html`<section aria-labelledby="improve">
<h2 id="improve">What needs to improve</h2>
${beside(view.improve, view, "This letter has no section with such a heading.")}
</section>`;
}

function figures(view: ComparisonView): Content {
  if (view.figures.earlier.length + view.figures.later.length === 0) return null;
  return html`<section aria-labelledby="figures">
<h2 id="figures">Figures quoted</h2>
${beside(view.figures, view, "No figures were found in this letter.")}
</section>`;
}

function beside(pair: PairView, { earlier, later }: ComparisonView, none = ""): Html {
  const half = (views: PairView["earlier"], { short }: SideView): Html => html`<div>
<h3>${short}</h3>
${views.length > 0 ? quotations(views, short) : html`<p>${none}</p>`}
</div>`;
  return html`<div class="pair">${half(pair.earlier, earlier)}${half(pair.later, later)}</div>`;
}

function only(id: string, heading: string, themes: ComparisonView["onlyThen"], { short }: SideView): Content {
  if (themes.length === 0) return null;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<p>Themes found only in the letter on the visit of ${short}, with their paragraphs:</p>
<ul class="names">${themes.map(({ theme, paragraphs }) => html`<li>${link(theme)}: ${commaSeparated(paragraphs.map(({ text, url }) => html`<a href="${url}" aria-label="${short}, paragraph ${text}">${text}</a>`))}</li>`)}</ul>
</section>`;
}
