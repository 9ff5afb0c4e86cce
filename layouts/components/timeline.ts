/** The timeline of an authority: a list of its events, each with the letters that mention it. */
import type { EventView, SourceView } from "../../scripts/site/views/timeline.ts";
import { type Content, type Html, html } from "../html.ts";
import { gradeSwatch } from "./grade.ts";
import { link } from "./links.ts";

/** The events, in the order given. */
export function timeline(events: readonly EventView[]): Html {
  return html`<ol class="timeline">
${events.map(event)}
</ol>`;
}

function event({
  kind,
  step,
  date,
  when,
  what,
  url,
  since,
  notes,
  sources,
  grades,
  mentions,
}: EventView): Html {
  return html`<li class="${kind}">${step && gradeSwatch(step)}
${date === null ? html`<p class="when">${when}</p>` : html`<time datetime="${date}">${when}</time>`}
<div>
<p class="what">${url === null ? what : html`<a href="${url}" aria-label="${what}, ${when}">${what}</a>`}</p>
${since !== null && html`<p>${since}</p>`}
${notes.map((note) => html`<p>${note}</p>`)}
${kind === "visit" ? visitSource(sources, when) : sourceList("Named in the", sources)}
${grades.length > 0 && sourceList("A judgement with this date is named in the", grades)}
${mentions.length > 0 && sourceList("Mentioned in the", mentions)}
</div>
</li>
`;
}

/** The paragraph of the letter that gives the days of the visit. */
function visitSource(sources: readonly SourceView[], when: string): Content {
  return sources.map(
    ({ url, place }) =>
      place !== null &&
      html`<p class="source">Dates given in the letter, <a href="${url}" aria-label="${place} of the letter on ${when}">${place}</a></p>`,
  );
}

function sourceList(introduction: string, sources: readonly SourceView[]): Content {
  return sources.map(
    ({ text, url, words }) =>
      html`<p class="source">${introduction} ${link({ text, url })}${words !== null && html`: <q>${words}</q>`}</p>`,
  );
}
