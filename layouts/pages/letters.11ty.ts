import { urls } from "../../scripts/letter/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { feedLink } from "../components/feed-link.ts";
import { letterList } from "../components/letter-list.ts";
import { yearBars } from "../components/year-bars.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.letters, (site) =>
  page(site, {
    url: urls.letters,
    title: "Letters by year",
    description: `All ${site.letterCount} in the archive by year of visit.`,
    area: "letters",
    head: site.feeds.length > 0 && feedLink("All letters", urls.feed),
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Letters</h1>
<p class="standfirst">${site.letterCount}, by year of visit</p>
</div>
<section aria-labelledby="years">
<h2 id="years">Years</h2>
${yearBars(site.yearEntries)}
</section>
<section class="panel" aria-labelledby="latest">
<h2 id="latest">Latest letters</h2>
${letterList(site.home.latest)}
${site.feeds.length > 0 && html`<p><a href="${urls.feed}">Subscribe to new letters</a> (Atom feed)</p>\n`}</section>`,
  }),
);
