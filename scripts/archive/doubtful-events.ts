/** What is doubtful about inspections and visits that letters name: other events that they may be. */
import type { ArchiveEvent, JudgementEvent, MentionEvent, VisitEvent } from "./event.ts";

/**
 * Letters date an inspection by its days or by its report, which is published some weeks later; so many months lie
 * between the two at most.
 */
const monthsToReport = 3;

/**
 * Notes at each event of an authority which others it may be: a visit that a letter dates by the day of the letter on
 * it, and inspections whose dates lie so close together that they may be one.
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

const isInspection = ({ what }: MentionEvent): boolean => what === "inspection";

const isOfKind = (visit: VisitEvent, { what }: MentionEvent): boolean =>
  what === "visit" || visit.type === what;

/** Whether the letter on a visit has this date, or one in this month. A year alone says too little. */
function datedByLetter({ sources }: VisitEvent, date: string): boolean {
  return date.length > 4 && sources.some(({ letter }) => letter.letterDate?.startsWith(date));
}

/** Whether two events are of different months which lie no further apart than an inspection and its report. */
function closeTogether(a: ArchiveEvent, b: ArchiveEvent): boolean {
  const [one, other] = [monthOf(a.date), monthOf(b.date)];
  if (one === null || other === null) return false;
  const apart = Math.abs(one - other);
  return apart > 0 && apart <= monthsToReport;
}

/** The number of a date’s month, counted through the years; null where it has none. */
function monthOf(date: string | null): number | null {
  const [year, month] = (date ?? "").split("-").map(Number);
  return year && month ? year * 12 + month : null;
}
