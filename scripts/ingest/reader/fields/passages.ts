/** The parts of a letter that its fields are read from. */
import { longestSentence, sentencesOf } from "../../../letter/sentences.ts";
import { sentenceOf } from "../phrases/sentence.ts";
import type { Passage, StructuredLetter } from "../structure/structured-letter.ts";
import type { Wordings } from "../wordings.ts";

/** The parts of a letter that its fields are read from, each sentence with its page. */
export type LetterPassages = {
  title: Passage | null;
  /** The first sentence of the opening that says what the letter summarises. */
  summary: Passage | null;
  /** The sentences before the first heading, or those of the first section where the letter begins with a heading. */
  opening: Passage[];
  /** All sentences of paragraphs and items, without those that are too long to be sentences. */
  body: Passage[];
};

/** The passages of a letter, made once for all its fields. */
export function passagesOf(
  { title, sections }: StructuredLetter,
  { summary }: Pick<Wordings, "summary">,
): LetterPassages {
  const isSummary = (passage: Passage): boolean => summary.isIn(sentenceOf(passage));
  const [opening = [], ...others] = sections.map(({ blocks }) => blocks.flatMap(sentencePassages));
  const isLong = title !== null && title.text.length > longestSentence;
  return {
    title: isLong ? null : title,
    summary: opening.find(isSummary) ?? null,
    opening,
    body: [opening, ...others].flat(),
  };
}

function sentencePassages({ text, page }: Passage): Passage[] {
  return sentencesOf(text)
    .filter((sentence) => sentence.text.length <= longestSentence)
    .map((sentence) => ({ text: sentence.text, page }));
}
