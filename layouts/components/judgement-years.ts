/** How many judgements of each grade there were in each year: columns, and a table of the same numbers. */

import type { JudgedYear, LabelledStep } from "../../scripts/site/views/judgements-view.ts";
import { type Html, html } from "../html.ts";
import { gradeClass, gradeSwatch } from "./grade.ts";

/** Height of the highest column, and the most that one judgement takes of it, in pixels. */
const columnsHeight = 180;
const maximumUnit = 26;
/** The minimum height of a part of a column that has its letter, in pixels. */
const minimumLettered = 14;

/** A column for each year, the best grade on top. */
export function judgementYears(years: readonly JudgedYear[]): Html {
  const unit = Math.min(maximumUnit, columnsHeight / Math.max(...years.map(({ total }) => total)));
  const bottom = Math.ceil(unit * Math.max(...years.map(({ total }) => total))) + 4;
  return html`<div class="timeline-room"><svg class="judgement-years" role="img" aria-label="Judgements of each year by grade. The table below has the same numbers." width="100%" height="${bottom + 22}">
<line class="base" x1="0" x2="100%" y1="${bottom}" y2="${bottom}"/>
${years.map((year) => html`${column(year, unit, bottom)}<text class="${year.major ? "tick" : "tick minor"}" x="${middle(year)}%" y="${bottom + 17}">${year.year}</text>\n`)}</svg></div>`;
}

const middle = ({ at, width }: JudgedYear): number => Math.round((at + width / 2) * 100) / 100;

function column(year: JudgedYear, unit: number, bottom: number): Html[] {
  let top = bottom - unit * year.total;
  return year.counts.flatMap(({ step, count }) => {
    if (count === 0) return [];
    const height = unit * count;
    const y = Math.round(top * 100) / 100;
    top += height;
    return [
      html`<g class="${gradeClass(step)}"><rect x="${year.at + year.width * 0.12}%" width="${year.width * 0.76}%" y="${y}" height="${Math.round(height * 100) / 100}"/>${height >= minimumLettered && html`<text x="${middle(year)}%" y="${Math.round(y + height / 2) + 4.5}">${step.letter}</text>`}</g>`,
    ];
  });
}

/** The same numbers as a table, newest year first. */
export function judgementYearsTable(years: readonly JudgedYear[], steps: readonly LabelledStep[]): Html {
  return html`<section class="scroll" aria-label="Numbers of judgements by year" tabindex="0">
<table class="numbers">
<thead><tr><th scope="col">Year</th>${steps.map(({ step, label }) => html`<th scope="col">${gradeSwatch(step)} ${label}</th>`)}<th scope="col">All</th></tr></thead>
<tbody>
${years
  .toReversed()
  .map(
    ({ year, counts, total }) =>
      html`<tr><th scope="row">${year}</th>${counts.map(({ count }) => html`<td>${count}</td>`)}<td>${total}</td></tr>\n`,
  )}</tbody>
</table>
</section>`;
}
