/** Dates: in ISO form, no more precise than the letter is, and their words in letters. */
import { DateTime } from "luxon";

const partialDatePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * Whether a text is a year, a month or a day of the calendar in ISO form.
 * @example isCalendarDate("2016-11") // true
 * @example isCalendarDate("2017-02-30") // false
 */
export function isCalendarDate(value: string): boolean {
  return partialDatePattern.test(value) && DateTime.fromISO(value, { zone: "utc" }).isValid;
}

/** The months in full, in their order. */
export const months: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Source of a regular expression for a month, in full or short; for use with the flag `i`. */
export const monthPattern = `(?:${months.join("|")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;

/**
 * The number of a month from its name or a short form, in any case; 0 for other words.
 * @example monthNumber("Sept") // 9
 */
export function monthNumber(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return start.length < 3 ? 0 : months.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}
