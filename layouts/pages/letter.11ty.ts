import type { LetterView } from "../../scripts/site/letter-view.ts";
import { urls } from "../../scripts/site/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { letterText } from "../components/letter-text.ts";
import { commaSeparated, link } from "../components/links.ts";
import { summary } from "../components/summary.ts";
import { type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<LetterView>("letters", (site, view) =>
  page(site, {
    url: view.url,
    title: view.pageTitle,
    description: view.description,
    area: "letters",
    main: html`<div class="columns">
<div class="page-head">
${breadcrumb({ text: "Authorities", url: urls.authorities }, view.authority)}
<p class="kicker">${view.kicker}</p>
<h1>${view.title}</h1>
<p class="standfirst">${view.standfirst}</p>
${facts(view)}
${searchFields(view)}
</div>
${contents(view)}
${letterText(view)}
</div>`,
  }),
);

function facts(view: LetterView): Html {
  return summary([
    ["Authority", html`${link(view.authority)}, ${view.authority.region}`],
    ["Visit", view.visit],
    ["Letter dated", view.letterDate ?? "Not given in the letter"],
    ["Inspectors", view.inspectors.join(", ")],
    ["Also present", view.otherPeople.join(", ")],
    ["Earlier judgement", view.judgement],
    ["Addressed to", view.addressedTo],
    ["Themes", commaSeparated(view.themes.map(link))],
  ]);
}

/** What the search index keeps of the letter beside its text. */
function searchFields({ search }: LetterView): Html {
  return html`<div hidden>
<span data-pagefind-meta="title">${search.title}</span>
<span data-pagefind-sort="date">${search.date}</span>
${search.filters.map(([name, value]) => html`<span data-pagefind-filter="${name}">${value}</span>`)}
</div>`;
}

function contents({ sections }: LetterView): Html {
  return html`<nav class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">In this letter</h2>
<ol>
${sections.map(({ id, title }) => html`<li><a href="#${id}">${title ?? "Opening"}</a></li>`)}
</ol>
</nav>`;
}
