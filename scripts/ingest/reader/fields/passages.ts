/** Where in a letter its fields are looked for. */
import { sentencesOf } from "../../../letter/sentences.ts";
import type { Passage, StructuredLetter } from "../structure/structured-letter.ts";

/** The paragraphs before the first heading, or those of the first section where a heading stands at once. */
export function openingOf(letter: StructuredLetter): Passage[] {
  return (letter.sections[0]?.blocks ?? []).map(({ text, page }) => ({ text, page }));
}

/** All paragraphs and items of a letter. */
export function bodyOf(letter: StructuredLetter): Passage[] {
  return letter.sections.flatMap(({ blocks }) => blocks.map(({ text, page }) => ({ text, page })));
}

/** The sentences of paragraphs, each with its page. */
export function sentencePassages(passages: readonly Passage[]): Passage[] {
  return passages.flatMap(({ text, page }) =>
    sentencesOf(text).map((sentence) => ({ text: sentence.text, page })),
  );
}
