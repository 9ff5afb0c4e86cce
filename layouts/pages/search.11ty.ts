import { urls } from "../../scripts/site/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.search, (site) =>
  page(site, {
    url: urls.search,
    title: "Search",
    description: "Find the paragraph of a letter by its words.",
    script: site.assets.search,
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Search</h1>
<form id="search-form" class="search-form" role="search" action="${urls.search}" method="get">
<label for="query">Words to find in the letters</label>
<div class="search-row">
<input id="query" name="q" type="search" autocomplete="off">
<button>Search</button>
</div>
</form>
<p id="search-status" class="search-status" role="status"></p>
<noscript><p>Searching needs JavaScript, which is off or not available. You can browse the <a href="${urls.letters}">letters by year</a>, the <a href="${urls.authorities}">authorities</a> and the <a href="${urls.themes}">themes</a> without it.</p></noscript>
</div>
<section aria-labelledby="results-title">
<h2 id="results-title" class="visually-hidden">Results</h2>
<ol id="search-results" class="results"></ol>
<button id="more-results" class="more" type="button" hidden>Show more letters</button>
</section>`,
  }),
);
