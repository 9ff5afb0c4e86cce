import { urls } from "../../scripts/letter/urls.ts";
import { counted } from "../../scripts/letter/wording.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.inspectors, (site) =>
  page(site, {
    url: urls.inspectors,
    title: "Inspectors",
    description: "Everyone named in a letter as an inspector on the visit.",
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Inspectors</h1>
<p class="standfirst">${counted(site.inspectorEntries.length, "name")}, spelt as in the letters, by last name</p>
</div>
<ul class="names">${site.inspectorEntries.map(({ text, url, letters }) => html`<li><a href="${url}">${text}</a> <span class="extent">${letters}</span></li>\n`)}</ul>`,
  }),
);
