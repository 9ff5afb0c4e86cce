/**
 * Inspections and visits that a paragraph looks back on: “the last inspection in July 2023”, “since the December 2018
 * inspection”, “when it was last inspected in 2017”, “the focused visit to the front door in March 2019”. Only wordings
 * that say together what it was and when are read. A judgement is never read here, because a sentence about one service
 * is easily mistaken for one about all (see `judgement` of a letter).
 */
import { monthNumber, months } from "../letter/dates.ts";

/** `visit` is a visit by Ofsted of a kind that the words do not name. */
export type MentionedKind = "inspection" | "focused-visit" | "monitoring-visit" | "visit";

export type Mention = {
  kind: MentionedKind;
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
/**
 * Words before “inspection” that describe it; a joint inspection or an inspection of something else does not match.
 */
const inspectionNames =
  "(?:(?:ILACS|ILACs|SIF|Ofsted|single|full|last|latest|previous|recent|most recent|first|standard|judgement|graded|short) ){0,5}";
const servicesNamed = "(?: of (?:[\\p{L}’-]+ ){0,5}services)?";
const visitNames = "(?<visit>focused|monitoring)(?: assurance)? visit";
/** What may come between the name and the date: what was visited, without another event or the end of a clause. */
const subject =
  "(?: (?:to|of|on) (?:(?!inspection|visit|since|judge|when|which|in (?:the )?20|\\d)[^.,;:()]){2,60}?)?";

const patterns = [
  `(?<names>${inspectionNames})\\binspection${servicesNamed}(?: \\(ILACS\\))?${onDate}`,
  `\\b(?<=\\b(?:[Tt]he|[Ii]ts|[Tt]heir|Ofsted’s) )${dateWords} (?:Ofsted )?(?:${inspectionNames}inspection(?! (?:framework|programme|cycle|year))|${visitNames})\\b`,
  `\\b(?:services|authority|council|[Tt]hey|[Ii]t) (?:was|were|had been|has been|have been) (?:(?:last|previously|first|most recently) )?inspected(?: by Ofsted)?${onDate}`,
  `\\b${visitNames}${subject}${onDate}`,
  `\\b(?:last Ofsted|Ofsted’s last|Ofsted) visit${onDate}`,
].map((pattern) => new RegExp(pattern, "gu"));

/** Words before “inspection” that make it a different kind of inspection, or one in the future. */
const otherInspection =
  /\b(?:joint|targeted area|area|thematic|next|planned|future|SEND|adoption|fostering|probation|police|CQC|school|home) $/i;

/** The inspections and visits that a text looks back on, in the order of the text. */
export function mentionsIn(text: string): Mention[] {
  if (!text.includes("20") || !/inspect|visit/.test(text)) return [];
  const mentions: (Mention & { index: number })[] = [];
  for (const pattern of patterns) {
    for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
      const { names = "", year, month, day, visit } = groups;
      if (otherInspection.test(text.slice(0, index + names.length))) continue;
      const iso = isoDate(year, month, day);
      if (iso) mentions.push({ kind: kindOf(words, visit), date: iso, words: words.trim(), index });
    }
  }
  return mentions.sort((a, b) => a.index - b.index).map(({ index: _, ...mention }) => mention);
}

function kindOf(words: string, visit: string | undefined): MentionedKind {
  if (visit === "focused") return "focused-visit";
  if (visit === "monitoring") return "monitoring-visit";
  return words.includes("inspect") ? "inspection" : "visit";
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
