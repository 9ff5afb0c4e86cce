/** Sentences of a paragraph. */

/** What a full stop may follow inside a sentence: titles, short forms and initials. */
const shortForm = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|No|nos?|pp?|para|vs|cf|etc|e\.g|i\.e|\p{Lu})\.$/u;

const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** A sentence and where it begins in its paragraph, in UTF-16 units. */
export type Sentence = { text: string; offset: number };

/**
 * The sentences of a text in order, without white space around them; together they have all its words.
 * @example sentencesOf("It fell to 24%. Mr. Diamond knows.").length // 2
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let pending = "";
  let offset = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (pending === "") offset = index;
    pending += segment;
    if (shortForm.test(pending.trimEnd())) continue;
    sentences.push({ text: pending, offset });
    pending = "";
  }
  if (pending !== "") sentences.push({ text: pending, offset });
  return sentences
    .map((sentence) => ({
      text: sentence.text.trim(),
      offset: sentence.offset + sentence.text.length - sentence.text.trimStart().length,
    }))
    .filter((sentence) => sentence.text !== "");
}
