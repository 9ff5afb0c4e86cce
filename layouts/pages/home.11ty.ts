import { urls } from "../../scripts/site/urls.ts";
import { letterList } from "../components/letter-list.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.home, (site) =>
  page(site, {
    url: urls.home,
    title: null,
    description: site.tagline,
    main: html`<div class="page-head">
<h1>${site.name}</h1>
<p class="standfirst">${site.tagline}</p>
</div>
<ul class="counts">${site.home.counts.map((count) => html`<li>${count}</li>`)}</ul>
<section aria-labelledby="latest">
<h2 id="latest">Latest letters</h2>
${letterList(site.home.latest)}
<p><a href="${urls.letters}">All letters by year</a></p>
</section>
<section aria-labelledby="ways-in">
<h2 id="ways-in">Ways in</h2>
<ul>
<li><a href="${urls.authorities}">Authorities</a>: what has happened to each council, visit by visit</li>
<li><a href="${urls.themes}">Themes</a>: what inspectors wrote about one subject, over all letters</li>
<li><a href="${urls.search}">Search</a>: find the paragraph by its words</li>
<li><a href="${urls.data}">Data</a>: take all of it away</li>
</ul>
</section>`,
  }),
);
