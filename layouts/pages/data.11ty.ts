import { urls } from "../../scripts/letter/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.data, (site) =>
  page(site, {
    url: urls.data,
    title: "Data",
    description: "All letters of the archive as data, what the files hold, and examples that run.",
    area: "data",
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Data</h1>
<p class="standfirst">${site.letterCount}, every paragraph with its address</p>
</div>
<section aria-labelledby="files">
<h2 id="files">Files</h2>
<dl class="files">
${site.data.data.map(({ url, title, description, extent }) => html`<div><dt><a href="${url}">${url.slice(urls.data.length)}</a> <span class="extent">${extent}</span></dt><dd><strong>${title}.</strong> ${description}</dd></div>`)}
<div><dt><a href="${urls.dataPackage}">datapackage.json</a></dt><dd>Describes them all by the <a href="https://specs.frictionlessdata.io/data-package/">Frictionless Data Package</a>, with size and SHA-256 of each.</dd></div>
<div><dt><a href="${urls.letterSchema}">letter.schema.json</a>, <a href="${urls.authoritiesSchema}">authorities.schema.json</a></dt><dd>JSON Schema of the two JSON files.</dd></div>
</dl>
</section>
<section class="measure" aria-labelledby="rules">
<h2 id="rules">What to know first</h2>
<ul>
<li>The unit of <a href="${urls.findingsCsv}">findings.csv</a> is the paragraph, whatever it says: praise, fault or the dates of the visit. It is called a finding when it stands under a heading of findings; the column <code>heading</code> tells.</li>
<li>Dates are as precise as the letters are: <code>2016</code> is a year, <code>2016-11</code> a month. Read such columns as text.</li>
<li>An empty cell says that the letter does not give it. Nothing is guessed, and what was corrected by hand is named in <code>corrected_fields</code>.</li>
<li>Themes are found by phrases, which each theme’s page lists. A paragraph without a theme may still speak of it in other words.</li>
<li>A judgement in these tables is one that a letter to that authority names. The archive does not hold the inspection reports, so judgements that no letter names are missing.</li>
<li>Ids and addresses stay. What changes is corrected text; feeds tell of it.</li>
<li>CSV files are UTF-8. A cell that a spreadsheet could take for a formula, because it begins with <code>=</code>, <code>+</code>, <code>-</code> or <code>@</code>, has an apostrophe before it; the JSON files have none.</li>
<li>Letters are Crown copyright, reused under the <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">Open Government Licence v3.0</a>. Say where you have them from.</li>
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
<thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">What it holds</th></tr></thead>
<tbody>${columns.map(({ name, type, description }) => html`<tr><th scope="row"><code>${name}</code></th><td>${type}</td><td>${description}</td></tr>\n`)}</tbody>
</table>
</section>`,
)}
</section>`,
  }),
);
