/** How letters write dates, for finding the sentence with a given date. */

import { months } from "../letter/dates.ts";

/**
 * Finds a date in a text, at its own precision: the year; the month and year, perhaps with another month between them
 * (“May to June 2018”); the day, month and year, perhaps with another day between them (“12 and 13 December 2017”).
 * @param date ISO year, month or day
 */
export function datePattern(date: string): RegExp {
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return new RegExp(`\\b${year}\\b`);
  if (day === undefined) return new RegExp(`\\b${name}\\b[^.;]{0,24}?\\b${year}\\b`, "i");
  return new RegExp(
    `\\b0?${Number(day)}(st|nd|rd|th)?\\b[^.;]{0,32}?\\b${name}\\b[^.;]{0,24}?\\b${year}\\b`,
    "i",
  );
}

/** Whether two dates can be the same: one is a less precise form of the other. */
export function compatible(date: string, other: string): boolean {
  return date.startsWith(other) || other.startsWith(date);
}

/** The more precise of two dates that are compatible. */
export function morePrecise(date: string, other: string): string {
  return other.length > date.length ? other : date;
}
