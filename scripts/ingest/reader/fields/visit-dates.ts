/** When a visit took place and when its letter was written. */
import { DateTime } from "luxon";
import type { LetterKind } from "../../../content/publishers/publisher-schema.ts";
import { monthPattern } from "../../../letter/dates.ts";
import type { SourceLine } from "../formats/source-document.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { type PrintedDays, printedDays, printedDaysOfYear } from "../phrases/printed-dates.ts";
import { sentenceOf } from "../phrases/sentence.ts";
import type { Passage } from "../structure/structured-letter.ts";
import { saysAny, type Wordings } from "../wordings.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import type { LetterPassages } from "./passages.ts";
import { isPersonName } from "./person-names.ts";

export type VisitDates = { start: string; end: string };

/** Visits last two days, at most a working week or two; longer ones are usually misprints. */
const longestVisitDays = 14;
/** Letters follow their visits within weeks; the longest wait in letters from 2018 to 2026 was 78 days. */
const longestWaitDays = 183;

/**
 * First and last day of the visit, from the sentence that says what the letter is about; null where there is none.
 * @param kind what kind of visit the letter is about
 * @param letterDate date of the letter, which gives the year of days without one
 */
export function readVisitDates(
  { opening, body }: LetterPassages,
  kind: LetterKind,
  letterDate: string | null,
  { summary, visitDates: wordings }: Pick<Wordings, "summary" | "visitDates">,
): Reading<VisitDates | null> {
  const onInspection = kind.on === "inspection";
  const isSummary = (passage: Passage): boolean => summary.isIn(sentenceOf(passage));
  const isOnVisit = (passage: Passage): boolean => wordings.visit.isIn(sentenceOf(passage));
  const isOwn = (passage: Passage): boolean =>
    onInspection && (isSummary(passage) || wordings.ownInspection.isIn(sentenceOf(passage)));
  const sentences = opening.filter((passage) => isOnVisit(passage) || isOwn(passage));
  const others = body.filter((passage) => isSummary(passage) && isOnVisit(passage));
  const ordered = [...sentences.filter(isSummary), ...opening.filter(isOwn), ...others, ...sentences];
  const named = ordered.flatMap((passage) => printedDays(passage.text).map((days) => ({ passage, days })));
  const own = named.filter(({ passage, days }) => onInspection || !isOfEarlierEvent(passage, days, wordings));
  for (const { passage, days } of [...own, ...named]) {
    if (isNamedBy(wordings.week, passage, days)) {
      const doubt = `‘${days.words}’ names a week, not the days of the visit`;
      return { value: null, evidence: passage, doubts: [doubt] };
    }
    const dates = { start: days.start, end: days.end };
    return found(dates, passage, ...visitDoubts(days, wordings), ...doubtsAround(passage, days, wordings));
  }
  const withoutYear = letterDate === null ? null : daysBefore(letterDate, ordered, wordings);
  if (withoutYear) return withoutYear;
  const seen = opening.flatMap(({ text }) => printedDays(text).map(({ words }) => `‘${words}’`));
  const dates = seen.length > 0 ? `; the opening names ${seen.join(", ")}` : "";
  return notFound(null, `no sentence says on which days the visit took place${dates}`);
}

/** The days without a year that fit the date of a letter in only one year; null where none do. */
function daysBefore(
  letterDate: string,
  passages: readonly Passage[],
  wordings: Wordings["visitDates"],
): Reading<VisitDates> | null {
  const year = Number(letterDate.slice(0, 4));
  for (const passage of passages) {
    const fitting = [year, year - 1]
      .flatMap((one) => printedDaysOfYear(passage.text, one))
      .filter((days) => {
        const wait = daysBetween(days.end, letterDate);
        return wait >= 0 && wait <= longestWaitDays && !isOfEarlierEvent(passage, days, wordings);
      });
    const [days] = fitting;
    if (!days || fitting.length > 1) continue;
    const doubt = `‘${days.words}’ names no year; ${days.end.slice(0, 4)} is the only one that fits the date of the letter (${letterDate})`;
    return found({ start: days.start, end: days.end }, passage, doubt, ...visitDoubts(days, wordings));
  }
  return null;
}

/** Whether days are those of an earlier visit, or of an inspection that the visit follows. */
const isOfEarlierEvent = (
  passage: Passage,
  days: PrintedDays,
  { earlier }: Wordings["visitDates"],
): boolean => isNamedBy(earlier, passage, days);

/** Whether phrases fit the words before some days. */
const isNamedBy = (phrases: Phrases, { text }: Passage, { index }: PrintedDays): boolean =>
  saysAny(phrases, text.slice(0, index));

function visitDoubts(
  { start, end, words, misnamed }: PrintedDays,
  { firstYear }: Wordings["visitDates"],
): string[] {
  const days = daysBetween(start, end);
  if (days < 0) return [`the visit would end before it begins: ‘${words}’`];
  const doubts = misnamed.map(({ weekday, day }) => `${day} was not a ${weekday}: ‘${words}’`);
  if (firstYear !== null && Number(start.slice(0, 4)) < firstYear)
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

/** The maximum number of days between the parts of a visit. */
const widestGapDays = 31;

/** Doubts from the words around the days of a visit. */
function doubtsAround(passage: Passage, visitDays: PrintedDays, wordings: Wordings["visitDates"]): string[] {
  const { text } = passage;
  const { index, words, end } = visitDays;
  const before = text.slice(0, index);
  const withoutYear = [
    ...`${before}${"#".repeat(words.length)}${text.slice(index + words.length)}`.matchAll(dayAndMonth),
  ].map(([other]) => other);
  const near = printedDays(text).filter(
    (other) =>
      other.index !== index &&
      !isOfEarlierEvent(passage, other, wordings) &&
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
