/** Puts the number of a footnote before it, where a tool that takes text out of a PDF wrote it after it. */

import { isPageNumber, letterheadLength } from "./page-furniture.ts";
import { isPlainMark } from "./plain-footnote-marks.ts";
import type { SourceLine } from "./source-document.ts";
import type { MeasuredLine } from "./text-measure.ts";

const loneNumber = /^\d{1,2}$/;
const noteBeginning = /^(?:\d{1,2}\s*)?\p{Lu}/u;
/** The maximum number of lines of a footnote at the foot of a page. */
const maximumLines = 8;

/**
 * The lines with the number of each footnote above it and apart from the text. Footnotes are set smaller, so that more
 * stands on their lines than on any other; nothing but the page’s own number and the letterhead follows them.
 */
export function withNumberedNotes(lines: readonly MeasuredLine[]): SourceLine[] {
  const ordered: SourceLine[] = lines.map(({ wide, ...line }) => line);
  for (const [index, { text }] of lines.entries()) {
    const number = ordered[index];
    const isAlone = loneNumber.test(text);
    const length = isAlone
      ? noteLength(lines, index + 1)
      : /^\d/.test(text)
        ? noteLength(lines, index) - 1
        : 0;
    if (number && length > 0 && isFootOfPage(lines, index + length)) ordered[index] = { ...number, gap: 1 };
    if (!isAlone || !isFootOfPage(lines, index)) continue;
    const start = noteStart(lines, index);
    if (
      number &&
      start !== null &&
      !loneNumber.test(lines[start - 1]?.text ?? "") &&
      isPlainMark(text, lines)
    )
      ordered.splice(start, index + 1 - start, { ...number, gap: 1 }, ...ordered.slice(start, index));
  }
  return ordered;
}

/** Whether only the page’s number, the letterhead, or nothing, follows a line on its page. */
function isFootOfPage(lines: readonly MeasuredLine[], index: number): boolean {
  let below = index + 1;
  below += letterheadLength(lines, below);
  const line = lines[below];
  if (!line || line.pageStart || below > index + 1) return true;
  const next = lines[below + 1];
  return isPageNumber(line.text) && (!next || next.pageStart || letterheadLength(lines, below + 1) > 0);
}

/** How many lines from `start` on are a note: all of its lines but the last are wide. 0 without a note. */
function noteLength(lines: readonly MeasuredLine[], start: number): number {
  let end = start;
  while (lines[end]?.wide && end - start < maximumLines) end += 1;
  const last = lines[end];
  if (end === start || !noteBeginning.test(lines[start]?.text ?? "")) return 0;
  const goesOn = last !== undefined && !last.pageStart && !isPageNumber(last.text);
  return end - start + (goesOn && letterheadLength(lines, end) === 0 ? 1 : 0);
}

/** The first line of the note that ends above a line. Null without a note. */
function noteStart(lines: readonly MeasuredLine[], end: number): number | null {
  for (let start = Math.max(0, end - maximumLines); start < end; start += 1)
    if (start + noteLength(lines, start) === end) return start;
  return null;
}
