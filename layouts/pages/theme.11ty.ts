import { urls } from "../../scripts/letter/urls.ts";
import type { Site } from "../../scripts/site/site.ts";
import type { ThemePageView } from "../../scripts/site/views/theme-view.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { comparisonForm, select } from "../components/comparison-form.ts";
import { feedLink } from "../components/feed-link.ts";
import { listPagesNavigation } from "../components/list-pages.ts";
import { quotations } from "../components/quotations.ts";
import { type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<ThemePageView>("themePages", (site, view) =>
  page(site, {
    url: view.url,
    title: view.title,
    description: view.description,
    area: "themes",
    head: feedLink(`Letters on ${view.name.toLowerCase()}`, view.feed),
    main: html`<div class="page-head">
${breadcrumb({ text: "Themes", url: urls.themes })}
<p class="kicker">Theme</p>
<h1>${view.name}</h1>
<p class="standfirst">${view.about} ${view.extent}, newest first.</p>
${view.authorities.length > 0 && about(view, site.inspected)}
</div>
${view.improve && improvements(view.improve, view.name)}
<h2>All paragraphs by ${site.inspected.singular}</h2>
${view.groups.map(
  ({ id, authority, letters }) => html`<section class="findings" aria-labelledby="${id}">
<h3 id="${id}"><a href="${authority.url}">${authority.text}</a></h3>
${letters.map(
  ({
    text,
    url,
    quotations: views,
  }) => html`<h4><a href="${url}"><span class="visually-hidden">${authority.text}, </span>${text}</a></h4>
${quotations(views, `${authority.text}, ${text}`)}`,
)}
</section>`,
)}
${listPagesNavigation(view.pages)}`,
  }),
);

/** What the newest letters say must improve. */
function improvements({ extent, letters }: NonNullable<ThemePageView["improve"]>, theme: string): Html {
  return html`<section class="findings" aria-labelledby="must-improve">
<h2 id="must-improve">What must improve</h2>
<p class="extent">${extent}</p>
${letters.map(
  ({ text, url, quotations: views }) => html`<h3 class="of-letter"><a href="${url}">${text}</a></h3>
${quotations(views, `${theme}, to improve, ${text}`)}`,
)}
</section>`;
}

/** What only the first page says, about the list as a whole. */
function about(view: ThemePageView, inspected: Site["inspected"]): Html {
  return html`<p>A paragraph is listed if it has one of these phrases: ${view.phrases.join(", ")}.</p>
<p><a href="${view.feed}">Subscribe to letters on this theme</a> (Atom feed)</p>
${view.authorities.length > 1 && authoritiesByName(view, inspected.plural)}
${byRegionAndYear(view)}
${view.authorities.length > 1 && compareAuthorities(view, inspected)}`;
}

/** A form whose address leads to the comparison of two authorities. */
function compareAuthorities(
  { authorities, slug }: ThemePageView,
  { singular, plural }: Site["inspected"],
): Html {
  const authority = (name: "authority" | "with", label: string, chosen: number): Html =>
    select(
      { name, label },
      authorities.map(({ text, slug: value }, index) => ({ value, text, selected: index === chosen })),
    );
  return html`<details><summary>Compare two ${plural}</summary>
${comparisonForm(
  html`<input type="hidden" name="theme" value="${slug}">
${authority("authority", `First ${singular}`, 0)}
${authority("with", `Second ${singular}`, 1)}`,
  "compare",
)}
</details>`;
}

/** Searches for the letters on the theme in each region and year. */
function byRegionAndYear({ narrower: { regions, years } }: ThemePageView): Html {
  const list = (items: typeof regions): Html =>
    html`<ul class="names">${items.map(({ text, url, letters }) => html`<li><a href="${url}">${text}</a> <span class="extent">${letters}</span></li>`)}</ul>`;
  return html`<details><summary>Letters on this theme by region and year</summary>
<h2 class="small-heading">By region</h2>
${list(regions)}
<h2 class="small-heading">By year of visit</h2>
${list(years)}
</details>`;
}

function authoritiesByName(view: ThemePageView, plural: string): Html {
  return html`<details><summary>All ${view.authorities.length} ${plural}, by name</summary>
<ul class="names">${view.authorities.map(({ text, url, paragraphs }) => html`<li><a href="${url}">${text}</a> <span class="extent">${paragraphs}</span></li>`)}</ul>
</details>`;
}
