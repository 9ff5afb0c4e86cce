/** How letters say dates, for finding the sentence that says one. */

import { months } from "../letter/dates.ts";

/**
 * Finds a date in a text, as precise as it is: the year; the month with its year, perhaps with another month between
 * (“May to June 2018”); the day before them, perhaps with another day between (“12 and 13 December 2017”).
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

/** Whether two dates can be the same: one is the other, less precisely. */
export function compatible(date: string, other: string): boolean {
  return date.startsWith(other) || other.startsWith(date);
}

/** The more precise of two dates that are compatible. */
export function morePrecise(date: string, other: string): string {
  return other.length > date.length ? other : date;
}
