/** The time that dates cover and the time between them. */
import { DateTime } from "luxon";
import { counted } from "../../letter/wording.ts";

/**
 * The time from one day to a later one, in years and months, or in weeks or days where it is short.
 * @example spanInWords("2017-12-13", "2020-02-19") // "2 years 2 months"
 * @example spanInWords("2020-02-19", "2020-03-04") // "2 weeks"
 */
export function spanInWords(from: string, to: string): string {
  const [start, end] = [startOf(from), startOf(to)];
  const { years, months } = end.diff(start, ["years", "months", "days"]);
  if (years + months > 0) {
    return [years > 0 && counted(years, "year"), months > 0 && counted(months, "month")]
      .filter(Boolean)
      .join(" ");
  }
  const days = Math.round(end.diff(start, "days").days);
  return days >= 14 ? counted(Math.floor(days / 7), "week") : counted(days, "day");
}

/** The day after an ISO day. */
export function dayAfter(day: string): string {
  return startOf(day).plus({ days: 1 }).toFormat(isoDay);
}

/**
 * The days between which a date may be: for a year or a month, its first day and the day after its last; for a day, the
 * same day twice.
 * @param date ISO year, month or day
 */
export function daysOf(date: string): [from: string, to: string] {
  if (date.length === 10) return [date, date];
  const end = startOf(date).plus(date.length === 4 ? { years: 1 } : { months: 1 });
  return [startOf(date).toFormat(isoDay), end.toFormat(isoDay)];
}

/** A scale of whole years on which days have positions. */
export type YearScale = {
  first: number;
  last: number;
  /** The position of an ISO day: 0 for 1 January of the first year, 1 for the end of the last. */
  at: (day: string) => number;
};

/** The scale of the years that dates fall in; null for no dates. */
export function yearScale(dates: readonly string[]): YearScale | null {
  if (dates.length === 0) return null;
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  const beginning = Date.UTC(first, 0, 1);
  const length = Date.UTC(last + 1, 0, 1) - beginning;
  return { first, last, at: (day) => (Date.parse(`${day}T00:00:00Z`) - beginning) / length };
}

const isoDay = "yyyy-MM-dd";
const startOf = (date: string): DateTime => DateTime.fromISO(date, { zone: "utc" });
