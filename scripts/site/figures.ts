/**
 * Figures that a letter quotes: percentages, counts, shares of a group and sums of money, in digits or in words.
 * Numbers that only name, date or delimit something are first set aside by the table below; the numbers that are left
 * in a sentence are its figures. A number that no rule covers is shown, not dropped.
 */
import { months } from "../letter/dates.ts";
import { longestSentence, type Sentence, sentencesOf } from "../letter/sentences.ts";

/** The words of a figure and their position in the sentence, in UTF-16 units. */
export type Figure = { text: string; offset: number };

/** A sentence of a paragraph with at least one figure. */
export type FigureSentence = Sentence & { figures: Figure[] };

const units = "one|two|three|four|five|six|seven|eight|nine";
const teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const numberWord = `(?:(?:${tens})(?:[-\\s]\\s?(?:${units}))?|${teens}|${units})`;
const number = `(?:\\d[\\d,]*(?:\\.\\d+)?|${numberWord})`;
const month = `(?:${months.join("|")})`;
const dash = "\\s?[-–—]\\s?";
const join = `(?:${dash}|-?\\s?(?:to|and|or|&)\\s)`;
const age = `(?:\\d{1,2}|${numberWord})`;
const timeUnit = "(?:hour|day|week|fortnight|month|year|minute|term)";
/** Words for people after which a bare number can be an age: “children over 16”. */
const someone =
  "(?:child|children|people|persons?|adults?|leavers?|parents?|those|anyone|boys|girls|teenagers?|is|are|was|were)";

/** Numbers that are not figures, by what they are instead. */
const notFigures: Record<string, RegExp> = {
  virus: /\bCOVID\s?[-–]?\s?19\b/gi,
  names: /\bCatch\s?22\b|\b24\s?\/\s?7\b/gi,
  day: new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:${join}\\d{1,2}(?:st|nd|rd|th)?)?\\s(?:of\\s)?${month}\\b(?:\\s\\d{4}\\b)?`,
    "g",
  ),
  month: new RegExp(`\\b${month}\\s\\d{4}\\b`, "g"),
  dayAfterMonth: new RegExp(`\\b${month}\\s\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\s?%)`, "g"),
  numericDate: /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b/g,
  years:
    /(?<![£,.\d])\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?\b(?![%,]\d|\s?%|\s(?:children|young people|people|families|care leavers|referrals|contacts|cases|assessments|visits|plans|workers)\b)/g,
  clock: /\b\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b\.?|\b\d{1,2}:\d{2}\b/gi,
  reference: new RegExp(
    `\\b(?:sections?|regulations?|rules?|articles?|chapters?|schedules?|paragraphs?|paras?|parts?|standards?|outcomes?|enablers?|principles?|key stages?|stages?|levels?|tiers?|bands?|grades?|steps?|phases?|years?|pages?|figures?|tables?|appendix|annex|versions?|volumes?|strands?|pillars?|priority|priorities|objectives?|recommendations?|rooms?|floors?|units?|boxe?s?|zones?|wards?|wave|questions?|cohort|criteri(?:on|a)|s\\.|ss\\.|no\\.|nos\\.)\\s?(?:\\d+[a-z]?|${numberWord})(?:\\([a-z\\d]+\\))?(?:(?:,\\s|${join})(?:\\d+[a-z]?|${numberWord})\\b(?!\\s?%|\\s(?:per\\scent|\\p{L}{3,}s\\b)))*`,
    "giu",
  ),
  agedBetween: new RegExp(
    `\\b(?:aged?s?|the\\sages?\\sof|ages?\\sof|year(?:s)?\\sof\\sage)\\s(?:(?:under|over|between|from|up\\sto|about|just|only|as\\syoung\\sas)\\s){0,3}${age}(?:${join}${age}){0,3}(?:\\sand\\sa\\shalf)?(?:\\syears?(?:\\sold)?|\\splus\\b|\\+)?`,
    "gi",
  ),
  yearOld: new RegExp(
    `\\b${age}(?:-?(?:${dash}|\\s?(?:to|and|or)\\s)${age})?[-\\s]{0,2}years?[-\\s]{0,2}olds?\\b`,
    "gi",
  ),
  yearsOfAge: new RegExp(`\\b${age}(?:${join}${age}){0,3}\\syears?\\s(?:of\\sage|old)\\b`, "gi"),
  underOrOver: new RegExp(
    `(?<=\\b${someone}\\s(?:aged\\s)?)(?:under|over|above|below|beyond)\\s(?:the\\sage\\sof\\s)?${age}\\b(?!\\s?%)`,
    "gi",
  ),
  ageGroup: new RegExp(
    `\\b(?:under|over|post|pre)[-–]?\\s?(?:\\d{1,2}s?(?![\\d,.]*\\d|\\s?%)(?:['’]s)?|(?:${units})s)(?=$|[\\s,.;:)])(?!\\s(?:\\p{Ll}+\\s){0,3}(?:children|cases|families|people|referrals|contacts|workers|leavers|plans|placements)\\b)`,
    "giu",
  ),
  ageAndOver: new RegExp(
    `\\b${age}\\s?(?:\\+|[-\\s]plus\\b|\\s(?:and|or)\\s(?:over|under|above|older|younger|below)\\b)`,
    "gi",
  ),
  ageReached:
    /\b(?:at|beyond|until|till|past|approach(?:es|ed|ing)?|turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|before|after|became|become|becoming|are|is|were|was)\s(?:1\d|2[0-5])(?=$|[.,;:)]|\s(?:to|and|or|they|the|with|in|for|who|when|as|if|until|while|are|have|but|through|because)\b)(?!\sto\s\d)(?!,\d)(?!\.\d)/gi,
  ageBand:
    /(?<!\b(?:of|from|between|average|averaging|at)\s)\b(?:\d|1\d|2[0-5])\s?[-–]\s?(?:\d|1\d|2[0-5])\b(?!\s?%|\s(?:cases|children|families|per)\b)/gi,
  ageRange:
    /\b(?:\d|1\d)\sto\s(?:1\d|2[0-5])(?=\s(?:service|offer|team|pathway|provision|programme|agenda|panel|group|range|population|cohort)s?\b)/gi,
  birthday: /\b\d{1,2}(?:st|nd|rd|th)\s(?:or\s\d{1,2}(?:st|nd|rd|th)\s)?birthdays?\b/gi,
  span: new RegExp(
    `\\b${number}(?:${join}${number}){0,3}(?:-?\\s?and\\sa\\shalf)?[-\\s]?(?:(?:working|school|calendar|consecutive|full|further|more)[-\\s]){0,3}${timeUnit}(?:s|ly)?\\b(?:['’])?`,
    "gi",
  ),
  halfTime:
    /\b(?:half|quarter)[-\s](?:term|day|year|hour|an?\shour|yearly|termly)(?:ly)?\b|\bhalf\sa\s(?:day|year)\b/gi,
  compound: new RegExp(
    `\\b${numberWord}-(?:to-${numberWord}|way|stage|tier(?:ed)?|step|part|phase|point|strand|fold|monthly|weekly|yearly|off|stop|sided)\\b|\\b\\d+-(?:way|stage|tier|step|part|phase|point|monthly|weekly|strand|off)\\b|\\b\\d:\\d\\b`,
    "gi",
  ),
  moreThanOne:
    /\bmore than one\b(?!\s(?:third|quarter|fifth|tenth|hundred|thousand|million|in\s|out\sof\s|per\scent))/gi,
  half: /\b(?:first|second|last|latter|other|and\sa)\shalf\b|\bhalf[-\s](?:sibling|brother|sister)s?\b/gi,
  quarterOfYear:
    /\b(?:first|second|third|fourth|last|latest|final|next|previous|this|each|every|per|current|same)\squarters?\b|\bquarters?\s(?:one|two|three|four|[1-4])\b/gi,
  address:
    /\b\d{1,4}[A-Za-z]?,?\s(?:\p{Lu}[\p{L}’'-]*\s){1,4}(?:Street|Road|Avenue|Lane|House|Square|Place|Court|Close|Drive|Way|Gate|Row|Terrace|Hill|Park|Crescent|Gardens|Circus|Quay|Centre)\b/gu,
  postcode: /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/g,
  telephone: /\b0\d{2,4}\s\d{3,4}(?:\s\d{3,4})?\b|\b0\d{9,10}\b/g,
  listNumber: /^\(?\d{1,2}[.)](?=\s|$)/g,
  code: /\b\d+(?!\s?(?:bn|[mk])\b)\p{L}+\d*\b|\b\p{L}+[-–]?\d[\p{L}\d-]*\b/gu,
  web: /\b(?:https?:\/\/|www\.)\S+/gi,
};

const people =
  "child|baby|young person|adult|family|sibling group|parent|carer|foster carer|social worker|care leaver|worker|manager|case|instance|example|referral|placement|home|team|post|school";
const quantifier =
  "almost|nearly|over|under|about|around|approximately|roughly|just|only|more than|less than|fewer than|at least|up to|by|currently|than|some";

/** The forms of a figure, longest first. */
const figure = new RegExp(
  [
    `£\\s?\\d[\\d,]*(?:\\.\\d+)?(?:\\s?(?:million|billion|thousand|bn|[mk])\\b)?`,
    `\\b\\d+(?:\\.\\d+)?\\s?%`,
    `\\b${number}(?:\\s(?:hundred|thousand|million))?\\s(?:per\\scent|percent|percentage\\spoints?)\\b`,
    `\\b${number}\\s(?:in|out\\sof)\\s(?:every\\s)?${number}\\b`,
    `\\b(?:${numberWord}|an?)(?:\\s|-)(?:hundred|thousand|million)(?:\\sand\\s${numberWord})?\\b`,
    `\\b(?:(?:${units})(?:\\s|-)(?:thirds|quarters|fifths|tenths)|(?:a|one)(?:\\s|-)(?:third|quarter|fifth|tenth))\\b(?=\\s(?:of|are|is|were|was|have|had|has)\\b|[.,;)])`,
    `(?<=\\b(?:${quantifier})\\s)(?:a|one)\\s(?:third|quarter|fifth|tenth)\\b(?!\\s(?:sector|party|inspection|visit|time|child))`,
    `\\bhalf\\b(?=\\s(?:of|the|all)\\b)|(?<=\\b(?:${quantifier})\\s)half\\b`,
    `\\b(?:hundreds|thousands|dozens|scores)\\sof\\b|\\ba\\sdozen\\b`,
    `\\bone\\b(?=\\s(?:\\p{Ll}+\\s)?(?:${people})\\b)`,
    `\\b(?!one\\b)${number}\\b(?:\\s(?:hundred|thousand|million)\\b)?`,
  ].join("|"),
  "giu",
);

/** The sentence with all other numbers replaced by spaces, so that positions stay the same. */
function withoutOtherNumbers(sentence: string): string {
  return Object.values(notFigures).reduce(
    (rest, pattern) =>
      rest.replace(pattern, (found, ...details) =>
        isMeasured(rest.slice(0, positionIn(details)), found) ? found : " ".repeat(found.length),
      ),
    sentence,
  );
}

/** The position of a match, which `String.replace` passes after the groups. */
const positionIn = (matchDetails: readonly unknown[]): number =>
  matchDetails.find((detail): detail is number => typeof detail === "number") ?? 0;

const duration = new RegExp(`${timeUnit}s?['’]?$`, "i");
const average = /\b(?:average|mean|median)\b[^.,;\d]{0,40}$/i;

/** Whether a duration is itself what was measured: “an average of 34 weeks”. */
const isMeasured = (before: string, found: string): boolean => duration.test(found) && average.test(before);

/** A quick test whether a text can have a figure at all, so that the rules need not run on the many that have none. */
const anyNumber = new RegExp(
  `\\d|£|\\b(?:${tens}|${teens}|${units}|hundreds?|thousands?|dozens?|scores|million|half|thirds?|quarters?|fifths?|tenths?)\\b`,
  "i",
);

/**
 * The sentences of a paragraph that quote figures, in order. What is too long for a sentence quotes none.
 * @example figuresOf("On 3 May 2018, 37% of plans ended.")[0]?.figures // [{ text: "37%", offset: 15 }]
 */
export function figuresOf(paragraph: string): FigureSentence[] {
  if (!anyNumber.test(paragraph)) return [];
  return sentencesOf(paragraph).flatMap((sentence) => {
    if (sentence.text.length > longestSentence || !anyNumber.test(sentence.text)) return [];
    const figures = [...withoutOtherNumbers(sentence.text).matchAll(figure)].map((match) => ({
      text: match[0],
      offset: match.index,
    }));
    return figures.length > 0 ? { ...sentence, figures } : [];
  });
}
