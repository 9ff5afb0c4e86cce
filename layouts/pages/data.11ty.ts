import { urls } from "../../scripts/site/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.data, (site) =>
  page(site, {
    url: urls.data,
    title: "Data",
    description: "All letters of the archive as data, and how to read them.",
    area: "data",
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Data</h1>
<p class="standfirst">${site.letterCount}, every paragraph with its address</p>
</div>
<ul>
<li><a href="${urls.lettersJson}">letters.json</a>: all letters, newest visit first</li>
<li><a href="${urls.letterSchema}">letter.schema.json</a>: the JSON Schema of that file</li>
</ul>`,
  }),
);
