import { rowWidth, type TimelineTableView } from "../../scripts/site/views/timeline-table.ts";
import { type Html, html } from "../html.ts";
import { link } from "./links.ts";

/** Authorities as rows over the years: a mark for each visit, a bar for each judgement. */
export function timelineTable({ years, rows }: TimelineTableView): Html {
  const last = years.length > 1 ? years.at(-1) : undefined;
  return html`<div class="timeline-room"><table class="timeline-table">
<caption class="visually-hidden">Visits and judgements of each authority over the years</caption>
<thead><tr><th scope="col">Authority</th><th scope="col"><span class="visually-hidden">Visits and judgements</span><svg aria-hidden="true" width="100%" height="18">${years.map(({ year, at, major }) => html`<text class="${major ? "tick" : "tick minor"}" x="${at}%" y="14">${year}</text>`)}${last && html`<text class="tick last" x="100%" y="14">${last.year}</text>`}</svg></th><th scope="col">Visits</th></tr></thead>
<tbody>
${rows.map(
  ({ authority, visits, judgements, parts, description, count }) =>
    html`<tr><th scope="row">${link(authority)}</th><td><svg role="img" aria-label="${description}" viewBox="0 0 ${rowWidth} 24" preserveAspectRatio="none" height="24"><path class="judgements" d="${judgements}"/>${parts !== "" && html`<path class="parts" d="${parts}"/>`}<path class="visits" d="${visits}"/></svg></td><td>${count}</td></tr>\n`,
)}</tbody>
</table></div>`;
}
