/** Finds the paragraph of a letter that says a judgement or the days of the visit, and its words. */
import type { Grade, Judgement, Letter, Paragraph } from "../letter/schema.ts";
import { sentencesOf } from "../letter/sentences.ts";
import { datePattern } from "./said-dates.ts";

/** Where something is said: a paragraph’s id and the sentence, or the whole paragraph; both null where nowhere. */
export type Saying = { paragraph: string | null; words: string | null };

const nowhere: Saying = { paragraph: null, words: null };

/** How letters word each judgement. “Good” is no judgement inside “requires improvement to be good”. */
const gradePatterns: Record<Grade, RegExp> = {
  outstanding: /\boutstanding\b/i,
  good: /(?<!improvement to be )\bgood\b/i,
  adequate: /\badequate\b/i,
  "requires improvement": /\brequir(es?|ed|ing) improvement\b/i,
  "requires improvement to be good": /\brequir(es?|ed|ing) improvement\b/i,
  inadequate: /\binadequate\b/i,
};
const judgementWord = /\bjudg(ed|e?ments?)\b/i;
const anyGrade = new RegExp(
  Object.values(gradePatterns)
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** The paragraph that gives this judgement with its date; where the judgement has none, the one that gives it. */
export function judgementSaidIn(letter: Letter, { grade, date }: Judgement): Saying {
  const patterns = [gradePatterns[grade], ...(date === null ? [] : [datePattern(date)])];
  return said(letter, [...patterns, judgementWord]) ?? said(letter, patterns) ?? nowhere;
}

/**
 * The sentence about an inspection that has a judgement, of whatever services, and this date. Whether it is the
 * inspection’s own is for the reader to say.
 */
export function gradeSaidWith(letter: Letter, date: string): Saying {
  const patterns = [/\binspect/i, judgementWord, anyGrade, datePattern(date)];
  return saidInSentence(letter, patterns) ?? nowhere;
}

/** The paragraph that gives the days of the letter’s own visit. */
export function visitSaidIn(letter: Letter): Saying {
  const { start, end } = letter.visit;
  const patterns = [/\bvisit/i, datePattern(start), datePattern(end)];
  return said(letter, patterns) ?? nowhere;
}

/** The first sentence that all patterns are found in, else the first paragraph. */
function said(letter: Letter, patterns: readonly RegExp[]): Saying | null {
  const sentence = saidInSentence(letter, patterns);
  if (sentence) return sentence;
  const whole = paragraphsWith(letter, patterns)[0];
  return whole ? { paragraph: whole.id, words: whole.text } : null;
}

function saidInSentence(letter: Letter, patterns: readonly RegExp[]): Saying | null {
  for (const { id, text } of paragraphsWith(letter, patterns)) {
    const sentence = sentencesOf(text).find((candidate) => holds(candidate.text, patterns));
    if (sentence) return { paragraph: id, words: sentence.text };
  }
  return null;
}

const holds = (text: string, patterns: readonly RegExp[]): boolean =>
  patterns.every((pattern) => pattern.test(text));

const paragraphsWith = ({ sections }: Letter, patterns: readonly RegExp[]): Paragraph[] =>
  sections.flatMap(({ paragraphs }) => paragraphs.filter(({ text }) => holds(text, patterns)));
