/** The timeline of an authority as a picture. All horizontal positions are percentages, so it is to scale at every width. */
import type { MarkView, TimelineView } from "../../scripts/site/views/timeline.ts";
import { type Html, html } from "../html.ts";
import { gradeClass, gradeShape } from "./grade.ts";

const labelHeight = 22;
const markHeight = 18;

/** The picture; the list of events has the same content. */
export function timelinePicture({ years, marks, gaps, rows, crowded, description }: TimelineView): Html {
  const line = (rows + Number(crowded)) * labelHeight + markHeight;
  const bottom = line + markHeight + 20;
  return html`<div class="timeline-room"><svg class="timeline-picture" role="img" aria-label="${description}" width="100%" height="${bottom + 22}">
${years.map(
  ({ year, at, major }) =>
    html`<line class="year" x1="${at}%" x2="${at}%" y1="${line - markHeight}" y2="${bottom + 2}"/><text class="${major ? "tick" : "tick minor"}" x="${at}%" dx="5" y="${bottom + 14}">${year}</text>`,
)}
${gaps.map(
  ({ from, to, label }) =>
    html`<line class="gap" x1="${from}%" x2="${to}%" y1="${line}" y2="${line}"/>${label !== null && html`<text class="gap-label" x="${(from + to) / 2}%" y="${line + 26}">${label}</text>`}`,
)}
${byKind(marks).map((mark) => markOf(mark, line, rows, crowded))}
</svg></div>`;
}

/** Judgements last, so that no visit is drawn over them. */
function byKind(marks: readonly MarkView[]): MarkView[] {
  const isJudgement = ({ kind }: MarkView): number => Number(kind === "judgement");
  return marks.toSorted((a, b) => isJudgement(a) - isJudgement(b));
}

function markOf(
  { kind, step, at, width, title, label, row, labelAt }: MarkView,
  line: number,
  rows: number,
  crowded: boolean,
): Html {
  const height = crowded && kind === "judgement" ? line - labelHeight : line;
  const middle = Math.round((at + width / 2) * 100) / 100;
  const top = row === null ? 0 : (rows - row) * labelHeight - 8;
  return html`<g class="${kind}"><title>${title}</title>
${row !== null && html`<line class="leader" x1="${middle}%" x2="${middle}%" y1="${top + 4}" y2="${height - 8}"/><text class="label" x="${labelAt}%" y="${top}">${label}</text>`}
${width > 0 && html`<rect class="unsure" x="${at}%" width="${width}%" y="${height - 4}" height="8"/>`}
<svg${step && html` class="${gradeClass(step)}"`} x="${middle}%" y="${height}" overflow="visible">${step ? gradeShape(step) : html`<circle r="${radius(kind, crowded)}"/>`}</svg></g>
`;
}

/** A visit is a larger dot than what letters only mention. */
const radius = (kind: MarkView["kind"], crowded: boolean): number =>
  (kind === "visit" ? 7 : 5) - (crowded ? (kind === "visit" ? 2 : 1) : 0);
