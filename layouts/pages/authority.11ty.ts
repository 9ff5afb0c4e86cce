import type { AuthorityView } from "../../scripts/site/authority-view.ts";
import { urls } from "../../scripts/site/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { letterList } from "../components/letter-list.ts";
import { timeline } from "../components/timeline.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<AuthorityView>("authorities", (site, view) =>
  page(site, {
    url: view.url,
    title: `${view.name} children’s services`,
    description: view.description,
    area: "authorities",
    main: html`<div class="page-head">
${breadcrumb({ text: "Authorities", url: urls.authorities })}
<p class="kicker">${view.kicker}</p>
<h1>${view.name}</h1>
<p class="standfirst">${view.standfirst}</p>
</div>
<section aria-labelledby="timeline">
<h2 id="timeline">What has happened</h2>
${timeline(view.events)}
</section>
<section class="panel" aria-labelledby="letters">
<h2 id="letters">Letters</h2>
${letterList(view.letters)}
</section>`,
  }),
);
