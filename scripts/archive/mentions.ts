/**
 * Inspections and visits that a paragraph looks back on: “the last inspection in July 2023”, “the focused visit to the
 * front door in March 2019”. Only wordings that name what it was and when in one breath are read; a judgement is never
 * read here, because a sentence about one service is easily taken for one about all (see `judgement` of a letter).
 */
import { months } from "./said-dates.ts";

export type MentionedKind = "inspection" | "focused-visit" | "monitoring-visit";

export type Mention = {
  kind: MentionedKind;
  /** ISO year, month or day, as precise as the words are. */
  date: string;
  /** The words of the paragraph that say so. */
  words: string;
};

const monthNames = months.join("|");
/** What an inspection is called before the word; a joint inspection or one of something else is not among them. */
const inspectionNames =
  "ILACS|ILACs|SIF|Ofsted|single|full|last|latest|previous|recent|most recent|first|standard|judgement|graded|short";
const dateWords = `,?(?: (?:that |which )?took place)? (?:in|of|on|on the|from) (?:(\\d{1,2}) )?(?:(${monthNames}),? )?(20[0-3]\\d)\\b`;
/** What may stand between the name and the date: what was visited, without another event or the end of a clause. */
const subject =
  "(?: (?:to|of|on) (?:(?!inspection|visit|since|judge|when|which|in (?:the )?20|\\d)[^.,;:()]){2,60}?)?";

const inspectionPattern = new RegExp(
  `((?:(?:${inspectionNames}) )*)\\binspection(?: of (?:[\\p{L}’-]+ ){0,5}services)?(?: \\(ILACS\\))?${dateWords}`,
  "gu",
);
const visitPattern = new RegExp(`\\b(focused|monitoring)(?: assurance)? visit${subject}${dateWords}`, "gu");
/** Words before “inspection” that make it another kind of inspection, or one that is still to come. */
const otherInspection = /(?:joint targeted area|area|next|SEND|adoption|fostering|re|school|home) $/i;

/** The inspections and visits that a text looks back on, in its order. */
export function mentionsIn(text: string): Mention[] {
  if (!text.includes("20") || !/inspection|visit/.test(text)) return [];
  const mentions: (Mention & { index: number })[] = [];
  for (const match of text.matchAll(inspectionPattern)) {
    if (otherInspection.test(text.slice(0, match.index + (match[1]?.length ?? 0)))) continue;
    const date = isoDate(match[4], match[3], match[2]);
    if (date) mentions.push({ kind: "inspection", date, words: match[0].trim(), index: match.index });
  }
  for (const match of text.matchAll(visitPattern)) {
    const date = isoDate(match[4], match[3], match[2]);
    const kind = match[1] === "focused" ? "focused-visit" : "monitoring-visit";
    if (date) mentions.push({ kind, date, words: match[0].trim(), index: match.index });
  }
  return mentions.sort((a, b) => a.index - b.index).map(({ kind, date, words }) => ({ kind, date, words }));
}

/** The ISO date of these words; null where a day stands without a month. */
function isoDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  if (!year) return null;
  const number = months.indexOf(month ?? "") + 1;
  if (number === 0) return day === undefined ? year : null;
  const parts = [year, number, ...(day === undefined ? [] : [Number(day)])];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
