import { raw } from "hono/html";
import type { ContentPageView, TestedView } from "../../scripts/site/views/content-page-view.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<ContentPageView>("contentPages", (site, view) =>
  page(site, {
    url: view.url,
    title: view.text,
    description: view.description,
    main: html`<div class="page-head">
${breadcrumb()}
<h1>${view.text}</h1>
</div>
<div class="prose">
${raw(view.body)}${view.tested && html`<div id="last-test" class="prose">${view.tested === "never" ? notTested() : howTested(view.tested)}</div>`}
</div>`,
  }),
);

function notTested(): Html {
  return html`<p>No complete test run has been recorded yet.</p>`;
}

/** Comes after the last section of the statement, which says when it was prepared. */
function howTested({ date, when, archives, links, targets, tools }: TestedView): Html {
  return html`<p>This website was last tested on <time datetime="${date}">${when}</time>. The tests are automatic and record this date when all of them pass. They covered:</p>
<ul>
${archives.map((archive) => html`<li>${archive}</li>`)}
<li>${links} within the website</li>
</ul>
<p>On one page of each kind, ${targets} are at least 44 pixels wide and high, as level AAA requires (success criterion 2.5.5). All meet level AA (2.5.8), by their size or by the space around them.</p>
<p>They used:</p>
<ul>
${tools.map((tool) => html`<li>${tool}</li>`)}
</ul>
`;
}
