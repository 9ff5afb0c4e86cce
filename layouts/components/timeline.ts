/** The timeline of an authority: the list of its events, oldest first, each with the letters that say it. */
import type { EventView, SourceView } from "../../scripts/site/views/timeline.ts";
import { type Content, type Html, html } from "../html.ts";
import { link } from "./links.ts";

/** What happened, in order. */
export function timeline(events: readonly EventView[]): Html {
  return html`<ol class="timeline">
${events.map(event)}
</ol>`;
}

function event({ kind, date, when, what, url, since, notes, sources, grades, mentions }: EventView): Html {
  return html`<li class="${kind}">
${date === null ? html`<p class="when">${when}</p>` : html`<time datetime="${date}">${when}</time>`}
<div>
<p class="what">${url === null ? what : html`<a href="${url}" aria-label="${what}, ${when}">${what}</a>`}</p>
${since !== null && html`<p>${since}</p>`}
${notes.map((note) => html`<p>${note}</p>`)}
${kind === "visit" ? visitSource(sources, when) : said("Said in the", sources)}
${grades.length > 0 && said("A judgement is named with this date in the", grades)}
${mentions.length > 0 && said("Looked back on in the", mentions)}
</div>
</li>
`;
}

/** Where the letter on a visit gives its days. */
function visitSource(sources: readonly SourceView[], when: string): Content {
  return sources.map(
    ({ url, place }) =>
      place !== null &&
      html`<p class="source">Dated in its letter, <a href="${url}" aria-label="${place} of the letter on ${when}">${place}</a></p>`,
  );
}

function said(introduction: string, sources: readonly SourceView[]): Content {
  return sources.map(
    ({ text, url, words }) =>
      html`<p class="source">${introduction} ${link({ text, url })}${words !== null && html`: <q>${words}</q>`}</p>`,
  );
}
