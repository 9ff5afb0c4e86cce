/** The sentences of a paragraph: the one place where a text is split into them. */

/**
 * What may come before a full stop inside a sentence: titles, short forms, initials, and the number of a paragraph.
 */
const noEnd =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|No|nos?|pp?|para|vs|cf|etc|e\.g|i\.e|\p{Lu})\.$|^\d{1,3}[.)]$/u;

/** Characters from the end of a text that `noEnd` looks at, so that its time does not grow with the text before them. */
const longestNoEnd = 16;

/** Characters of a sentence that is searched for facts; those of letters have a few hundred. */
export const longestSentence = 3000;

const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** A sentence and where it begins in its paragraph, in UTF-16 units. */
export type Sentence = { text: string; offset: number };

/**
 * The sentences of a text in order, without white space around them; together they have all its words.
 * @example sentencesOf("It fell to 24%. Mr. Diamond knows.").length // 2
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const endAt = (end: number): void => {
    const whole = text.slice(start, end);
    const words = whole.trim();
    if (words !== "")
      sentences.push({ text: words, offset: start + whole.length - whole.trimStart().length });
    start = end;
  };
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length;
    const last = text.slice(Math.max(start, end - 2 * longestNoEnd), end).trim();
    if (!noEnd.test(last.slice(-longestNoEnd))) endAt(end);
  }
  endAt(text.length);
  return sentences;
}
