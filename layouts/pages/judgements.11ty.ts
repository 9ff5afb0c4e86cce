import { urls } from "../../scripts/letter/urls.ts";
import type {
  JudgedAuthority,
  JudgedGroup,
  JudgementsView,
} from "../../scripts/site/views/judgements-view.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { gradeSwatch, judgementLine } from "../components/grade.ts";
import { judgementYears, judgementYearsTable } from "../components/judgement-years.ts";
import { link } from "../components/links.ts";
import { type Content, type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.judgements, (site) => {
  const view = site.judgements;
  const { singular, plural, services = plural } = site.inspected;
  const parts = site.inspected.parts === undefined ? "a part" : `some ${site.inspected.parts}`;
  return page(site, {
    url: urls.judgements,
    title: `Judgements on ${services}`,
    description: `The judgements on ${services} that letters name: which ${singular}, which grade, since when, and by which letter.`,
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Judgements</h1>
<p class="standfirst">${view.extent}</p>
<p class="measure judgements-about">Letters on visits give no grade themselves. They name the judgement of an earlier inspection. Each ${singular} is listed under the latest judgement that its letters name; a later inspection may have changed it.</p>
${legend(view)}
</div>
${view.groups.map(group)}
${view.partly.length > 0 && partly(view, parts)}
${view.years.length > 0 && years(view, parts)}
${view.unnamed.length > 0 && unnamed(view, plural)}`,
  });
});

/** The grades with their shapes, each a link to its authorities where there are any. */
function legend({ steps, groups }: JudgementsView): Html {
  return html`<ul class="grades" aria-label="Grades">
${steps.map(({ id, label, step }) => {
  const own = groups.find((one) => one.id === id);
  return html`<li>${gradeSwatch(step)} ${own ? html`<a href="#${own.id}">${label}</a> <span class="extent">${own.count}</span>` : html`${label} <span class="extent">none</span>`}</li>\n`;
})}</ul>`;
}

function group({ id, label, step, count, authorities }: JudgedGroup): Html {
  return html`<section class="panel" aria-labelledby="${id}">
<h2 id="${id}">${gradeSwatch(step)} ${label}</h2>
<p class="extent">${count}</p>
<ul class="judged-list">
${authorities.map(judged)}
</ul>
</section>`;
}

function judged({ text, url, notes, grade, date, sources, others }: JudgedAuthority): Html {
  return html`<li>
<h3><a href="${url}">${text}</a></h3>
<p>${grade}, ${date === null ? "no date given" : html`<time datetime="${date.iso}">${date.text}</time>`}</p>
${notes.map((note) => html`<p>${note}</p>`)}
<p class="source">Named in the ${separated(sources.map(link))}</p>
${others.length > 0 && html`<p class="source">Also named: ${separated(others.map((other) => judgementLine(other)))}</p>`}
</li>
`;
}

/** Items that may have commas in them, separated by semicolons. */
const separated = (items: readonly Content[]): Content =>
  items.map((item, index) => (index === 0 ? item : html`; ${item}`));

function partly({ partly: authorities }: JudgementsView, parts: string): Html {
  return html`<section class="panel" aria-labelledby="some-services">
<h2 id="some-services">Judged on ${parts} only</h2>
<ul class="names">${authorities.map((authority) => html`<li>${link(authority)}: ${separated(authority.judgements.map((judgement) => judgementLine(judgement)))}</li>`)}</ul>
</section>`;
}

function years(view: JudgementsView, parts: string): Html {
  return html`<section class="panel" aria-labelledby="by-year">
<h2 id="by-year">Judgements by year</h2>
<p class="legend">All judgements with a date that letters name, those on ${parts} too.</p>
${judgementYears(view.years)}
${judgementYearsTable(view.years, view.steps)}
</section>`;
}

function unnamed({ unnamed: authorities }: JudgementsView, plural: string): Html {
  return html`<section class="panel" aria-labelledby="not-named">
<h2 id="not-named">No judgement named</h2>
<p>The letters to these ${plural} name no judgement.</p>
<ul class="names">${authorities.map((authority) => html`<li>${link(authority)}</li>`)}</ul>
</section>`;
}
