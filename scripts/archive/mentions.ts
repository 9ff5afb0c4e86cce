/**
 * Inspections and visits that a paragraph looks back on: “the last inspection in July 2023”, “since the December 2018
 * inspection”, “when it was last inspected in 2017”, “the care visit to the front door in March 2019”. Only wordings
 * that say together what it was and when are read; what it may be called is in the publisher’s file. A judgement is
 * never read here, because a sentence about one service is easily mistaken for one about all (see `judgement` of a
 * letter).
 */
import type { EventKind, Publisher } from "../content/publishers/publisher-schema.ts";
import { isKindOfLetter } from "../content/publishers/publisher-words.ts";
import { monthNumber, months } from "../letter/dates.ts";

export type Mention = {
  /** Id of a kind of event of the publisher. */
  kind: string;
  /** ISO year, month or day, as precise as the words are. */
  date: string;
  /** The words of the paragraph that mention it. */
  words: string;
};

const monthNames = months.join("|");
/** A date; of several days, “11 and 12 July 2018”, the first. */
const dateWords = `(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?:and|to) \\d{1,2}(?:st|nd|rd|th)?)? )?(?:(?<month>${monthNames}),? )?(?<year>20[0-3]\\d)\\b`;
/** A date after what happened then. */
const onDate = `,?(?: (?:that |which )?(?:took place|was))? (?:in|of|on|on the|from) ${dateWords}`;
/** What may come between the name and the date: what was visited, without another event or the end of a clause. */
const subject =
  "(?: (?:to|of|on) (?:(?!inspection|visit|since|judge|when|which|in (?:the )?20|\\d)[^.,;:()]){2,60}?)?";

/** Any of these words, as the source of a regular expression. */
const oneOf = (words: readonly string[]): string => `(?:${words.map(RegExp.escape).join("|")})`;

/** Up to five of these words, each with a space after it. */
const several = (words: readonly string[]): string =>
  words.length === 0 ? "(?<names>)" : `(?<names>(?:${oneOf(words)} ){0,5})`;

/** A wording of a kind of event. */
type Wording = { kind: string; pattern: RegExp };

type Wordings = { wordings: Wording[]; unless: RegExp | null };

const known = new WeakMap<Publisher, Wordings>();

/** How letters of a publisher look back on events. */
function wordingsOf(publisher: Publisher): Wordings {
  const wordings = known.get(publisher) ?? makeWordings(publisher);
  known.set(publisher, wordings);
  return wordings;
}

function makeWordings(publisher: Publisher): Wordings {
  const { name, events, inspected } = publisher;
  const isKind = (event: EventKind): boolean => isKindOfLetter(event, publisher);
  const inspections = events.filter(({ on }) => on === "inspection");
  const visits = events.filter(({ on }) => on === "visit");
  const wording = (kind: EventKind | undefined, pattern: string): Wording[] =>
    kind ? [{ kind: kind.id, pattern: new RegExp(pattern, "gu") }] : [];
  const services = `(?: of (?:[\\p{L}’-]+ ){0,5}${oneOf([inspected.parts ?? inspected.plural])})?`;
  const after = (words: readonly string[]): string => (words.length === 0 ? "" : `(?: ${oneOf(words)})?`);
  const whose = name === undefined ? [] : [`${RegExp.escape(name)}’s`];
  const by = name === undefined ? "" : `(?:${RegExp.escape(name)} )?`;
  const dated = `\\b(?<=\\b(?:${["[Tt]he", "[Ii]ts", "[Tt]heir", ...whose].join("|")}) )${dateWords} ${by}`;
  const theInspected = [
    oneOf(
      [inspected.parts, inspected.singular, inspected.knownAs?.singular].filter((word) => word !== undefined),
    ),
    "[Tt]hey",
    "[Ii]t",
  ].join("|");
  const unless = events.flatMap((event) => event.unless);
  return {
    wordings: [
      ...inspections.flatMap((event) =>
        wording(
          event,
          `${several(event.described)}\\b${oneOf(event.names)}${services}${after(event.after)}${onDate}`,
        ),
      ),
      ...inspections.flatMap((event) =>
        wording(
          event,
          `${dated}${several(event.described)}${oneOf(event.names)}(?! (?:framework|programme|cycle|year))\\b`,
        ),
      ),
      ...visits.filter(isKind).flatMap((event) => wording(event, `${dated}${oneOf(event.names)}\\b`)),
      ...wording(
        inspections[0],
        `\\b(?:${theInspected}) (?:was|were|had been|has been|have been) (?:(?:last|previously|first|most recently) )?inspected${name === undefined ? "" : `(?: by ${RegExp.escape(name)})?`}${onDate}`,
      ),
      // Only after the name of a kind of visit can it be said what was visited.
      ...visits.flatMap((event) =>
        wording(event, `\\b${oneOf(event.names)}${isKind(event) ? subject : ""}${onDate}`),
      ),
    ],
    unless: unless.length === 0 ? null : new RegExp(`\\b${oneOf(unless)} $`, "i"),
  };
}

/** The inspections and visits that a text of a publisher’s letter looks back on, in the order of the text. */
export function mentionsIn(text: string, publisher: Publisher): Mention[] {
  if (!text.includes("20")) return [];
  const { wordings, unless } = wordingsOf(publisher);
  const mentions: (Mention & { index: number })[] = [];
  for (const { kind, pattern } of wordings) {
    for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
      const { names = "", year, month, day } = groups;
      if (unless?.test(text.slice(0, index + names.length))) continue;
      const iso = isoDate(year, month, day);
      if (iso) mentions.push({ kind, date: iso, words: words.trim(), index });
    }
  }
  return mentions.sort((a, b) => a.index - b.index).map(({ index: _, ...mention }) => mention);
}

/** The ISO date of these words; null where a day has no month. */
function isoDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  if (!year) return null;
  const number = monthNumber(month ?? "");
  if (number === 0) return day === undefined ? year : null;
  const parts = [year, number, ...(day === undefined ? [] : [Number(day)])];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
