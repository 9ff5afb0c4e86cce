/** The earlier judgement that a letter names. */
import { monthPattern } from "../../../letter/dates.ts";
import type { Judgement } from "../../../letter/schema.ts";
import type { Phrases, SlotValue } from "../phrases/phrases.ts";
import { type PartialDate, partialDates } from "../phrases/printed-dates.ts";
import { sentenceOf, TokenisedSentence } from "../phrases/sentence.ts";
import type { Passage } from "../structure/structured-letter.ts";
import { saysAny, type Wordings } from "../wordings.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import type { LetterPassages } from "./passages.ts";

type Grade = Judgement["grade"];
type JudgementWordings = Wordings["judgement"];

/** A judgement that a sentence gives, with the doubts about it. */
type NamedJudgement = { judgement: Judgement & { date: string }; doubts: string[]; passage: Passage };

/**
 * Grade and date of the latest judgement given for the services as a whole; null where the letter gives none. A
 * judgement on only some services is ignored; an editor who enters one gives it the scope `part`.
 */
export function readJudgement(
  { opening, body }: LetterPassages,
  { judgement: wordings }: Pick<Wordings, "judgement">,
): Reading<Judgement | null> {
  const inOpening = opening.flatMap((passage) => judgementsIn(passage, wordings));
  const named = inOpening.length > 0 ? inOpening : firstOf(body, wordings);
  const [first] = named;
  const last = latest(named.filter((one) => one === first || isReported(one.passage, wordings)));
  if (!first || !last) return readApart(body, wordings);
  const { grade, date } = first.judgement;
  const other =
    first.passage === last.passage
      ? []
      : [`‘${last.passage.text}’ names a judgement other than ${grade}, ${date}`];
  return found(last.judgement, last.passage, ...last.doubts, ...other);
}

/** Whether a later grade is a judgement, not a remark on progress, on a visit or by peers. */
const isReported = (passage: Passage, { reported, notReported }: JudgementWordings): boolean =>
  reported.isIn(sentenceOf(passage)) && !notReported.isIn(sentenceOf(passage));

/**
 * A judgement whose grade and date are in two consecutive sentences, or that has no date: `Leeds was inspected in March
 * 2018. Overall effectiveness was judged inadequate.` Null where the letter names none.
 */
function readApart(body: readonly Passage[], wordings: JudgementWordings): Reading<Judgement | null> {
  const undated = body.flatMap((passage, index) => {
    const isUndated = passage.text.length <= longestSentence && partialDates(passage.text).length === 0;
    const [first, ...others] =
      isUndated && isByInspection(passage, wordings) ? chosenGrades(passage, wordings) : [];
    if (!first) return [];
    const date =
      dateOfInspection(body[index - 1], (one) => says(one, wordings.inspection, wordings.notInspection)) ??
      dateOfInspection(body[index + 1], (one) => says(one, wordings.thatInspection, wordings.visit));
    const grades = [...new Set([first, ...others].map(({ grade }) => grade))];
    return [{ grade: first.grade, date, grades, passage }];
  });
  const [named] = undated.sort((a, b) => Number(a.date === null) - Number(b.date === null));
  if (!named) return notFound(null);
  const { grade, date, grades, passage } = named;
  return found({ grade, date, scope: "whole" }, passage, ...severalGrades(grades));
}

/** Whether a sentence reports a judgement, and does not mention a visit except to say what the visit followed. */
const isByInspection = (passage: Passage, wordings: JudgementWordings): boolean =>
  isReported(passage, wordings) || says(passage, wordings.sinceJudged, wordings.byPeers);

const says = (passage: Passage, phrases: Phrases, unless: Phrases): boolean =>
  phrases.isIn(sentenceOf(passage)) && !unless.isIn(sentenceOf(passage));

/**
 * The only date of a sentence on an inspection; null where it is on something else or does not have exactly one date.
 */
function dateOfInspection(
  passage: Passage | undefined,
  isOnInspection: (passage: Passage) => boolean,
): string | null {
  if (!passage || passage.text.length > longestSentence || !isOnInspection(passage)) return null;
  const [date, ...others] = partialDates(passage.text);
  return date && others.length === 0 ? date.date : null;
}

const severalGrades = (grades: readonly Grade[]): string[] =>
  grades.length > 1 ? [`one sentence names several grades: ${grades.join(", ")}`] : [];

/** The judgements of the first passage that gives any. */
function firstOf(passages: readonly Passage[], wordings: JudgementWordings): NamedJudgement[] {
  for (const passage of passages) {
    const named = judgementsIn(passage, wordings);
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
function judgementsIn(passage: Passage, wordings: JudgementWordings): NamedJudgement[] {
  const { text } = passage;
  if (text.length > longestSentence || !wordings.about.isIn(sentenceOf(passage))) return [];
  const dates = partialDates(text);
  const all = gradesNamed(passage, wordings);
  return chosenGrades(passage, wordings).flatMap((chosen) => {
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
function gradesNamed(passage: Passage, wordings: JudgementWordings): NamedGrade[] {
  const sentence = sentenceOf(passage);
  return wordings.judged.all(sentence).flatMap((match) => {
    const slot = match.slots.findLast(({ name }) => name === "grade");
    return slot ? withCoordinated(sentence, slot, wordings) : [];
  });
}

/** The judgements on all services; only the overall ones where there are any. */
function chosenGrades(passage: Passage, wordings: JudgementWordings): NamedGrade[] {
  const { text } = passage;
  const named = gradesNamed(passage, wordings).filter((match) => isOfAllServices(text, match, wordings));
  const overall = named.filter((match) => saysOverall(text, match, wordings));
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

/** A grade, and the one that it is joined to by `and`. */
function withCoordinated(
  sentence: TokenisedSentence,
  slot: SlotValue,
  { joined, gradeOf }: JudgementWordings,
): NamedGrade[] {
  const { text } = sentence;
  const { start } = slot;
  const end = afterQuote(text, slot.end);
  const after = clauseAfter(text, end);
  const grade = gradeOf(text.slice(start, slot.end));
  const next = sentence.tokens[sentence.tokenFrom(slot.end)]?.start ?? text.length;
  const other = joined.at(sentence, next)?.slots.findLast(({ name }) => name === "grade");
  if (!other) return [{ grade, start, end, after, pair: null }];
  const otherEnd = afterQuote(text, other.end);
  return [
    { grade, start, end, after: text.slice(end, other.start), pair: start },
    {
      grade: gradeOf(text.slice(other.start, other.end)),
      start: other.start,
      end: otherEnd,
      after: clauseAfter(text, otherEnd),
      pair: start,
    },
  ];
}

const afterQuote = (text: string, end: number): number => (/^[’'”]/.test(text.slice(end)) ? end + 1 : end);

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

function saysOverall(text: string, { start, end, after }: NamedGrade, { whole }: JudgementWordings): boolean {
  return saysAny(whole, `${clauseBefore(text, start)} ${text.slice(start, end)} ${after}`);
}

/**
 * The words before a grade that say what was graded: those after the last comma, or after an `and` that begins a
 * statement on the whole, if they name it; otherwise all words without asides.
 */
function ownPart(before: string, { statement, wholeNamed }: JudgementWordings): string {
  const plain = before.replace(/,\s+(?:which|who)\b[^,]*,/g, "");
  const sentence = new TokenisedSentence(plain);
  const starts = [...plain.matchAll(/,\s+|\band\s+/gi)]
    .map(({ 0: joint, index }) => ({ joint, next: index + joint.length }))
    .filter(({ joint, next }) => joint.startsWith(",") || statement.at(sentence, next) !== null);
  const last = plain.slice(starts.at(-1)?.next ?? 0);
  return saysAny(wholeNamed, last) ? last : plain;
}

function isOfAllServices(text: string, named: NamedGrade, wordings: JudgementWordings): boolean {
  const before = clauseBefore(text, named.start);
  const subject = saysAny(wordings.ofWhole, before) ? "" : before + text.slice(named.start, named.end);
  const object = /^\s+(?:for|in respect of)\b/i.test(named.after) ? named.after : "";
  if (saysAny(wordings.others, `${ownPart(subject, wordings)} ${object}`)) return false;
  return saysOverall(text, named, wordings) || !saysAny(wordings.parts, `${subject} ${object}`);
}
