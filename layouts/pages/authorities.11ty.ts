import { urls } from "../../scripts/site/urls.ts";
import { counted } from "../../scripts/site/wording.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.authorities, (site) =>
  page(site, {
    url: urls.authorities,
    title: "Authorities",
    description: "The councils that the letters of the archive were written to.",
    area: "authorities",
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Authorities</h1>
<p class="standfirst">${counted(site.authorityEntries.length, "authority", "authorities")} with letters in the archive</p>
</div>
<div class="scroll" role="region" aria-label="Table of authorities" tabindex="0">
<table>
<thead><tr><th scope="col">Authority</th><th scope="col">Region</th><th scope="col">Letters</th><th scope="col">Latest visit</th></tr></thead>
<tbody>
${site.authorityEntries.map(
  ({ text, url, region, letters, latest }) =>
    html`<tr><th scope="row"><a href="${url}">${text}</a></th><td>${region}</td><td>${letters}</td><td>${latest}</td></tr>`,
)}
</tbody>
</table>
</div>`,
  }),
);
