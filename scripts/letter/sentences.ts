/** The sentences of a paragraph: the one place where a text is split into them. */

/**
 * What may come before a full stop inside a sentence: titles, short forms, initials, and the number of a paragraph.
 */
const noEnd =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|No|nos?|pp?|para|vs|cf|etc|e\.g|i\.e|\p{Lu})\.$|^\d{1,3}[.)]$/u;

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
    if (noEnd.test(pending.trim())) continue;
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
