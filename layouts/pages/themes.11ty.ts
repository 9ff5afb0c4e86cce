import { urls } from "../../scripts/letter/urls.ts";
import { counted } from "../../scripts/letter/wording.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { themeMatrix } from "../components/theme-matrix.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.themes, (site) =>
  page(site, {
    url: urls.themes,
    title: "Themes",
    description: `Subjects${site.inspected.field === undefined ? "" : ` in ${site.inspected.field}`}, with what the letters say about each.`,
    area: "themes",
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Themes</h1>
<p class="standfirst">${counted(site.themeEntries.length, "subject")} in the letters</p>
</div>
<ul class="theme-list">
${site.themeEntries.map(({ text, url, description, extent }) => html`<li><a href="${url}">${text}</a> <span class="extent">${extent}</span><br>${description}</li>`)}
</ul>
${site.themeMatrix && themeMatrix(site.themeMatrix)}`,
  }),
);
