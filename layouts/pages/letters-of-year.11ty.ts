import { urls } from "../../scripts/letter/urls.ts";
import type { YearPageView } from "../../scripts/site/views/letters-by-year.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { letterList } from "../components/letter-list.ts";
import { listPagesNavigation } from "../components/list-pages.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<YearPageView>("yearPages", (site, view) =>
  page(site, {
    url: view.url,
    title: view.title,
    description: view.description,
    area: "letters",
    main: html`<div class="page-head">
${breadcrumb({ text: "Letters", url: urls.letters })}
<h1>Letters on visits in ${view.year}</h1>
<p class="standfirst">${view.extent}</p>
</div>
${view.months.map(
  ({ month, letters }) => html`<section aria-labelledby="${month.toLowerCase()}">
<h2 id="${month.toLowerCase()}">${month}</h2>
${letterList(letters)}
</section>`,
)}
${listPagesNavigation(view.pages)}`,
  }),
);
