/** Spans of time in words. */
import { DateTime } from "luxon";
import { counted } from "../../letter/wording.ts";

/**
 * The time from one day to a later one, in years and months, or in weeks or days where it is short.
 * @example spanInWords("2017-12-13", "2020-02-19") // "2 years 2 months"
 * @example spanInWords("2020-02-19", "2020-03-04") // "2 weeks"
 */
export function spanInWords(from: string, to: string): string {
  const [start, end] = [DateTime.fromISO(from, { zone: "utc" }), DateTime.fromISO(to, { zone: "utc" })];
  const { years, months } = end.diff(start, ["years", "months", "days"]);
  if (years + months > 0) {
    return [years > 0 && counted(years, "year"), months > 0 && counted(months, "month")]
      .filter(Boolean)
      .join(" ");
  }
  const days = Math.round(end.diff(start, "days").days);
  return days >= 14 ? counted(Math.floor(days / 7), "week") : counted(days, "day");
}
