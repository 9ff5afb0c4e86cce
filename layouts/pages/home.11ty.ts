import { urls } from "../../scripts/letter/urls.ts";
import { feedLink } from "../components/feed-link.ts";
import { letterList } from "../components/letter-list.ts";
import { link } from "../components/links.ts";
import { yearBars } from "../components/year-bars.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.home, (site) =>
  page(site, {
    url: urls.home,
    title: null,
    description: site.tagline,
    head: feedLink("All letters", urls.feed),
    main: html`<div class="page-head">
<h1>${site.name}</h1>
<p class="standfirst">${site.tagline}</p>
<form class="search-form" role="search" aria-label="Whole archive" action="${urls.search}" method="get">
<label for="query">Words to find in the letters</label>
<div class="search-row">
<input id="query" name="q" type="search" autocomplete="off">
<button>Search</button>
</div>
</form>
</div>
<p class="extent">${site.home.span}</p>
<ul class="counts">${site.home.counts.map((count) => html`<li>${link(count)}</li>`)}</ul>
<section aria-labelledby="about">
<h2 id="about">What this is</h2>
<p class="measure">Ofsted’s inspectors write to councils after they have visited children’s services. The letters say what was seen, what is good and what must improve, and then they scatter. Here they stand together, word for word: every paragraph has an address that stays, every date says where it comes from, and what letters do not say is not made up.</p>
</section>
<div class="home-columns">
<section aria-labelledby="latest">
<h2 id="latest">Latest letters</h2>
${letterList(site.home.latest)}
<p><a href="${urls.letters}">All letters by year</a> · <a href="${urls.feed}">Feed</a> (Atom)</p>
</section>
<div>
<section aria-labelledby="ways-in">
<h2 id="ways-in">Ways in</h2>
<ul>
<li><a href="${urls.authorities}">Authorities</a>: what has happened to each council, visit by visit</li>
<li><a href="${urls.themes}">Themes</a>: what inspectors wrote about one subject, over all letters</li>
<li><a href="${urls.timeline}">Timeline</a>: all visits over the years</li>
<li><a href="${urls.inspectors}">Inspectors</a>: who visited whom</li>
<li><a href="${urls.search}">Search</a>: find the paragraph by its words</li>
<li><a href="${urls.data}">Data</a>: take all of it away</li>
</ul>
</section>
<section aria-labelledby="years">
<h2 id="years">Letters by year</h2>
${yearBars(site.yearEntries)}
</section>
</div>
</div>`,
  }),
);
