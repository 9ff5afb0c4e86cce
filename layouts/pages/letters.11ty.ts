import { urls } from "../../scripts/site/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { letterList } from "../components/letter-list.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.letters, (site) =>
  page(site, {
    url: urls.letters,
    title: "Letters by year",
    description: `All ${site.letterCount} of the archive by the year of the visit.`,
    area: "letters",
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Letters</h1>
<p class="standfirst">${site.letterCount}, by the year of the visit</p>
</div>
${site.years.map(
  ({ year, letters }) => html`<section aria-labelledby="year-${year}">
<h2 id="year-${year}">${year}</h2>
${letterList(letters)}
</section>`,
)}`,
  }),
);
