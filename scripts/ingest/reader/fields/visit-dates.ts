/** When a visit took place and when its letter was written. */
import { DateTime } from "luxon";
import { monthPattern } from "../../../letter/dates.ts";
import { isOnInspection, type LetterType } from "../../../letter/letter-types.ts";
import type { SourceLine } from "../formats/source-document.ts";
import { type PrintedDays, printedDays, printedDaysOfYear } from "../phrases/printed-dates.ts";
import type { Passage } from "../structure/structured-letter.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import { isSummary, type LetterPassages } from "./passages.ts";
import { isPersonName } from "./person-names.ts";

export type VisitDates = { start: string; end: string };

/** Visits last two days, at most a working week or two; longer ones are usually misprints. */
const longestVisitDays = 14;
/** Letters follow their visits within weeks; the longest wait in letters from 2018 to 2026 was 78 days. */
const longestWaitDays = 183;

const visit = /\bvisit(s|ed)?\b/i;
/**
 * How letters on inspections give their own days: `This inspection took place from 9 to 13 October 2017.`, `Between 12
 * and 16 March 2018, Ofsted and the CQC undertook a joint inspection …`.
 */
const ownInspection =
  /\b(?:this|the|our)\s+(?:[\w-]+\s+){0,4}inspection\b.*\b(?:took\s+place|was\s+(?:carried\s+out|conducted|undertaken|completed))\b|\b(?:undertook|carried\s+out|conducted|completed|made)\s+(?:an?|the|this|our)\s+(?:[\w-]+\s+){0,4}inspection\b/i;

/**
 * First and last day of the visit, from the sentence that says what the letter is about; null where there is none.
 * @param type what type of visit the letter is about
 * @param letterDate date of the letter, which gives the year of days without one
 */
export function readVisitDates(
  { opening, body }: LetterPassages,
  type: LetterType,
  letterDate: string | null,
): Reading<VisitDates | null> {
  const onInspection = isOnInspection(type);
  const isOwn = (passage: Passage): boolean =>
    onInspection && (isSummary(passage) || ownInspection.test(passage.text));
  const sentences = opening.filter((passage) => visit.test(passage.text) || isOwn(passage));
  const others = body.filter((passage) => isSummary(passage) && visit.test(passage.text));
  const ordered = [...sentences.filter(isSummary), ...opening.filter(isOwn), ...others, ...sentences];
  const named = ordered.flatMap((passage) => printedDays(passage.text).map((days) => ({ passage, days })));
  const own = named.filter(({ passage, days }) => onInspection || !isOfEarlierEvent(passage.text, days));
  for (const { passage, days } of [...own, ...named]) {
    if (weekOf.test(passage.text.slice(0, days.index))) {
      const doubt = `‘${days.words}’ names a week, not the days of the visit`;
      return { value: null, evidence: passage, doubts: [doubt] };
    }
    const dates = { start: days.start, end: days.end };
    return found(dates, passage, ...visitDoubts(days), ...doubtsAround(passage.text, days));
  }
  const withoutYear = letterDate === null ? null : daysBefore(letterDate, ordered);
  if (withoutYear) return withoutYear;
  const seen = opening.flatMap(({ text }) => printedDays(text).map(({ words }) => `‘${words}’`));
  const dates = seen.length > 0 ? `; the opening names ${seen.join(", ")}` : "";
  return notFound(null, `no sentence says on which days the visit took place${dates}`);
}

/** The days without a year that fit the date of a letter in only one year; null where none do. */
function daysBefore(letterDate: string, passages: readonly Passage[]): Reading<VisitDates> | null {
  const year = Number(letterDate.slice(0, 4));
  for (const passage of passages) {
    const fitting = [year, year - 1]
      .flatMap((one) => printedDaysOfYear(passage.text, one))
      .filter((days) => {
        const wait = daysBetween(days.end, letterDate);
        return wait >= 0 && wait <= longestWaitDays && !isOfEarlierEvent(passage.text, days);
      });
    const [days] = fitting;
    if (!days || fitting.length > 1) continue;
    const doubt = `‘${days.words}’ names no year; ${days.end.slice(0, 4)} is the only one that fits the date of the letter (${letterDate})`;
    return found({ start: days.start, end: days.end }, passage, doubt, ...visitDoubts(days));
  }
  return null;
}

/** Words before days of an earlier visit, or of an inspection that the visit follows. */
const earlierEvent =
  /\b(?:(?:last|previous|earlier)\s+(?:\w+\s+){0,2}visit|inspection)\b[^.,;]{0,80}?\b(?:on|from|between)\s+(?:the\s+)?$/i;

const isOfEarlierEvent = (text: string, { index }: PrintedDays): boolean =>
  earlierEvent.test(text.slice(0, index));

/** Ofsted took over the inspection of children’s social care in April 2007. */
const firstYear = 2007;

function visitDoubts({ start, end, words, misnamed }: PrintedDays): string[] {
  const days = daysBetween(start, end);
  if (days < 0) return [`the visit would end before it begins: ‘${words}’`];
  const doubts = misnamed.map(({ weekday, day }) => `${day} was not a ${weekday}: ‘${words}’`);
  if (Number(start.slice(0, 4)) < firstYear)
    doubts.push(`the visit would have been in ${start.slice(0, 4)}: ‘${words}’`);
  const weekend = [...new Set([start, end])].filter(
    (day) => DateTime.fromISO(day, { zone: "utc" }).isWeekend,
  );
  doubts.push(...weekend.map((day) => `${day} was on a weekend: ‘${words}’`));
  if (days > longestVisitDays) doubts.push(`the visit would have lasted ${days + 1} days: ‘${words}’`);
  return doubts;
}

const dayAndMonth = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthPattern}\\b(?!\\s+\\d{4})`,
  "gi",
);
const weekOf = /\bweek\s+(?:beginning|commencing|ending|of)\s+(?:on\s+)?(?:the\s+)?(?:\w+day,?\s+)?$/i;

/** The maximum number of days between the parts of a visit. */
const widestGapDays = 31;

/** Doubts from the words around the days of a visit. */
function doubtsAround(text: string, visitDays: PrintedDays): string[] {
  const { index, words, end } = visitDays;
  const before = text.slice(0, index);
  const withoutYear = [
    ...`${before}${"#".repeat(words.length)}${text.slice(index + words.length)}`.matchAll(dayAndMonth),
  ].map(([other]) => other);
  const near = printedDays(text).filter(
    (other) =>
      other.index !== index &&
      !isOfEarlierEvent(text, other) &&
      Math.abs(daysBetween(end, other.start)) <= widestGapDays,
  );
  const others = [...withoutYear, ...near.map((other) => other.words)];
  return others.map((other) => `‘${other}’ is next to ‘${words}’ but was not read as part of the visit`);
}

/** The number of days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return DateTime.fromISO(to, { zone: "utc" }).diff(DateTime.fromISO(from, { zone: "utc" }), "days").days;
}

const dateLine =
  /^(?:(?:(?:letter\s+)?date|published|issued)(?:\s+(?:of\s+(?:letter|issue|publication)|published|on))?\s*:?\s*)?((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?\d{1,2}\s?(?:st|nd|rd|th)?\s*(?:of\s+)?[a-z]{3,9},?\s*\d{4,})[.,]?(?:\s+(?:URN|Ref\b|\().*)?$/i;

/** A line above the salutation with a date, and the name next to the date. */
export type DateLine = { index: number; words: string; beside: string | null };

/** The line above the salutation that is a date, or a name next to a date; null where the head has none. */
export function dateLineOf(head: readonly SourceLine[]): DateLine | null {
  for (const [index, { text }] of head.entries()) {
    const words = dateLine.exec(text)?.[1];
    if (words) return { index, words, beside: null };
  }
  for (const [index, { text }] of head.entries()) {
    const day = printedDays(text).at(-1);
    const beside = day ? text.slice(0, day.index).replace(/(?<![\s,])[\s,]+$/, "") : "";
    const isLast = day !== undefined && day.index + day.words.length === text.length;
    if (isLast && isPersonName(beside)) return { index, words: day.words, beside };
  }
  return null;
}

/** The date in the head of a letter. */
export function readLetterDate(head: readonly SourceLine[]): Reading<string | null> {
  const line = dateLineOf(head);
  if (!line) return notFound(null, ...undated(head));
  const passage: Passage = { text: line.words, page: head[line.index]?.page ?? null };
  const [day] = printedDays(line.words);
  if (!day) return { value: null, evidence: passage, doubts: [`‘${line.words}’ is not a calendar date`] };
  const misnamed = day.misnamed.map(({ weekday }) => `${day.start} was not a ${weekday}: ‘${line.words}’`);
  return found(day.start, passage, ...misnamed);
}

const figuresOrMonth = new RegExp(
  `^(?:date\\s*:?\\s*)?(\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}|\\d{4})|${monthPattern}\\s+\\d{4})$`,
  "i",
);

/** Doubts where none of the lines above a salutation is a date; empty where there are no lines. */
function undated(head: readonly SourceLine[]): string[] {
  const unsure = head.flatMap(({ text }) => unsureDate(text));
  if (unsure.length > 0 || head.length === 0) return unsure;
  return ["no line above the salutation is only a date"];
}

/** A doubt about a line that is a date but does not give a day and its month in words. */
function unsureDate(line: string): string[] {
  const words = figuresOrMonth.exec(line)?.[1];
  return words ? [`‘${words}’ does not give the day and its month in words; complete the date`] : [];
}

/** Doubts where the days of a visit and the date of its letter do not fit together. */
export function orderDoubts(visitDates: VisitDates, letterDate: string | null): string[] {
  if (letterDate === null) return [];
  const wait = daysBetween(visitDates.end, letterDate);
  if (wait < 0)
    return [`the visit (${visitDates.end}) would have ended after the date of the letter (${letterDate})`];
  if (wait > longestWaitDays)
    return [`the letter (${letterDate}) would have come ${wait} days after the visit`];
  return [];
}
