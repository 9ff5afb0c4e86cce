import { urls } from "../../scripts/letter/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.searchHelp, (site) =>
  page(site, {
    url: urls.searchHelp,
    title: "How to search",
    description: "What the search finds, and how to ask for words, phrases, abbreviations and dates.",
    main: html`<div class="page-head">
${breadcrumb({ text: "Search", url: urls.search })}
<h1>How to search</h1>
<p class="standfirst">What the search finds, and how to ask for it</p>
</div>
<div class="prose">
<h2>Words</h2>
<p>A letter is found when it has all the words, wherever they stand: ${example("supervision frequency")}. Letters in which they stand near to each other come first. Small words that nearly every letter has, such as “of” and “the”, are left out, and the page says so.</p>
<p>Capitals, accents and apostrophes make no difference. Words joined by a hyphen are looked for one after the other: ${example("decision-making")} finds “decision making” too.</p>
<h2>Forms of a word</h2>
<p>A word finds its other endings: ${example("visit")} finds visits, visited and visiting, because all have the stem “visit”. Stems are made by rule, not by a dictionary. So ${example("child")} does not find children, nor ${example("children")} child, and ${example("universal")} finds “university”. A word never finds a longer one that only begins like it: ${example("care")} does not find carers.</p>
<h2>Phrases</h2>
<p>Quotation marks keep words together, in this order and in one paragraph: ${example("“children in care”")}. Their endings may differ. A phrase may stand beside words and other phrases: ${example("“child in need” plans")} finds letters that have the phrase and the word.</p>
<h2>Leaving letters out</h2>
<p>A minus in front of a word or phrase leaves out the letters that have it: ${example("missing -exploitation")}.</p>
<h2>Abbreviations</h2>
<p>An abbreviation and its words find each other: ${example("PLO")} also finds “public law outline”, and ${example("public law outline")} also finds PLO. The archive knows the abbreviations of its glossary and those that its letters explain in brackets. Put quotation marks around either to find it alone: ${example("“PLO”")}.</p>
<h2>Where nothing is found</h2>
<p>The page says which word no letter has, and offers the nearest ones that the archive has. Try it: ${example("saefguarding")}.</p>
<h2>Results</h2>
<p>Results are letters, each with the paragraphs that have what was asked for. A result leads to its paragraph, where the words are marked and can be gone through one by one. Results can be narrowed by authority, region, kind and year of visit, theme and inspector: one of several choices in a list is enough, but one of each list is needed. They can be put in order of the visit, and taken away as a table (CSV) and as a list of citations.</p>
<p>The address of the page is the whole search. Keep it, share it, or go back to it.</p>
<h2 id="key">A key for the search</h2>
<p>On every page, <kbd>/</kbd> leads to the search box, and so does <kbd>Ctrl + /</kbd> (on a Mac, <kbd>Cmd + /</kbd>). If you speak to your computer you may want the first turned off.</p>
<button id="slash-key" type="button" hidden></button>
</div>`,
  }),
);

/** A search to try. */
function example(query: string): Html {
  return html`<a href="${urls.search}?${new URLSearchParams({ q: query }).toString()}">${query}</a>`;
}
