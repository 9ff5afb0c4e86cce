import type { ThemeView } from "../../scripts/site/theme-view.ts";
import { urls } from "../../scripts/site/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<ThemeView>("themes", (site, view) =>
  page(site, {
    url: view.url,
    title: view.name,
    description: view.description,
    area: "themes",
    main: html`<div class="page-head">
${breadcrumb({ text: "Themes", url: urls.themes })}
<p class="kicker">Theme</p>
<h1>${view.name}</h1>
<p class="standfirst">${view.extent}</p>
<p>A paragraph is listed where it has one of these phrases: ${view.phrases.join(", ")}.</p>
</div>
${view.letters.map(
  ({ authority, url, when, paragraphs }) => html`<section class="findings">
<h2><a href="${url}">${authority}, ${when}</a></h2>
<ul>
${paragraphs.map((paragraph) => html`<li><a class="number" href="${paragraph.url}" aria-label="${authority}, ${when}, paragraph ${numberOf(paragraph.url)}">${numberOf(paragraph.url)}</a>${paragraph.text}</li>`)}
</ul>
</section>`,
)}`,
  }),
);

const numberOf = (url: string): string => url.slice(url.indexOf("#p") + 2);
