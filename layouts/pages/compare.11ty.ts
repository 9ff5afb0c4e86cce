import { urls } from "../../scripts/letter/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.compare, (site) =>
  page(site, {
    url: urls.compare,
    title: "Compare letters",
    description: "Any two letters to an authority side by side, or two authorities on one theme.",
    area: "authorities",
    script: site.assets.compare,
    main: html`<div class="page-head">
${breadcrumb({ text: "Authorities", url: urls.authorities })}
<div id="comparison-head">
<h1>Compare letters</h1>
<ul class="prose">
<li>Two letters to one authority: open the <a href="${urls.authorities}">page of the authority</a> and choose them under “Compare letters”.</li>
<li>Two authorities on one theme: open the <a href="${urls.themes}">page of the theme</a> and choose them under “Compare two authorities”.</li>
</ul>
</div>
<p id="comparison-status" role="status"></p>
<noscript><p>Comparing letters here needs JavaScript, which is off or not available. Consecutive letters to an authority are compared on pages that work without it: the page of the authority leads to them.</p></noscript>
</div>
<div id="comparison"></div>`,
  }),
);
