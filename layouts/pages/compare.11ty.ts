import { urls } from "../../scripts/letter/urls.ts";
import { capitalised } from "../../scripts/letter/wording.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.compare, (site) => {
  const { singular, plural } = site.inspected;
  return page(site, {
    url: urls.compare,
    title: "Compare letters",
    description: `Any two letters to one ${singular} side by side, or two ${plural} on one theme.`,
    area: "authorities",
    script: site.assets.compare,
    main: html`<div class="page-head">
${breadcrumb({ text: capitalised(plural), url: urls.authorities })}
<div id="comparison-head">
<h1>Compare letters</h1>
<ul class="prose">
<li>Two letters to one ${singular}: open the <a href="${urls.authorities}">page of the ${singular}</a> and choose them under “Compare letters”.</li>
<li>Two ${plural} on one theme: open the <a href="${urls.themes}">page of the theme</a> and choose them under “Compare two ${plural}”.</li>
</ul>
</div>
<p id="comparison-status" role="status"></p>
<noscript><p>Comparing letters here needs JavaScript, which is off or not available. Consecutive letters to one ${singular} are compared on pages that work without it: the page of the ${singular} leads to them.</p></noscript>
</div>
<div id="comparison"></div>`,
  });
});
