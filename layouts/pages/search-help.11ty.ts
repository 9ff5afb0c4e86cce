import { urls } from "../../scripts/letter/urls.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.searchHelp, (site) => {
  const { words, phrase, forms, abbreviation, everyday, within, former, mistyped } = site.searches;
  const { singular } = site.inspected;
  return page(site, {
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
<p>Results are paragraphs, the best first, whatever letter they are in${words && html`: ${example(words)}`}. Paragraphs that have all the words come first, above all where the words are close together. If fewer than ten have them all, paragraphs with most of them follow. Small words and words of questions, such as “the” and “how”, are left out, and the page says so.</p>
<p>Capitals, accents and apostrophes make no difference. Words written with a hyphen, as two words or as one find each other: ${example("workload")} finds “work-load” too. Numbers are found with and without a comma.</p>
<h2>Forms of a word</h2>
<p>A word finds its other endings: ${example("visit")} finds visits, visited and visiting${forms && html`, and ${example(forms.short)} finds ${forms.long}`}. Stems are made by rule, not by a dictionary, so ${example("universal")} finds “university”. A word never finds a longer one that only begins like it: ${example("care")} does not find carers.</p>
<h2>Phrases</h2>
<p>Quotation marks keep words together, in this order${phrase && html`: ${example(`“${phrase}”`)}`}. Their endings may differ. What is in quotation marks is searched for as it is: it is never corrected, left out or added to. A phrase may stand beside words and other phrases.</p>
<h2>Leaving letters out</h2>
<p>A minus sign before a word or phrase leaves out the letters that have it: ${example("plans -progress")}.</p>
<h2>Abbreviations</h2>
<p>An abbreviation and its words find each other${abbreviation && html`: ${example(abbreviation.short)} also finds “${abbreviation.long}”, and ${example(abbreviation.long)} also finds ${abbreviation.short}`}. The archive knows the abbreviations of its glossary and those that its letters explain in brackets. An abbreviation that is also a word is found only in capitals.</p>
<h2>Everyday words</h2>
<p>Letters often use other words than people do. The search knows some of them${everyday && html`: ${example(everyday.short)} also finds “${everyday.long}”`}. The page says what was added, and a link takes it back.${site.everydayWords.length > 0 && html` <a href="${urls.everydayWords}">All everyday words that the search knows</a>.`}</p>
<h2>Names</h2>
<p>A query that names ${withArticle(singular)}, a region, an inspector or a year of visit searches within it${within && html`: ${example(within)}`}. Take the name off above the results, or put it in quotation marks to search for it as a word. Former names are known too${former && html`: ${example(former)}`}.</p>
<h2>Where nothing is found</h2>
<p>If no letter has a word, the nearest word is searched for, and the page says so${mistyped && html`: ${example(mistyped)}`}. If no paragraph has all the words, those with most of them are shown.</p>
<h2>Results</h2>
<p>A result leads to its paragraph, where the words are marked and you can go through them one by one. Results can be shown by letter instead, and be narrowed by ${singular}, region, kind and year of visit, theme and inspector: one of several choices in a list is enough, but one of each list is needed. They can be put in order of the visit, and downloaded as a table (CSV) and as a list of citations.</p>
<p>The address of the page is the whole search. Keep it, share it, or go back to it.</p>
<h2 id="key">A key for the search</h2>
<p>On every page, <kbd>/</kbd> leads to the search box, and so does <kbd>Ctrl + /</kbd> (on a Mac, <kbd>Cmd + /</kbd>). If you speak to your computer you may want the first turned off.</p>
<button id="slash-key" type="button" hidden></button>
</div>`,
  });
});

/** A noun with “a” or “an”. */
const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;

/** A search to try. */
function example(query: string): Html {
  return html`<a href="${urls.search}?${new URLSearchParams({ q: query }).toString()}">${query}</a>`;
}
