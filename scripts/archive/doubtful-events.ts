/** Inspections and visits that may be the same event although letters date them differently. */
import { isKindOfLetter } from "../content/publishers/publisher-words.ts";
import type { ArchiveEvent, JudgementEvent, MentionEvent, VisitEvent } from "./event.ts";

/** The maximum number of months between an inspection and its report. Letters date an inspection by either of them. */
const monthsToReport = 3;

/**
 * Notes for each event of an authority which others it may be: a visit dated by the letter on it, or inspections whose
 * dates are so close that they may be one.
 */
export function noteDoubtful(
  judgements: readonly JudgementEvent[],
  visits: readonly VisitEvent[],
  mentions: readonly MentionEvent[],
): void {
  const inspections = [...judgements.filter(({ part }) => !part), ...mentions.filter(isInspection)];
  for (const event of inspections) {
    event.perhaps = inspections.filter((other) => other !== event && closeTogether(event, other));
  }
  for (const event of mentions.filter((mention) => !isInspection(mention))) {
    event.perhaps = visits.filter((visit) => isOfKind(visit, event) && datedByLetter(visit, event.date));
  }
}

const isInspection = ({ what }: MentionEvent): boolean => what.on === "inspection";

const isOfKind = (visit: VisitEvent, { what, publishedBy }: MentionEvent): boolean =>
  !isKindOfLetter(what, publishedBy) || visit.type === what.id;

/** Whether the letter on a visit has this date, or one in this month. A year alone is too vague. */
function datedByLetter({ sources }: VisitEvent, date: string): boolean {
  return date.length > 4 && sources.some(({ letter }) => letter.letterDate?.startsWith(date));
}

/** Whether two events are in different months that are no further apart than an inspection and its report. */
function closeTogether(a: ArchiveEvent, b: ArchiveEvent): boolean {
  const [one, other] = [monthOf(a.date), monthOf(b.date)];
  if (one === null || other === null) return false;
  const apart = Math.abs(one - other);
  return apart > 0 && apart <= monthsToReport;
}

/** The months from year 0 to the date; null where it has no month. */
function monthOf(date: string | null): number | null {
  const [year, month] = (date ?? "").split("-").map(Number);
  return year && month ? year * 12 + month : null;
}
