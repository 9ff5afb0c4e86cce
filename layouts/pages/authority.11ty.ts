import { urls } from "../../scripts/letter/urls.ts";
import { capitalised } from "../../scripts/letter/wording.ts";
import type { Site } from "../../scripts/site/site.ts";
import type { ActingBodyView, AuthorityView, RelativeName } from "../../scripts/site/views/authority-view.ts";
import type { LatestLetterView } from "../../scripts/site/views/latest-letter.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { comparisonForm, select } from "../components/comparison-form.ts";
import { feedLink } from "../components/feed-link.ts";
import { latestLetter } from "../components/latest-letter.ts";
import { letterListOfOne } from "../components/letter-list.ts";
import { commaSeparated, link } from "../components/links.ts";
import { searchWithin } from "../components/search-within.ts";
import { summary } from "../components/summary.ts";
import { themeTable } from "../components/theme-table.ts";
import { timeline } from "../components/timeline.ts";
import { timelinePicture } from "../components/timeline-picture.ts";
import { type Content, type Html, html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<AuthorityView>("authorities", (site, view) =>
  page(site, {
    url: view.url,
    title: view.title,
    description: view.description,
    area: "authorities",
    head: view.feed !== null && feedLink(`Letters to ${view.name}`, view.feed),
    main: html`<div class="beside-contents"><div class="page-head">
${breadcrumb({ text: capitalised(site.inspected.plural), url: urls.authorities }, view.region)}
<p class="kicker">${view.kicker}</p>
<h1>${view.name}</h1>
<p class="standfirst">${view.standfirst}</p>
${facts(view, site.inspected)}
</div>
${contents(view)}
${view.latest && latest(view.latest)}
${happened(view)}
${view.themeTables.length > 0 && looked(view)}
${view.comparisons.length > 0 && progress(view)}
${view.olderLetters.length > 0 && older(view)}${view.withdrawn.length > 0 && withdrawn(view)}
${view.relatives.map(
  ({ id, authority, relation, letters: theirs }) => html`<section class="panel" aria-labelledby="${id}">
<h2 id="${id}">Letters to ${authority.text}</h2>
<p>${relation} See the <a href="${authority.url}">page for ${authority.text}</a>.</p>
${letterListOfOne(theirs)}
</section>`,
)}
${view.inspectors.length > 0 && inspectors(view)}
<section class="panel" aria-labelledby="follow">
<h2 id="follow">Subscribe and download</h2>
<ul>
${view.feed !== null && html`<li><a href="${view.feed}">Subscribe to letters to ${view.name}</a> (Atom feed)</li>`}
<li><a href="${urls.data}">Download all data</a>: in the tables this ${site.inspected.singular} is <code>${view.slug}</code>${view.gssCode !== null && html`, and its GSS code is <code>${view.gssCode}</code>`}</li>
</ul>
</section>
</div>`,
  }),
);

/** Links to the parts of the page, beside them where there is room. */
function contents(view: AuthorityView): Html {
  const parts: [id: string, text: string, present: boolean][] = [
    ["latest", "Latest letter", view.latest !== null],
    ["timeline", "Timeline", view.timeline !== null],
    ["themes", "Themes", view.themeTables.length > 0],
    ["progress", "Compare letters", view.comparisons.length > 0],
    ["letters", "Older letters", view.olderLetters.length > 0],
    ["withdrawn", "Withdrawn letters", view.withdrawn.length > 0],
    ...view.relatives.map(({ id, authority }): [string, string, boolean] => [id, authority.text, true]),
    ["inspectors", "Inspectors", view.inspectors.length > 0],
    ["follow", "Subscribe and download", true],
  ];
  return html`<nav class="contents" aria-labelledby="about-contents">
<h2 id="about-contents">On this page</h2>
<ol>
${parts.map(([id, text, present]) => present && html`<li><a href="#${id}">${text}<span class="visually-hidden"> on this page</span></a></li>`)}
</ol>
</nav>`;
}

/** What the kicker does not say; nothing where there is nothing else to say. */
function facts(view: AuthorityView, { parts }: Site["inspected"]): Content {
  const { otherNames, abolished, predecessors, successors, actingBodies: bodies } = view;
  if (
    abolished === null &&
    [otherNames, predecessors, successors, bodies].every(({ length }) => length === 0)
  )
    return null;
  return summary([
    ["Also known as", otherNames.join(", ")],
    ["Existed until", abolished],
    ["Replaced", commaSeparated(predecessors.map(relative))],
    ["Replaced by", commaSeparated(successors.map(relative))],
    [parts === undefined ? "Run by" : `${capitalised(parts)} run by`, bodies.map(actingBody)],
  ]);
}

const relative = ({ text, url }: RelativeName): Content => (url === null ? text : link({ text, url }));

function actingBody({ name, sources }: ActingBodyView): Html {
  return html`<div>${name} <span class="extent">(named in ${commaSeparated(sources.map(link))})</span></div>`;
}

function happened({ timeline: view }: AuthorityView): Content {
  if (view === null) return null;
  return html`<section class="panel" aria-labelledby="timeline">
<h2 id="timeline">Timeline</h2>
<p class="legend">Every visit with a letter in this archive, and the judgements, inspections and other visits that the letters mention. Anything that no letter mentions is missing.</p>
${timelinePicture(view)}
${timeline(view.events)}
${view.undated.length > 0 && html`<h3>Mentioned without a date</h3>${timeline(view.undated)}`}
</section>`;
}

function looked({ themeTables, name }: AuthorityView): Html {
  return html`<section class="panel" aria-labelledby="themes">
<h2 id="themes">Themes of each letter</h2>
${themeTables.map((table) => themeTable(table, name))}
</section>`;
}

function progress({ comparisons, choices }: AuthorityView): Html {
  return html`<section class="panel" aria-labelledby="progress">
<h2 id="progress">Compare letters</h2>
${choices.length > 0 && html`<h3>Consecutive letters</h3>`}
<ul class="pairs">${comparisons.map(({ text, url }) => html`<li><a href="${url}"><span class="visually-hidden">Compare the letters of </span>${text}</a></li>`)}</ul>
${choices.length > 0 && anyTwo(choices)}
</section>`;
}

/** A form whose address leads to the comparison; the first and the last letter are chosen already. */
function anyTwo(choices: AuthorityView["choices"]): Html {
  const letters = (name: "letter" | "with", label: string, chosen: number): Html =>
    select(
      { name, label },
      choices.map((choice, index) => ({ ...choice, selected: index === chosen })),
    );
  return html`<h3>Any two letters</h3>
${comparisonForm(
  html`${letters("letter", "First letter", choices.length - 1)}
${letters("with", "Second letter", 0)}`,
  "any-two",
)}`;
}

function latest(view: LatestLetterView): Html {
  return html`<section class="panel" aria-labelledby="latest">
<h2 id="latest">Latest letter</h2>
${latestLetter(view)}
</section>`;
}

function older(view: AuthorityView): Html {
  return html`<section class="panel" aria-labelledby="letters">
<h2 id="letters">Older letters</h2>
${letterListOfOne(view.olderLetters)}
${searchWithin(view)}
</section>`;
}

function withdrawn({ withdrawn: letters }: AuthorityView): Html {
  return html`<section class="panel" aria-labelledby="withdrawn">
<h2 id="withdrawn">Withdrawn letters</h2>
<ul>
${letters.map(({ url, title, statement }) => html`<li><a href="${url}">${title}</a>. ${statement}</li>`)}
</ul>
</section>`;
}

function inspectors({ inspectors: people }: AuthorityView): Html {
  return html`<section class="panel" aria-labelledby="inspectors">
<h2 id="inspectors">Inspectors</h2>
<ul class="names">${people.map(({ text, url, letters: count }) => html`<li><a href="${url}">${text}</a> <span class="extent">${count}</span></li>`)}</ul>
</section>`;
}
