/** The shapes of grades. The name of the grade is next to each in words, so readers of the text miss nothing. */
import type { GradeStep, JudgementView } from "../../scripts/site/views/grade-view.ts";
import type { LabelledStep } from "../../scripts/site/views/judgements-view.ts";
import { type Content, type Html, html } from "../html.ts";

/** Drawn around 0, 0, up to 12 units to each side. */
const outlines: Record<GradeStep["shape"], Html> = {
  star: html`<path d="M0-12 4-9 9-9 9-4 12 0 9 4 9 9 4 9 0 12-4 9-9 9-9 4-12 0-9-4-9-9-4-9z"/>`,
  hexagon: html`<path d="M-5.5-10h11L11 0 5.5 10h-11L-11 0z"/>`,
  circle: html`<circle r="10.5"/>`,
  diamond: html`<path d="M0-11.5 11.5 0 0 11.5-11.5 0z"/>`,
  triangle: html`<path d="M0-11.5 11.5 9h-23z"/>`,
  square: html`<path d="M-9.5-9.5h19v19h-19z"/>`,
};

/** The class of a grade in drawings. */
export const gradeClass = ({ look }: GradeStep): string => `grade grade-${look}`;

/** The shape of a grade with its letter, to be placed in a drawing that has the class of the grade. */
export function gradeShape({ shape, letter }: GradeStep): Html {
  return html`${outlines[shape]}<text y="${shape === "triangle" ? 6.5 : 4.5}">${letter}</text>`;
}

/** The shape of a grade in a line of text. */
export function gradeSwatch(step: GradeStep): Html {
  return html`<svg class="swatch ${gradeClass(step)}" aria-hidden="true" viewBox="-13 -13 26 26" width="26" height="26">${gradeShape(step)}</svg>`;
}

/** A judgement: the shape of its grade, then words. */
export function judgementLine({ step, text }: JudgementView, introduction = ""): Html {
  return html`${gradeSwatch(step)} ${introduction}${text}`;
}

/** What the shapes mean, best grade first; nothing where no publisher gives grades. */
export function gradeLegend(steps: readonly LabelledStep[]): Content {
  return (
    steps.length > 0 &&
    html`<ul class="grades" aria-label="Grades">${steps.map(({ step, label }) => html`<li>${gradeSwatch(step)} ${label}</li>`)}</ul>`
  );
}
