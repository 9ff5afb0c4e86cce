/** Dates as letters print them: `12 and 13 December 2017`, `27 June to 28 June 2023`, `November 2016`. */
import { DateTime } from "luxon";
import { monthNumber, monthPattern } from "../../../letter/dates.ts";

const weekday =
  "(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun),?\\s+)?";
const day = `${weekday}(?:the\\s+)?\\d{1,2}(?:\\s?(?:st|nd|rd|th)\\b)?(?!\\d|%|\\.\\d)`;
const dayInMonth = `${day}(?:\\s*(?:of\\s+)?${monthPattern}(?:,?\\s*\\d{4}(?!\\d))?)?`;
const separator =
  "(?:\\s*,\\s*(?:and\\s+|to\\s+)?|\\s*(?:and|to|&)\\s*|\\s+(?:until|till|through|(?:through|up)\\s+to)\\s+|\\s*[-–—/]\\s*)";
const daysPattern = new RegExp(`(?<![\\d.,£])${dayInMonth}(?:${separator}${dayInMonth})*`, "gi");
const dayParts = new RegExp(
  `(?:\\b((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*),?\\s+(?:the\\s+)?)?(\\d{1,2})(?:\\s?(?:st|nd|rd|th)\\b)?(?:\\s*(?:of\\s+)?(${monthPattern})(?:,?\\s*(\\d{4}))?)?`,
  "gi",
);

export type PrintedDays = {
  start: string;
  end: string;
  words: string;
  index: number;
  /** Days whose weekday in the text is not that of the calendar: `Monday` and `2019-01-29`. */
  misnamed: { weekday: string; day: string }[];
};

/**
 * The days with month and year in a text, in its order; a list or span of days is one entry.
 * @example printedDays("on 27 February and 1 March 2018")[0] // { start: "2018-02-27", end: "2018-03-01", … }
 */
export function printedDays(text: string): PrintedDays[] {
  return [...text.matchAll(daysPattern)].flatMap((match) => daysOf(match, match[0]));
}

/**
 * The days with a month but no year in a text, as days of a given year: `13 and 14 July`.
 * @param year the year of the last day of each list or span
 */
export function printedDaysOfYear(text: string, year: number): PrintedDays[] {
  return [...text.matchAll(daysPattern)]
    .filter(({ 0: words, index }) => {
      const isCutOff = /^(?:\p{L}|,?\s*\d)/u.test(text.slice(index + words.length));
      return anyMonth.test(words) && !/\d{4}/.test(words) && !isCutOff;
    })
    .flatMap((match) => daysOf(match, `${match[0]} ${year}`));
}

const anyMonth = new RegExp(monthPattern, "i");

/** The days of one list or span; none where one of them is not a date. */
function daysOf({ 0: words, index }: RegExpExecArray, withYear: string): PrintedDays[] {
  const days = completeDays(withYear) ?? [];
  const start = days[0]?.day;
  const end = days.at(-1)?.day;
  const misnamed = days.flatMap(({ weekday, day }) =>
    weekday !== undefined && !isOnWeekday(day, weekday) ? [{ weekday, day }] : [],
  );
  return start && end ? [{ start, end, words, index, misnamed }] : [];
}

/**
 * The days of a list in ISO form, with missing months and years from the days that follow; null where one is not a
 * date.
 */
function completeDays(words: string): { day: string; weekday: string | undefined }[] | null {
  let month = "";
  let year = "";
  const days: { day: string; weekday: string | undefined }[] = [];
  for (const [, weekday, dayNumber = "", ownMonth, ownYear] of [...words.matchAll(dayParts)].reverse()) {
    if (ownMonth && ownYear === undefined && year !== "" && month !== "") {
      // 30 December and 2 January 2019: a later month before an earlier one belongs to the year before.
      if (monthNumber(ownMonth) > monthNumber(month)) year = String(Number(year) - 1);
    }
    month = ownMonth ?? month;
    year = ownYear ?? year;
    const date = DateTime.fromObject(
      { year: Number(year), month: monthNumber(month), day: Number(dayNumber) },
      { zone: "utc" },
    );
    if (month === "" || year === "" || !date.isValid) return null;
    days.unshift({ day: date.toISODate(), weekday });
  }
  return days.length > 0 ? days : null;
}

const isOnWeekday = (day: string, weekday: string): boolean =>
  DateTime.fromISO(day, { zone: "utc", locale: "en" })
    .weekdayLong?.toLowerCase()
    .startsWith(weekday.toLowerCase().slice(0, 3)) ?? true;

/** A date as precise as in the text: `2016`, `2016-11` or `2016-11-21`. */
export type PartialDate = { date: string; index: number; end: number; words: string };

const partialDatePattern = new RegExp(
  `(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?:(${monthPattern})(?:\\s+of)?,?\\s+)?(?<![\\d.,£%/–-])((?:19|20)\\d{2})(?![\\d%/–-])`,
  "gi",
);

/** The dates of a text that have at least a year, in its order. */
export function partialDates(text: string): PartialDate[] {
  return [...text.matchAll(partialDatePattern)].map((match) => {
    const [words, dayNumber, month, year = ""] = match;
    const isoMonth = month ? `-${String(monthNumber(month)).padStart(2, "0")}` : "";
    const isoDay = month && dayNumber ? `-${dayNumber.padStart(2, "0")}` : "";
    const date = `${year}${isoMonth}${isoDay}`;
    return {
      date: DateTime.fromISO(date).isValid ? date : year,
      index: match.index,
      end: match.index + words.length,
      words,
    };
  });
}
