import { urls } from "../../scripts/letter/urls.ts";
import type { Site } from "../../scripts/site/site.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { searchFacets } from "../components/search-facets.ts";
import { type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.search, (site) =>
  page(site, {
    url: urls.search,
    title: "Search",
    description: "Find the paragraph of a letter by its words.",
    script: site.assets.search,
    main: html`<div class="page-head">
${breadcrumb()}
<h1>Search</h1>
<form id="search-form" class="search-form" role="search" action="${urls.search}" method="get">
<label for="query">Search the letters</label>
<div class="search-row">
<input id="query" name="q" type="search" autocomplete="off" spellcheck="true" list="query-completions">
<datalist id="query-completions"></datalist>
<button>Search</button>
</div>
<p class="hint">“Quotation marks” keep words together. <a href="${urls.searchHelp}">How to search</a></p>
</form>
<p id="search-announcement" class="visually-hidden" role="status"></p>
<noscript>${withoutScript(site)}</noscript>
</div>
<div id="search-start" class="search-start">
${start(site)}
</div>
<div id="search-body" class="search-body" hidden>
${searchFacets(site)}
<section class="search-found" aria-labelledby="results-title">
<h2 id="results-title" tabindex="-1">Results</h2>
<div id="search-choices" class="choices"></div>
<div id="search-answers" class="answers"></div>
<div id="search-notes" class="search-notes"></div>
<div id="results-tools" class="results-tools" hidden>
<fieldset class="views">
<legend class="visually-hidden">Show</legend>
${view("paragraphs", "Paragraphs")}
${view("letters", "Letters")}
</fieldset>
<div>
<label for="sort">In order of</label>
<select id="sort" autocomplete="off">
<option value="relevance">Relevance</option>
<option value="newest">Newest visit first</option>
<option value="oldest">Oldest visit first</option>
</select>
</div>
</div>
<ol id="search-results" class="results"></ol>
<button id="more-results" class="more" type="button" hidden>Show more results</button>
<div id="result-downloads" class="result-downloads" hidden></div>
<div id="search-feeds" class="search-feeds"></div>
</section>
</div>`,
  }),
);

function view(name: "paragraphs" | "letters", text: string): Html {
  return html`<input id="view-${name}" name="view" type="radio" value="${name}">
<label for="view-${name}">${text}</label>`;
}

function start({ letterCount, searches, inspected }: Site): Html {
  const { words, phrase, abbreviation } = searches;
  const example = (shown: string, query: string, about: string): Html =>
    html`<li><a href="${urls.search}?q=${query}">${shown}</a>${about}</li>\n`;
  return html`<h2>Search ${letterCount}</h2>
<p>Every paragraph of every letter can be found by its words. Some ways to begin:</p>
<ul>
${words && example(words, inQuery(words), ": letters that have all these words")}${phrase && example(`“${phrase}”`, `%22${inQuery(phrase)}%22`, ": these words one after the other")}${abbreviation && example(abbreviation.short, `${inQuery(abbreviation.short)}&sort=newest`, `, newest first: “${abbreviation.long}” is found too`)}</ul>
<p>Or browse the <a href="${urls.letters}">letters by year</a>, the <a href="${urls.authorities}">${inspected.plural}</a> and the <a href="${urls.themes}">themes</a>.</p>`;
}

/** Words as the query of an address has them. */
const inQuery = (words: string): string => encodeURIComponent(words).replaceAll("%20", "+");

function withoutScript({ address, base, inspected }: Site): Html {
  const { host } = new URL(address);
  return html`<p>Searching here needs JavaScript, which is off or not available. You can <a href="https://duckduckgo.com/?q=${encodeURIComponent(`site:${host}${base} `)}">search this site with a web search</a>, adding your words after what is already there. Or browse the <a href="${urls.letters}">letters by year</a>, the <a href="${urls.authorities}">${inspected.plural}</a> and the <a href="${urls.themes}">themes</a>, which work without it.</p>`;
}
