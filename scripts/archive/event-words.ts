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

/** The paragraph that gives this judgement with its date; where the judgement has none, the one that gives it. */
export function judgementSaidIn(letter: Letter, { grade, date }: Judgement): Saying {
  const patterns = [gradePatterns[grade], ...(date === null ? [] : [datePattern(date)])];
  return said(letter, [...patterns, judgementWord]) ?? said(letter, patterns) ?? nowhere;
}

/** Services that inspections judge beside the whole, and what the inspections of 2013 to 2017 were called in full. */
const partOfServices =
  /\b(experiences?( and progress)? (of|for)|services (for|to) children in need|care leavers|adoption|fostering|children in care|children looked after|help and protection)\b/i;
const fullInspection =
  /inspection of (services for )?children in need of help and protection, children looked after and care leavers/gi;
const wholeOfServices = /\b(overall|all areas|all services)\b/i;

/** Whether the words that give a judgement speak of some services only, such as those for care leavers. */
export function speaksOfPart(words: string): boolean {
  return !wholeOfServices.test(words) && partOfServices.test(words.replace(fullInspection, ""));
}

/** The paragraph that gives the days of the letter’s own visit. */
export function visitSaidIn(letter: Letter): Saying {
  const { start, end } = letter.visit;
  const patterns = [/\bvisit/i, datePattern(start), datePattern(end)];
  return said(letter, patterns) ?? nowhere;
}

/** The first sentence that all patterns are found in, else the first paragraph. */
function said(letter: Letter, patterns: readonly RegExp[]): Saying | null {
  const holds = (text: string): boolean => patterns.every((pattern) => pattern.test(text));
  let whole: Paragraph | undefined;
  for (const { paragraphs } of letter.sections) {
    for (const paragraph of paragraphs) {
      if (!holds(paragraph.text)) continue;
      const sentence = sentencesOf(paragraph.text).find(({ text }) => holds(text));
      if (sentence) return { paragraph: paragraph.id, words: sentence.text };
      whole ??= paragraph;
    }
  }
  return whole ? { paragraph: whole.id, words: whole.text } : null;
}
