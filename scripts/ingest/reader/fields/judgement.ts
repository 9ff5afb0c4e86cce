/** The earlier judgement of a council’s services that a letter names. */
import { monthPattern } from "../../../letter/dates.ts";
import { type Grade, gradeOf, gradePattern } from "../../../letter/grades.ts";
import type { Judgement } from "../../../letter/schema.ts";
import { type PartialDate, partialDates } from "../phrases/printed-dates.ts";
import type { Passage } from "../structure/structured-letter.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import type { LetterPassages } from "./passages.ts";

const grade = `[‘'“]?(${gradePattern})[’'”]?`;
/** `judged to be good`, `judged inadequate`, `found to require improvement to be good`, `a judgement of inadequate`. */
const judged = new RegExp(
  [
    `\\b(?:judged|graded|rated|found|deemed|assessed)\\s+(?:by\\s+Ofsted\\s+)?(?:overall\\s+)?(?:to\\s+(?:be\\s+|have\\s+been\\s+)?|as\\s+(?:being\\s+)?)?(?:overall\\s+)?`,
    "\\b(?:(?:judgements?|gradings?|ratings?)\\s+(?:of|was|is|as)|(?:inspection|Ofsted)\\s+outcomes?\\s+of)\\s+",
    "\\b(?:effectiveness|authority|council|services)\\b[^,.;]{0,50}?\\s(?:was|were|as|is|are|(?:has|have)\\s+been)\\s+(?:overall\\s+)?",
    "\\b(?:effectiveness|authority|council|services)\\b[^,.;]{0,50}?\\s(?=requir)",
    "\\b(?:judged|graded|rated|found)\\s+(?:the\\s+)?(?:[\\p{L}’'-]+\\s+){0,4}?(?:authority|council|services)\\s+(?:for\\s+children(?:\\s+and\\s+(?:families|young\\s+people))?\\s+)?(?:to\\s+be\\s+|as\\s+(?:being\\s+)?)?(?:overall\\s+)?",
    `\\b(?:the|an?|its|their)\\s+(?:overall\\s+)?(?=${grade.replace("(", "(?:")}\\s+(?:overall\\s+)?(?:inspection\\s+)?(?:judgement|grading|rating|outcome)\\b)`,
    "\\boverall\\s+",
  ]
    .map((lead) => `(?:${lead})`)
    .join("|")
    .replace(/^.*$/s, (leads) => `(?:${leads})${grade}`),
  "giu",
);
/** A grade joined to another one by `and`: `to require improvement for children in care and inadequate overall`. */
const coordinated = new RegExp(
  `^[^.;]{0,80}?\\b(?:and|but)\\s+(?:as\\s+|to\\s+be\\s+)?(?:overall\\s+)?${grade}`,
  "i",
);
/** Services whose grade is not that of the council; a letter may give several of these. */
const partOfServices =
  /\b(care leavers|care-experienced|adoption|fostering|children (?:who are )?(?:in care|looked after)|looked[- ]after children|leadership(?:,? management)?|front door|help (?:and|or) protection|safeguarding board|LSCB|early help|schools?|homes?|children in need(?! of help)|child protection|achieving permanence|impact of leaders|experiences? (?:and progress )?of|disabled children|short[- ]breaks?|SEND|local area|provision|college|academ(?:y|ies))\b/i;
/** What audits or other bodies judge, and practice rather than services: its grade is never the council’s. */
const notServices =
  /\b(?:audit\w*|peer review|cases|caseloads?|quality of|practice|oversight|supervision|assessments?|plans|HMICFRS|HMI Probation|police|constabulary|youth (?:offending|justice)|probation|education services|health services)\b/i;
const wholeOfServices = /\b(overall|all (?:services|areas|judgements))\b/i;
const earlier =
  /\b(inspect(?:ion|ed|ions)|judged|judgement|grading|rating|outcome|graded|rated|found\s+to|deemed|since|ILACS|SIF)\b/i;

/** A judgement that a sentence gives, with the doubts about it. */
type NamedJudgement = { judgement: Judgement & { date: string }; doubts: string[]; passage: Passage };

/**
 * Grade and date of the latest judgement given for the services as a whole; null where the letter gives none. A
 * judgement on only some services is ignored; an editor who enters one gives it the scope `part`.
 */
export function readJudgement({ opening, body }: LetterPassages): Reading<Judgement | null> {
  const inOpening = opening.flatMap(judgementsIn);
  const named = inOpening.length > 0 ? inOpening : firstOf(body);
  const [first] = named;
  const last = latest(named.filter((one) => one === first || byInspection.test(one.passage.text)));
  if (!first || !last) return readApart(body);
  const { grade, date } = first.judgement;
  const other =
    first.passage === last.passage
      ? []
      : [`‘${last.passage.text}’ names a judgement other than ${grade}, ${date}`];
  return found(last.judgement, last.passage, ...last.doubts, ...other);
}

/** What makes a later grade a judgement by Ofsted, not a remark on progress, on a visit or by peers. */
const byInspection =
  /^(?!.*\b(?:peers?|visits?)\b.*\b(?:judged|judgement|graded|rated)\b)(?!.*\b(?:judged|judgement|graded|rated)\b.*\bpeers?\b).*\b(?:judged|judgement|graded|rated)\b/is;

/**
 * A judgement whose grade and date are in two consecutive sentences, or that has no date: `Leeds was inspected in March
 * 2018. Overall effectiveness was judged inadequate.` Null where the letter names none.
 */
function readApart(body: readonly Passage[]): Reading<Judgement | null> {
  const undated = body.flatMap((passage, index) => {
    const isUndated = passage.text.length <= longestSentence && partialDates(passage.text).length === 0;
    const [first, ...others] = isUndated && isByInspection(passage.text) ? chosenGrades(passage.text) : [];
    if (!first) return [];
    const date =
      dateOfInspection(body[index - 1], namesInspection) ??
      dateOfInspection(body[index + 1], beginsWithInspection);
    const grades = [...new Set([first, ...others].map(({ grade }) => grade))];
    return [{ grade: first.grade, date, grades, passage }];
  });
  const [named] = undated.sort((a, b) => Number(a.date === null) - Number(b.date === null));
  if (!named) return notFound(null);
  const { grade, date, grades, passage } = named;
  return found({ grade, date, scope: "whole" }, passage, ...severalGrades(grades));
}

/** Whether a sentence reports a judgement, and does not mention a visit except to say what the visit followed. */
const isByInspection = (text: string): boolean =>
  byInspection.test(text) ||
  /^(?!.*\bpeers?\b).*\b(?:since|follow\w*|after|when)\b.*\b(?:judged|judgement|graded|rated)\b/is.test(text);

/** `Leeds was last inspected in July 2017.`, `The last inspection was in …`, but not visits or other bodies. */
const namesInspection = /^(?!.*\b(?:visit|joint|peer|SEND|next)\b).*\b(?:inspected|inspection|ILACS|SIF)\b/is;
const beginsWithInspection = /^(?:the|this|that)\s+(?:inspection|report)\b(?!.*\bvisit\b)/i;

/**
 * The only date of a sentence on an inspection; null where it is on something else or does not have exactly one date.
 */
function dateOfInspection(passage: Passage | undefined, isOnInspection: RegExp): string | null {
  if (!passage || passage.text.length > longestSentence || !isOnInspection.test(passage.text)) return null;
  const [date, ...others] = partialDates(passage.text);
  return date && others.length === 0 ? date.date : null;
}

const severalGrades = (grades: readonly Grade[]): string[] =>
  grades.length > 1 ? [`one sentence names several grades: ${grades.join(", ")}`] : [];

/** The judgements of the first passage that gives any. */
function firstOf(passages: readonly Passage[]): NamedJudgement[] {
  for (const passage of passages) {
    const named = judgementsIn(passage);
    if (named.length > 0) return named;
  }
  return [];
}

/** The judgement with the latest date; the first of several. */
function latest(named: readonly NamedJudgement[]): NamedJudgement | null {
  return named.reduce<NamedJudgement | null>(
    (last, one) => (last === null || one.judgement.date > last.judgement.date ? one : last),
    null,
  );
}

/** The maximum length of a sentence that is searched, in characters; sentences in letters have a few hundred. */
const longestSentence = 3000;

/** The judgements with dates in a sentence; only the overall ones where there are any. */
function judgementsIn(passage: Passage): NamedJudgement[] {
  const { text } = passage;
  if (text.length > longestSentence || !earlier.test(text)) return [];
  const dates = partialDates(text);
  const all = gradesNamed(text);
  return chosenGrades(text).flatMap((chosen) => {
    const date = dateOf(text, chosen, dates);
    if (date === null) return [];
    const pair = all.filter((one) => one.pair !== null && one.pair === chosen.pair);
    const grades = [
      ...new Set(pair.filter((one) => dateOf(text, one, dates) === date).map(({ grade }) => grade)),
    ];
    const judgement = { grade: chosen.grade, date, scope: "whole" } as const;
    return [{ judgement, doubts: severalGrades(grades), passage }];
  });
}

/** All grades that a sentence gives as judgements, on any services. */
function gradesNamed(text: string): NamedGrade[] {
  return [...text.matchAll(judged)].flatMap((match) =>
    withCoordinated(text, match[1] ?? "", match.index + match[0].length),
  );
}

/** The judgements on all services; only the overall ones where there are any. */
function chosenGrades(text: string): NamedGrade[] {
  const named = gradesNamed(text).filter((match) => isOfAllServices(text, match));
  const overall = named.filter((match) => saysOverall(text, match));
  return overall.length > 0 ? overall : named;
}

/** The date that belongs to a grade in a sentence: one close after it, else one before it, else one further on. */
function dateOf(text: string, { start, end }: NamedGrade, dates: readonly PartialDate[]): string | null {
  const before = dates.findLast((date) => date.end <= start);
  const after = dates.find(({ index }) => index >= end);
  const tied = after && isOfJudgement(text.slice(end, after.index)) ? after : null;
  const date = tied && tied.index - end < nearEnough ? tied : (before ?? tied);
  if (!date) return null;
  const again = dates.find(
    ({ index }) =>
      index >= date.end && /^,?\s+and\s+(?:then\s+)?again\s+in\s+$/i.test(text.slice(date.end, index)),
  );
  return (again ?? date).date;
}

/** A grade with the words after it in its part of the sentence; two grades joined in one sentence are a pair. */
type NamedGrade = { grade: Grade; start: number; end: number; after: string; pair: number | null };

/**
 * The grade that ends at an offset, and the one that it is joined to.
 * @param words the words of the grade
 * @param end offset after them and after a closing quotation mark
 */
function withCoordinated(text: string, words: string, end: number): NamedGrade[] {
  const start = text.lastIndexOf(words, end);
  const after = clauseAfter(text, end);
  const grade = gradeOf(words);
  const match = coordinated.exec(text.slice(end));
  const otherWords = match?.[1];
  if (!match || !otherWords) return [{ grade, start, end, after, pair: null }];
  const otherEnd = end + match[0].length;
  const otherStart = text.lastIndexOf(otherWords, otherEnd);
  return [
    { grade, start, end, after: text.slice(end, otherStart), pair: start },
    {
      grade: gradeOf(otherWords),
      start: otherStart,
      end: otherEnd,
      after: clauseAfter(text, otherEnd),
      pair: start,
    },
  ];
}

const clauseAfter = (text: string, end: number): string => text.slice(end).split(/[,.;]/)[0] ?? "";

/** The maximum number of characters between a grade and a date after it that is preferred to a date before it. */
const nearEnough = 60;

/** `in`, `published on the`, `in late`, `in July to` (and August 2022), `between 5 and` (29 March 2018). */
const endsBeforeDate = new RegExp(
  `\\b(?:in|on|at|of|since|between|from|during|published|dated)\\s+(?:(?:the|its|early|late|mid|spring|summer|autumn|winter)[\\s-]+)*(?:(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s+${monthPattern})?|${monthPattern})\\s*(?:to|and|[-–/])\\s*)?$`,
  "i",
);

/** Whether the words between a grade and a date connect the two and do not begin a new clause. */
function isOfJudgement(between: string): boolean {
  return (
    endsBeforeDate.test(between) &&
    !/[.;]|,\s+\p{Lu}|\b(when|had|has|have|established|set up|senior|leaders)\b/u.test(between)
  );
}

/**
 * The words of the clause before a grade, which contain its subject; everything before it if the subject is `they`.
 */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(0, start);
  const breaks = [...before.matchAll(/;|,\s+with\b|\b(?:when|where|but)\b|\bsince\b(?=[^,]*$)/gi)];
  const clause = before.slice(breaks.at(-1)?.index ?? 0);
  return /\b(?:they|these|which)\s+(?:was|were)\b/i.test(clause) ? before : clause;
}

function saysOverall(text: string, { start, end, after }: NamedGrade): boolean {
  return wholeOfServices.test(`${clauseBefore(text, start)} ${text.slice(start, end)} ${after}`);
}

/** `the local authority was judged to be` (inadequate): the council itself, whatever part was mentioned before. */
const ofCouncil =
  /\b(?:authority|council)\s+(?:was|had been|has been)\s+(?:judged|graded|rated|found)\s+(?:to be\s+|as\s+)?$/i;

const ofTheCouncil = /\b(?:services|authority|council|effectiveness|it)\b/i;

/**
 * The words before a grade that say what was graded: those after the last comma, or after an `and` that begins a
 * statement on the council itself, if they name it; otherwise all words without asides.
 */
function ownPart(before: string): string {
  const plain = before.replace(/,\s+(?:which|who)\b[^,]*,/g, "");
  const last = plain
    .split(
      /,\s+|\band\s+(?=(?:overall\b|(?:that\s+)?(?:the\s+|its\s+)?(?:[\p{L}’'-]+\s+){0,2}?(?:services|authority|council|effectiveness|it)\b))/iu,
    )
    .at(-1);
  return last !== undefined && ofTheCouncil.test(last) ? last : plain;
}

function isOfAllServices(text: string, named: NamedGrade): boolean {
  const before = clauseBefore(text, named.start);
  const subject = ofCouncil.test(before) ? "" : before + text.slice(named.start, named.end);
  const object = /^\s+(?:for|in respect of)\b/i.test(named.after) ? named.after : "";
  if (notServices.test(`${ownPart(subject)} ${object}`)) return false;
  return saysOverall(text, named) || !partOfServices.test(`${subject} ${object}`);
}
