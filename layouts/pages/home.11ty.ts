import { urls } from "../../scripts/letter/urls.ts";
import { capitalised, counted } from "../../scripts/letter/wording.ts";
import type { Site } from "../../scripts/site/site.ts";
import type { HomeView } from "../../scripts/site/views/home-view.ts";
import { feedLink } from "../components/feed-link.ts";
import { latestLetter } from "../components/latest-letter.ts";
import { letterList } from "../components/letter-list.ts";
import { link } from "../components/links.ts";
import { yearBars } from "../components/year-bars.ts";
import { type Content, type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.home, (site) => {
  const known = site.inspected.knownAs ?? site.inspected;
  return page(site, {
    url: urls.home,
    title: null,
    description: site.tagline,
    head: site.feeds.length > 0 && feedLink("All letters", urls.feed),
    main: html`<div class="page-head">
<h1>${site.name}</h1>
<p class="standfirst">${site.tagline}</p>
<form class="search-form" role="search" aria-label="Whole archive" action="${urls.search}" method="get">
<label for="query">Search the letters</label>
<div class="search-row">
<input id="query" name="q" type="search" autocomplete="off">
<button>Search</button>
</div>
</form>
</div>
${
  !isSmall(site) &&
  html`<p class="extent">${site.home.span}</p>
<ul class="counts">${site.home.counts.map((count) => html`<li>${link(count)}</li>`)}</ul>`
}
<section aria-labelledby="about">
<h2 id="about">About this archive</h2>
<p class="measure">${site.about ?? site.tagline}</p>
</section>
<div class="home-columns">
<div>
${isSmall(site) ? fewLetters(site.home) : latestLetters(site.home)}
<p><a href="${urls.letters}">All letters by year</a>${site.feeds.length > 0 && html` · <a href="${urls.feed}">Subscribe to new letters</a> (Atom feed)`}</p>
</div>
<div>
<section aria-labelledby="browse">
<h2 id="browse">Browse</h2>
<ul>
<li><a href="${urls.authorities}">${capitalised(site.inspected.plural)}</a>: letters, visits and judgements for each ${known.singular}</li>
<li><a href="${urls.themes}">Themes</a>: what inspectors wrote about one subject in all letters</li>
${site.timelines.length > 0 && html`<li><a href="${urls.timeline}">Timeline</a>: visits to all ${known.plural}, year by year</li>\n`}<li><a href="${urls.judgements}">Judgements</a>: the grades that letters name, and since when</li>
<li><a href="${urls.inspectors}">Inspectors</a>: the visits that each inspector took part in</li>
<li><a href="${urls.search}">Search</a>: find a paragraph by its words</li>
<li><a href="${urls.data}">Data</a>: download everything</li>
</ul>
</section>
${
  !isSmall(site) &&
  html`<section aria-labelledby="years">
<h2 id="years">Letters by year</h2>
${yearBars(site.yearEntries)}
</section>`
}
</div>
</div>`,
  });
});

const isSmall = ({ home }: Site): boolean => home.few.length > 0;

function latestLetters({ latest }: HomeView): Html {
  return html`<section aria-labelledby="latest">
<h2 id="latest">Latest letters</h2>
${letterList(latest)}
</section>`;
}

/** Each letter of an archive that has only begun, in short, and how others are added. */
function fewLetters({ few }: HomeView): Content {
  return [
    ...few.map(
      ({ authority, letter }) => html`<div>
<h2>${authority}</h2>
${latestLetter(letter)}
</div>`,
    ),
    html`<p class="measure">This archive has ${counted(few.length, "letter")} so far. Its editor adds letters by putting them in the <code>seeds</code> folder.</p>`,
  ];
}
