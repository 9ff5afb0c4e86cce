import { capitalised } from "../../scripts/letter/wording.ts";
import type { Site } from "../../scripts/site/site.ts";
import {
  judgementAt,
  rowWidth,
  type TimelineRow,
  type TimelineTableView,
  visitHeight,
} from "../../scripts/site/views/timeline-table.ts";
import { type Html, html } from "../html.ts";
import { gradeClass, gradeShape } from "./grade.ts";
import { link } from "./links.ts";

/** Authorities as rows over the years: a mark for each visit, a bar for each judgement. */
export function timelineTable({ years, rows }: TimelineTableView, { singular }: Site["inspected"]): Html {
  const last = years.length > 1 ? years.at(-1) : undefined;
  return html`<div class="timeline-room"><table class="timeline-table">
<caption class="visually-hidden">Visits and judgements of each ${singular} over the years</caption>
<thead><tr><th scope="col">${capitalised(singular)}</th><th scope="col"><span class="visually-hidden">Visits and judgements</span><svg aria-hidden="true" width="100%" height="18">${years.map(({ year, at, major }) => html`<text class="${major ? "tick" : "tick minor"}" x="${at}%" y="14">${year}</text>`)}${last && html`<text class="tick last" x="100%" y="14">${last.year}</text>`}</svg></th><th scope="col">Visits</th></tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr><th scope="row">${link(row.authority)}</th><td>${picture(row)}</td><td>${row.count}</td></tr>\n`,
)}</tbody>
</table></div>`;
}

/** Height of the lane below the visits in which judgements have their shapes, in pixels. */
const judgementHeight = 26;

/** A row’s picture: the marks are stretched to the width, the shapes only moved. */
function picture({ visits, judgements, parts, grades, description }: TimelineRow): Html {
  const height = visitHeight + (grades.length > 0 ? judgementHeight : 0);
  return html`<svg role="img" aria-label="${description}" height="${height}"><svg viewBox="0 0 ${rowWidth} ${height}" preserveAspectRatio="none">${judgements !== "" && html`<path class="judgements" d="${judgements}"/>`}${parts !== "" && html`<path class="parts" d="${parts}"/>`}<path class="visits" d="${visits}"/></svg>${grades.map(({ step, at }) => html`<svg class="${gradeClass(step)}" x="${at}%" y="${judgementAt}">${gradeShape(step)}</svg>`)}</svg>`;
}
