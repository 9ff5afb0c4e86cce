import { urls } from "../../scripts/letter/urls.ts";
import { capitalised } from "../../scripts/letter/wording.ts";
import type { RegionView } from "../../scripts/site/views/authority-lists.ts";
import { authorityList } from "../components/authority-list.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { feedLink } from "../components/feed-link.ts";
import { letterList } from "../components/letter-list.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<RegionView>("regions", (site, view) =>
  page(site, {
    url: view.url,
    title: `${capitalised(site.inspected.plural)} in ${view.name}`,
    description: view.description,
    area: "authorities",
    head: feedLink(`Letters in ${view.name}`, view.feed),
    main: html`<div class="page-head">
${breadcrumb({ text: capitalised(site.inspected.plural), url: urls.authorities })}
<p class="kicker">Region</p>
<h1>${view.name}</h1>
<p class="standfirst">${view.standfirst}</p>
</div>
<section aria-labelledby="authorities">
<h2 id="authorities">${capitalised(site.inspected.plural)}</h2>
${authorityList(view.authorities)}
<p><a href="${view.timeline}">Timeline of ${view.name}</a> · <a href="${view.feed}">Subscribe to letters in ${view.name}</a> (Atom feed)</p>
</section>
<section class="panel" aria-labelledby="latest">
<h2 id="latest">Latest letters</h2>
${letterList(view.latest)}
</section>`,
  }),
);
