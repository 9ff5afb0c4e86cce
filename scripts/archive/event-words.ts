/** Finds the paragraph of a letter that gives a judgement or the days of the visit, and its words. */
import { gradesIn } from "../content/publishers/grades-in-text.ts";
import { stepOf } from "../content/publishers/publisher-words.ts";
import type { Judgement, Paragraph } from "../letter/schema.ts";
import { sentencesOf } from "../letter/sentences.ts";
import type { Letter } from "./letter.ts";
import { datePattern } from "./said-dates.ts";

/**
 * Where a letter says something: a paragraph’s id and the sentence, or the whole paragraph; both null where it does
 * not.
 */
export type Saying = { paragraph: string | null; words: string | null };

const nowhere: Saying = { paragraph: null, words: null };

/** A condition that a sentence or paragraph must meet. */
type Condition = (text: string) => boolean;

const namesJudgement: Condition = (text) => /\bjudg(ed|e?ments?)\b/i.test(text);
const namesInspection: Condition = (text) => /\binspect/i.test(text);
const namesVisit: Condition = (text) => /\bvisit/i.test(text);

function namesAnyGrade({ publishedBy }: Letter): Condition {
  return (text) => gradesIn(text, publishedBy).length > 0;
}

function namesGrade(grade: string, { publishedBy }: Letter): Condition {
  const step = stepOf(publishedBy, grade);
  return (text) => gradesIn(text, publishedBy).includes(step);
}

function namesDate(date: string): Condition {
  const pattern = datePattern(date);
  return (text) => pattern.test(text);
}

/**
 * The paragraph that gives this judgement with its date; if the judgement has no date, the paragraph that gives it.
 */
export function judgementSaidIn(letter: Letter, { grade, date }: Judgement): Saying {
  const conditions = [namesGrade(grade, letter), ...(date === null ? [] : [namesDate(date)])];
  return said(letter, [...conditions, namesJudgement]) ?? said(letter, conditions) ?? nowhere;
}

/**
 * The sentence about an inspection that has this date and a judgement on any services. Whether it is the judgement of
 * that inspection is left to the reader.
 */
export function gradeSaidWith(letter: Letter, date: string): Saying {
  const conditions = [namesInspection, namesJudgement, namesAnyGrade(letter), namesDate(date)];
  return saidInSentence(letter, conditions) ?? nowhere;
}

/** The paragraph that gives the days of the letter’s own visit. */
export function visitSaidIn(letter: Letter): Saying {
  const { start, end } = letter.visit;
  return said(letter, [namesVisit, namesDate(start), namesDate(end)]) ?? nowhere;
}

/** The first sentence that meets all conditions, else the first paragraph. */
function said(letter: Letter, conditions: readonly Condition[]): Saying | null {
  const sentence = saidInSentence(letter, conditions);
  if (sentence) return sentence;
  const whole = paragraphsWith(letter, conditions)[0];
  return whole ? { paragraph: whole.id, words: whole.text } : null;
}

function saidInSentence(letter: Letter, conditions: readonly Condition[]): Saying | null {
  for (const { id, text } of paragraphsWith(letter, conditions)) {
    const sentence = sentencesOf(text).find((candidate) => meets(candidate.text, conditions));
    if (sentence) return { paragraph: id, words: sentence.text };
  }
  return null;
}

const meets = (text: string, conditions: readonly Condition[]): boolean =>
  conditions.every((condition) => condition(text));

const paragraphsWith = ({ sections }: Letter, conditions: readonly Condition[]): Paragraph[] =>
  sections.flatMap(({ paragraphs }) => paragraphs.filter(({ text }) => meets(text, conditions)));
