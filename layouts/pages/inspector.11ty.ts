import { urls } from "../../scripts/letter/urls.ts";
import { capitalised } from "../../scripts/letter/wording.ts";
import type { InspectorPageView } from "../../scripts/site/views/inspector-view.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { letterList } from "../components/letter-list.ts";
import { commaSeparated, link } from "../components/links.ts";
import { listPagesNavigation } from "../components/list-pages.ts";
import { summary } from "../components/summary.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<InspectorPageView>("inspectorPages", (site, view) =>
  page(site, {
    url: view.url,
    title: view.title,
    description: view.description,
    main: html`<div class="page-head">
${breadcrumb({ text: "Inspectors", url: urls.inspectors })}
<p class="kicker">Inspector</p>
<h1>${view.name}</h1>
<p class="standfirst">${view.standfirst}</p>
${summary([
  ["Role given in letters", view.roles],
  [capitalised(site.inspected.plural), commaSeparated(view.authorities.map(link))],
])}
</div>
<section aria-labelledby="letters">
<h2 id="letters">Letters</h2>
${letterList(view.letters)}
${listPagesNavigation(view.pages)}
</section>`,
  }),
);
