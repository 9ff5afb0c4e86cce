/** Dates and other facts of a letter in English words. */
import { ordinalInWords } from "./ordinals.ts";
import type { Judgement } from "./schema.ts";

/** Made once: making a format takes a hundred times as long as using it, and memory that is released slowly. */
const inParts = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" });
const dayOnly = inParts({ day: "numeric" });
const dayAndMonth = inParts({ day: "numeric", month: "long" });

/** The parts of a date in the order and spelling of British English, by the length of the date. */
const formats = {
  4: inParts({ year: "numeric" }),
  7: inParts({ year: "numeric", month: "long" }),
  10: inParts({ year: "numeric", month: "long", day: "numeric" }),
} as const;

/**
 * A date in words, with the precision it has.
 * @example dateInWords("2016-11") // "November 2016"
 * @throws on anything but an ISO year, month or day
 */
export function dateInWords(date: string): string {
  const format = formats[date.length as keyof typeof formats];
  const parsed = new Date(date);
  // A day beyond the end of its month would become a day of the next month.
  if (!format || Number.isNaN(+parsed) || !parsed.toISOString().startsWith(date)) {
    throw new RangeError(`${date} is not a date`);
  }
  return format.format(parsed);
}

/**
 * The days of a visit in words; what both ends share is said once.
 * @example daysInWords("2017-12-12", "2017-12-13") // "12 to 13 December 2017"
 */
export function daysInWords(start: string, end: string): string {
  if (start === end) return dateInWords(start);
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${dateInWords(start)} to ${dateInWords(end)}`;
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const first = (sameMonth ? dayOnly : dayAndMonth).format(new Date(start));
  return `${first} to ${dateInWords(end)}`;
}

/**
 * A visit by its ordinal and kind.
 * @example visitName({ singular: "focused visit" }, 3) // "third focused visit"
 */
export function visitName({ singular }: { singular: string }, ordinal: number | null): string {
  return ordinal === null ? singular : `${ordinalInWords(ordinal)} ${singular}`;
}

/**
 * A judgement in words: “Inadequate, November 2016”.
 * @param part how a judgement on a part is described: “some services”
 */
export function judgementInWords({ grade, date, scope }: Judgement, part: string): string {
  const when = date === null ? "" : `, ${dateInWords(date)}`;
  return `${capitalised(grade)}${when}${scope === "part" ? ` (${part})` : ""}`;
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A count with its noun.
 * @example counted(2, "letter") // "2 letters"
 */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? noun : plural}`;
}

const conjunction = new Intl.ListFormat("en-GB", { type: "conjunction" });

/**
 * Items as a list in a sentence.
 * @example listed(["Ann", "Bob", "Cy"]) // "Ann, Bob and Cy"
 */
export function listed(items: readonly string[]): string {
  return conjunction.format(items);
}

const inUnit = (
  unit: string,
  maximumFractionDigits: number,
  unitDisplay: "short" | "long",
): Intl.NumberFormat =>
  new Intl.NumberFormat("en-GB", { style: "unit", unit, unitDisplay, maximumFractionDigits });
const inBytes = inUnit("byte", 0, "long");
const inKilobytes = inUnit("kilobyte", 0, "short");
const inMegabytes = inUnit("megabyte", 1, "short");

/**
 * The size of a file in units of 1,000.
 * @example fileSizeInWords(212_345) // "212 kB"
 */
export function fileSizeInWords(bytes: number): string {
  if (bytes < 1e3) return inBytes.format(bytes);
  return bytes < 999_500 ? inKilobytes.format(bytes / 1e3) : inMegabytes.format(bytes / 1e6);
}
