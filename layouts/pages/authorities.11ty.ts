import { urls } from "../../scripts/letter/urls.ts";
import { capitalised } from "../../scripts/letter/wording.ts";
import { authorityList } from "../components/authority-list.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { tileLegend, tileMap } from "../components/tile-map.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.authorities, (site) =>
  page(site, {
    url: urls.authorities,
    title: capitalised(site.inspected.plural),
    description: `The ${(site.inspected.knownAs ?? site.inspected).plural} that letters in this archive were sent to.`,
    area: "authorities",
    main: html`<div class="page-head">
${breadcrumb()}
<h1>${capitalised(site.inspected.plural)}</h1>
<p class="standfirst">${site.authoritiesExtent}</p>
</div>
<div class="beside-map">
<div>
<section aria-labelledby="regions">
<h2 id="regions">By region</h2>
<ul class="names">${site.regions.map(({ name, url, standfirst }) => html`<li><a href="${url}">${name}</a> <span class="extent">${standfirst}</span></li>`)}</ul>
</section>
<section aria-labelledby="a-to-z">
<h2 id="a-to-z">A to Z</h2>
<nav aria-label="Letters of the alphabet"><ul class="letters">${site.authoritiesByLetter.map(({ letter }) => html`<li><a href="#letter-${letter.toLowerCase()}">${letter}</a></li>`)}</ul></nav>
${site.authoritiesByLetter.map(
  ({ letter, authorities }) => html`<h3 id="letter-${letter.toLowerCase()}">${letter}</h3>
${authorityList(authorities)}`,
)}
</section>
</div>
${site.tileMap.tiles.length > 0 && html`<div class="map-column">${tileMap(site.tileMap)}${tileLegend()}</div>`}
</div>`,
  }),
);
