/** Takes footnotes out of the running text and finds their marks. */

import { raised } from "../../../letter/raised-figures.ts";
import { isPageNumber } from "../formats/page-furniture.ts";
import { plainMark } from "../formats/plain-footnote-marks.ts";
import type { SourceLine } from "../formats/source-document.ts";
import type { Roles } from "../phrases/roles.ts";
import { type JoinedText, joinLines } from "./join-lines.ts";
import { signOffOf } from "./sign-off-lines.ts";

export type Note = {
  label: string;
  /** Whether the note bears its label in print; one without is labelled by its place. */
  numbered: boolean;
  text: string;
  page: number | null;
  /** The lines it was taken from. */
  lines: SourceLine[];
};

/** The number that a footnote begins with, with or without a space before its words. */
const numbered = /^(\d{1,2})(?!\d|[.)%,]|\s*$)\s*(?=\S)/;
/** The sign that a footnote begins with where footnotes are not numbered. */
const signed = /^([*†‡§¶]{1,3})\s*(?=\S)/;
const loneNumber = /^\d{1,2}$/;

/**
 * The lines of a letter without its footnotes, with the marks that lead to them, and the footnotes. A note that no mark
 * leads to stays where it is.
 * @param never lines that are taken for no footnote
 */
export function withoutFootnotes(
  lines: readonly SourceLine[],
  roles: Roles,
  never: ReadonlySet<SourceLine> = new Set(),
): { lines: SourceLine[]; notes: Note[] } {
  const candidates = markCandidates(lines);
  const kept: SourceLine[] = [];
  const notes: Note[] = [];
  let carriedStart = false;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    const length = never.has(line) ? 0 : noteLength(lines, index, candidates, never);
    if (length === 0) {
      kept.push(carriedStart ? { ...line, pageStart: true } : line);
      carriedStart = false;
      index += 1;
      continue;
    }
    notes.push(noteOf(lines.slice(index, index + length), notes.length + 1));
    carriedStart ||= line.pageStart;
    index += length;
  }
  const labels = new Set(notes.map(({ label }) => label));
  const { signOff, copies } = signOffOf(kept, roles);
  const unmarkable = new Set([...signOff, ...copies]);
  const none = new Set<string>();
  const marked = kept.map((line) => {
    const own = unmarkable.has(line) ? none : labels;
    return withGluedMarks(withoutIdleMarks(line, own), own);
  });
  const used = new Set(marked.flatMap(({ marks }) => marks.map(({ label }) => label)));
  const unmarked = notes.filter(({ label }) => !used.has(label)).flatMap((note) => note.lines);
  if (unmarked.length > 0) return withoutFootnotes(lines, roles, new Set([...never, ...unmarked]));
  return { lines: marked, notes };
}

/** Numbers that are a mark somewhere: raised, or glued to the end of a word. */
function markCandidates(lines: readonly SourceLine[]): Set<string> {
  return new Set(
    lines.flatMap(({ text, marks }) => [
      ...marks.map(({ label }) => label),
      ...[...text.matchAll(plainMark)].map(([, label = ""]) => label),
    ]),
  );
}

/** How many lines from `index` on are one footnote; 0 where none begins. */
function noteLength(
  lines: readonly SourceLine[],
  index: number,
  candidates: ReadonlySet<string>,
  never: ReadonlySet<SourceLine>,
): number {
  const line = lines[index];
  if (!line || line.row !== null) return 0;
  if (line.small === true) return isPageNumber(line.text) ? 0 : smallNoteLength(lines, index, never);
  if (line.small === false || line.bullet) return 0;
  const label = loneNumber.test(line.text) ? line.text : (numbered.exec(line.text)?.[1] ?? null);
  if (label === null || !candidates.has(label) || line.gap === 0) return 0;
  return plainNoteLength(lines, index, line.text === label);
}

function smallNoteLength(
  lines: readonly SourceLine[],
  index: number,
  never: ReadonlySet<SourceLine>,
): number {
  let end = index + 1;
  for (let line = lines[end]; line?.small && !line.pageStart && !isPageNumber(line.text); line = lines[end]) {
    if (startsNote(line) || never.has(line)) break;
    end += 1;
  }
  return end - index;
}

const startsNote = (line: SourceLine): boolean =>
  line.marks.some(({ offset }) => offset === 0) || numbered.test(line.text) || signed.test(line.text);

/** A footnote of plain text: from its number to the blank line, and with it to the page’s end or the number there. */
function plainNoteLength(lines: readonly SourceLine[], index: number, aloneOnLine: boolean): number {
  let end = index + (aloneOnLine ? 2 : 1);
  if (end > lines.length || (aloneOnLine && lines[index + 1]?.pageStart)) return 0;
  const isLast = (line: SourceLine): boolean =>
    isPageNumber(line.text) && (lines[end + 1]?.pageStart ?? true);
  for (let line = lines[end]; line && !line.pageStart && line.gap === 0 && !isLast(line); line = lines[end])
    end += 1;
  const number = lines[end];
  const isNumber = number !== undefined && !number.pageStart && isPageNumber(number.text);
  const below = lines[isNumber ? end + 1 : end];
  return !below || below.pageStart ? end - index : 0;
}

function noteOf(lines: SourceLine[], position: number): Note {
  const place = { page: lines[0]?.page ?? null, lines };
  const [first, ...others] = lines;
  const label = first?.marks.find(({ offset }) => offset === 0)?.label;
  const withoutMark = first && label ? [{ ...first, marks: first.marks.slice(1) }, ...others] : lines;
  const { text } = joinLines(withoutMark);
  if (label) return { label, numbered: true, text, ...place };
  const number = /^(\d{1,2})\s*(?=\S)/.exec(text) ?? signed.exec(text);
  return number?.[1]
    ? { label: number[1], numbered: true, text: text.slice(number[0].length), ...place }
    : { label: String(position), numbered: false, text, ...place };
}

/** A unit after which a raised 2 or 3 is its power and no mark. */
const squaredUnit = /\d\s?(?:k|c|m)?m$/;

/** Puts raised figures that lead to no footnote back into the words: those of `km²`, say. */
function withoutIdleMarks(line: SourceLine, labels: ReadonlySet<string>): SourceLine {
  const isIdle = ({ label, offset }: SourceLine["marks"][number]): boolean =>
    !labels.has(label) || (/^[23]$/.test(label) && squaredUnit.test(line.text.slice(0, offset)));
  const idle = line.marks.filter(isIdle);
  if (idle.length === 0) return line;
  let text = line.text;
  let marks = line.marks.filter((mark) => !isIdle(mark));
  for (const { label, offset } of idle.toReversed()) {
    const figure = raised(label);
    text = text.slice(0, offset) + figure + text.slice(offset);
    marks = marks.map((mark) =>
      mark.offset > offset ? { ...mark, offset: mark.offset + figure.length } : mark,
    );
  }
  return { ...line, text, marks };
}

/** Takes a number that is glued to a word for a mark where a footnote bears it and nothing else does. */
function withGluedMarks(line: SourceLine, labels: ReadonlySet<string>): SourceLine {
  if (line.marks.length > 0) return line;
  const marked: JoinedText = { text: "", marks: [] };
  let from = 0;
  for (const match of line.text.matchAll(plainMark)) {
    const label = match[1] ?? "";
    if (!labels.has(label)) continue;
    marked.text += line.text.slice(from, match.index);
    marked.marks.push({ label, offset: marked.text.length });
    from = match.index + label.length;
  }
  if (marked.marks.length === 0) return line;
  return { ...line, text: marked.text + line.text.slice(from), marks: marked.marks };
}
