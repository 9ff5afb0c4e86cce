import { urls } from "../../scripts/letter/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { rightsLine } from "../components/rights.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.data, (site) =>
  page(site, {
    url: urls.data,
    title: "Data",
    description: "All letters as data: the files, what they contain, and examples of their use.",
    area: "data",
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Data</h1>
<p class="standfirst">${site.letterCount}, with the address of every paragraph</p>
</div>
<section aria-labelledby="files">
<h2 id="files">Files</h2>
<dl class="files">
${site.data.data.map(({ url, title, description, extent }) => html`<div><dt><a href="${url}">${url.slice(urls.data.length)}</a> <span class="extent">${extent}</span></dt><dd><strong>${title}.</strong> ${description}</dd></div>`)}
<div><dt><a href="${urls.dataPackage}">datapackage.json</a></dt><dd>Describes all the files as a <a href="https://specs.frictionlessdata.io/data-package/">Frictionless Data Package</a>, with the size and SHA-256 of each.</dd></div>
<div><dt><a href="${urls.letterSchema}">letter.schema.json</a>, <a href="${urls.authoritiesSchema}">authorities.schema.json</a></dt><dd>JSON Schemas of the two JSON files.</dd></div>
</dl>
</section>
<section class="measure" aria-labelledby="rules">
<h2 id="rules">Before you use the data</h2>
<ul>
<li>Each row of <a href="${urls.findingsCsv}">findings.csv</a> is a paragraph, whatever it says: praise, criticism or the dates of the visit. The column <code>heading</code> shows whether it comes under a heading such as “Main findings”.</li>
<li>Dates are as precise as in the letters: <code>2016</code> is a year, <code>2016-11</code> a month. Read these columns as text.</li>
<li>An empty cell means that the letter does not give the value. Nothing is guessed. Fields that were corrected by hand are listed in <code>corrected_fields</code>.</li>
<li>Themes are found by phrases, which are listed on the page of each theme. A paragraph may cover a theme in other words and not be found.</li>
<li>The judgements in these tables are those that letters name. The archive does not have the inspection reports, so judgements that no letter names are missing.</li>
<li>Ids and addresses never change. Text can be corrected; the feeds announce corrections.</li>
<li>CSV files are UTF-8. A cell that a spreadsheet could take for a formula, because it begins with <code>=</code>, <code>+</code>, <code>-</code> or <code>@</code>, starts with an apostrophe. The JSON files do not add apostrophes.</li>
<li>${rightsLine(site.rights)} Acknowledge the source when you reuse the letters.</li>
</ul>
</section>
<section aria-labelledby="examples">
<h2 id="examples">Examples</h2>
${site.examples.map(
  ({ id, title, language, code }) => html`<h3 id="${id}">${title}</h3>
<section class="scroll" aria-labelledby="${id}" tabindex="0"><pre class="code"><code class="language-${language}">${code}</code></pre></section>`,
)}
</section>
<section aria-labelledby="columns">
<h2 id="columns">Columns</h2>
${site.data.tables.map(
  ({ title, columns }) => html`<h3>${title}</h3>
<section class="scroll" aria-label="Columns of ${title}" tabindex="0">
<table>
<thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">What it contains</th></tr></thead>
<tbody>${columns.map(({ name, type, description }) => html`<tr><th scope="row"><code>${name}</code></th><td>${type}</td><td>${description}</td></tr>\n`)}</tbody>
</table>
</section>`,
)}
</section>`,
  }),
);
