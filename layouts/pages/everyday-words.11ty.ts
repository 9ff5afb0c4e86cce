import { urls } from "../../scripts/letter/urls.ts";
import type { Site } from "../../scripts/site/site.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.everydayWords, (site) =>
  page(site, {
    url: urls.everydayWords,
    title: "Everyday words",
    description:
      "The everyday words that the search knows, and the words that letters use for the same thing.",
    main: html`<div class="page-head">
${breadcrumb({ text: "Search", url: urls.search }, { text: "How to search", url: urls.searchHelp })}
<h1>Everyday words</h1>
<p class="standfirst">A search for one of these words also finds what letters call it</p>
</div>
<p class="measure">The search adds only words that at least one letter has, says what it added, and takes it back with a click.</p>
${site.everydayWords.length === 0 ? html`<p>This archive has no list of everyday words yet.</p>` : table(site)}`,
  }),
);

function table({ everydayWords }: Site): Html {
  return html`<section class="scroll" aria-label="Everyday words" tabindex="0">
<table>
<thead><tr><th scope="col">If you search for</th><th scope="col">the search also finds</th></tr></thead>
<tbody>
${everydayWords.map(
  ({ lay, field }) => html`<tr><td>${lay.join(", ")}</td><td>${field.join(", ")}</td></tr>\n`,
)}</tbody>
</table>
</section>`;
}
