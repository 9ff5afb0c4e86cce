/** Dates as the archive writes them: ISO, and no more precise than the letter is. */
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
