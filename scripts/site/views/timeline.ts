/**
 * The timeline of an authority: one model, from which both the picture and the list that says the same are made.
 * Positions in the picture are percentages of its width, so that it is to scale at every width.
 */
import type { ArchiveEvent, EventSource, JudgementEvent, MentionEvent } from "../../archive/event.ts";
import { judgedInWords, kindOf, stepOf } from "../../content/publishers/publisher-words.ts";
import { paragraphLabel } from "../../letter/ids.ts";
import { capitalised, counted, dateInWords, daysInWords, visitName } from "../../letter/wording.ts";
import { daysOf, spanInWords, type YearScale, yearScale } from "./date-spans.ts";
import type { GradeStep } from "./grade-view.ts";
import type { LinkView } from "./link.ts";

/** A letter that mentions an event: a link to the paragraph, the paragraph’s number, and the words. */
export type SourceView = LinkView & { place: string | null; words: string | null };

/** An event in the list. */
export type EventView = {
  kind: ArchiveEvent["kind"];
  /** ISO date, as precise as it is known; null if no letter gives a date. */
  date: string | null;
  when: string;
  what: string;
  /** Of a judgement; null for every other event. */
  step: GradeStep | null;
  /** Address of the letter, if the event is a visit. */
  url: string | null;
  /** The time since the previous visit, if there was one. */
  since: string | null;
  /** What readers should know: that letters disagree, or that the archive has no letter on it. */
  notes: string[];
  sources: SourceView[];
  /** Sentences that name a judgement and the date of this inspection, whose own judgement is not known. */
  grades: SourceView[];
  /** Later letters that mention it. */
  mentions: SourceView[];
};

/** A mark in the picture. `at` is its start; its width is the period in which the event took place, 0 for a day. */
export type MarkView = {
  kind: ArchiveEvent["kind"];
  /** Of a judgement; null for every other event. */
  step: GradeStep | null;
  at: number;
  width: number;
  title: string;
  label: string | null;
  /** Row of the label above the line, from 0; null if there is no room for it. */
  row: number | null;
  /** Middle of the label. */
  labelAt: number;
};

export type TimelineView = {
  /** Starts of the years. Only `major` years are labelled on narrow screens. */
  years: { year: string; at: number; major: boolean }[];
  marks: MarkView[];
  /** The time between one visit and the next. */
  gaps: { from: number; to: number; label: string | null }[];
  /** Number of rows of labels in use. */
  rows: number;
  /** Whether there are too many marks for labels; judgements, which keep theirs, are then drawn above the line. */
  crowded: boolean;
  description: string;
  /** Newest first. */
  events: EventView[];
  /** Events that letters mention without a date. */
  undated: EventView[];
};

/** The maximum number of rows of labels above the line. */
const maximumLabelRows = 3;
/** The maximum number of marks that are all labelled; with more, only judgements are. */
const maximumLabelled = 14;
/** Width of a character of a label on a wide screen, as a percentage of the picture’s width. */
const characterWidth = 0.92;
/** The minimum width of a gap that is labelled, as a percentage of the picture’s width. */
const minimumLabelledGap = 14;
/** The maximum number of major years. */
const maximumMajorYears = 6;

/** The timeline of these events, which are given oldest first. */
export function timelineView(events: readonly ArchiveEvent[], name: string): TimelineView {
  const dated = events.flatMap((event) => (event.date === null ? [] : [{ event, date: event.date }]));
  const scale = yearScale(dated.map(({ date }) => date));
  const years = scale === null ? [] : yearMarks(scale);
  const at = (day: string): number => percent(scale?.at(day) ?? 0);
  const since = gapsBetweenVisits(events);
  const views = events.map((event) => eventView(event, since.get(event)?.words ?? null));
  const marks = labelled(
    dated.map(({ event, date }) => {
      const [from, to] = daysOf(date);
      const begins = at(from);
      const { when, what } = headlineOf(event);
      return {
        kind: event.kind,
        step: stepOfEvent(event),
        at: begins,
        width: date.length === 10 ? 0 : round(at(to) - begins),
        title: `${when}: ${what}`,
        label: labelOf(event),
        row: null,
        labelAt: begins,
      };
    }),
  );
  return {
    years,
    marks,
    gaps: [...since.values()].map(({ from, to, words }) => {
      const [start, end] = [at(from), at(to)];
      return { from: start, to: end, label: end - start >= minimumLabelledGap ? words : null };
    }),
    rows: Math.max(0, ...marks.map(({ row }) => (row ?? -1) + 1)),
    crowded: marks.length > maximumLabelled,
    description: `Timeline of ${name} from ${years[0]?.year ?? ""} to ${years.at(-1)?.year ?? ""}: ${counted(dated.length, "event")}. The list below has the same events.`,
    events: views.filter(({ date }) => date !== null).toReversed(),
    undated: views.filter(({ date }) => date === null),
  };
}

/** When an event took place, and what it was. */
function headlineOf(event: ArchiveEvent): { when: string; what: string } {
  if (event.kind === "visit")
    return {
      when: daysInWords(event.date, event.end),
      what: capitalised(visitName(kindOf(event.publishedBy, event.type), event.ordinal)),
    };
  return {
    when: event.date === null ? "Date not given" : dateInWords(event.date),
    what:
      event.kind === "mention" ? event.what.name : `Judged ${judgedInWords(event.publishedBy, event.grade)}`,
  };
}

const stepOfEvent = (event: ArchiveEvent): GradeStep | null =>
  event.kind === "judgement" ? stepOf(event.publishedBy, event.grade) : null;

/** An event as the list shows it. */
export function eventView(event: ArchiveEvent, since: string | null): EventView {
  const views = (sources: readonly EventSource[]): SourceView[] =>
    sources.map((source) => sourceView(source, event.date));
  return {
    kind: event.kind,
    date: event.date,
    ...headlineOf(event),
    step: stepOfEvent(event),
    url: event.kind === "visit" ? (event.sources[0]?.letter.url ?? null) : null,
    since: since === null ? null : `${since} after the previous letter`,
    notes:
      event.kind === "judgement"
        ? judgementNotes(event)
        : event.kind === "mention"
          ? mentionNotes(event)
          : [],
    sources: views(event.sources),
    grades: event.kind === "mention" ? views(event.grades) : [],
    mentions: event.kind === "mention" ? [] : views(event.mentions),
  };
}

const noLetter = "The archive has no letter on a visit on this date.";
export const disagreement = "Letters disagree: another letter gives a different judgement for this date.";

/** That a judgement is on a part of the whole. */
const partOnly = ({ publishedBy: { inspected } }: JudgementEvent): string =>
  inspected.parts === undefined
    ? `This judgement is on a part of the ${inspected.singular} only.`
    : `This judgement is on some ${inspected.parts}, not on all.`;

/** Notes on other events that this may be the same as. */
function perhapsNotes(perhaps: readonly ArchiveEvent[]): string[] {
  return perhaps.map((other) => {
    if (other.kind === "visit")
      return `This may be the visit of ${daysInWords(other.date, other.end)}, whose letter has this date.`;
    const { what, when } = headlineOf(other);
    return `This may be the inspection listed as “${what}, ${when}”: the dates are close, and letters give either the date of the inspection or that of its report.`;
  });
}

function mentionNotes({ what, grades, perhaps }: MentionEvent): string[] {
  const unknown =
    what.on === "inspection" ? "No judgement with this date was found in the letters." : noLetter;
  return perhaps.length > 0 ? perhapsNotes(perhaps) : grades.length > 0 ? [] : [unknown];
}

function judgementNotes(event: JudgementEvent): string[] {
  const { disputed, part, date, sources, perhaps } = event;
  const dates = new Set(
    sources.map((source) => source.date).filter((other) => other !== date && other !== null),
  );
  return [
    ...(part ? [partOnly(event)] : []),
    ...(disputed ? [disagreement] : []),
    ...perhapsNotes(perhaps),
    ...[...dates].map((other) => `Some letters give the date only as ${dateInWords(other ?? "")}.`),
  ];
}

/** A letter that mentions an event, as a link to its paragraph. */
export function sourceView(
  { letter, paragraph, words, date }: EventSource,
  eventDate: string | null,
): SourceView {
  const visit = `letter on the visit of ${daysInWords(letter.visit.start, letter.visit.end)}`;
  const less =
    date !== null && date !== eventDate && eventDate?.startsWith(date) ? ` (as “${dateInWords(date)}”)` : "";
  if (paragraph === null) return { text: `${visit}${less}`, url: letter.url, place: null, words };
  const place = `paragraph ${paragraphLabel(paragraph)}`;
  return { text: `${visit}, ${place}${less}`, url: `${letter.url}#${paragraph}`, place, words };
}

/** Visits after the first, each with the time from the last day of the previous visit to its first day. */
function gapsBetweenVisits(
  events: readonly ArchiveEvent[],
): Map<ArchiveEvent, { from: string; to: string; words: string }> {
  const visits = events.filter((event) => event.kind === "visit");
  return new Map(
    visits.slice(1).flatMap((visit, index) => {
      const before = visits[index];
      if (!before || before.end >= visit.date) return [];
      return [[visit, { from: before.end, to: visit.date, words: spanInWords(before.end, visit.date) }]];
    }),
  );
}

/** The beginnings of the years of a scale. */
function yearMarks({ first, last, at }: YearScale): TimelineView["years"] {
  const count = last - first + 1;
  return Array.from({ length: count }, (_, index) => ({
    year: String(first + index),
    at: percent(at(`${first + index}-01-01`)),
    major: count <= maximumMajorYears || index % Math.ceil(count / maximumMajorYears) === 0,
  }));
}

/** A share of the picture’s width in per cent. */
const percent = (share: number): number => round(share * 100);
const round = (value: number): number => Math.round(value * 100) / 100;

function labelOf(event: ArchiveEvent): string {
  if (event.kind === "judgement")
    return `${stepOf(event.publishedBy, event.grade).name}${event.part ? " (part)" : ""}`;
  if (event.kind === "mention") return event.what.name;
  return kindOf(event.publishedBy, event.type).short;
}

/** Gives each label a row in which it does not overlap another. */
function labelled(marks: readonly MarkView[]): MarkView[] {
  const ends = Array.from({ length: maximumLabelRows }, () => Number.NEGATIVE_INFINITY);
  const crowded = marks.length > maximumLabelled;
  return marks.map((mark) => {
    if (crowded && mark.kind !== "judgement") return { ...mark, label: null };
    const width = (mark.label?.length ?? 0) * characterWidth;
    const start = Math.min(Math.max(mark.at + mark.width / 2 - width / 2, 0), 100 - width);
    const row = ends.findIndex((end) => end + 1 < start);
    if (row === -1) return { ...mark, label: null };
    ends[row] = start + width;
    return { ...mark, row, labelAt: round(start + width / 2) };
  });
}
