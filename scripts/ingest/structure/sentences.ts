/** Where sentences end and how the lines of one are joined. */
import type { FootnoteMark } from "../../letter/schema.ts";
import type { SourceLine } from "../read/source-document.ts";

const sentenceEnd = /[.:;?!]['’”")\]]*$/;
const goesOnFromBefore = /^[\p{Ll}(%,;)]/u;

/** Whether a text ends where a sentence, or the lead-in of a list, may end. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Whether a text ends where no sentence can: after a comma or a word that something has to follow. */
export function breaksOff(text: string): boolean {
  return /(?:,|\b(?:and|or|the|an?|of|to|in|for|with|by|at|from|that|which|their|its|his|her|is|are|was|were|has|have|on|as|not))$/.test(
    text,
  );
}

/** Whether a text begins as only the middle of a sentence does: with a lower-case letter or an open bracket. */
export function beginsInSentence(text: string): boolean {
  return goesOnFromBefore.test(text);
}

/** `cross-` and `agency`, `up-` and `to-date` are one word; `19-` and `to 21-year-olds`, `short-` and `and long-term` are not. */
const hyphenAtEnd = /\S[-‐‑–]$/;
const hangingHyphenNext = /^(to|and|or|nor|versus)\b(?!-)/;

/** What stands between two lines of one paragraph: nothing after a hyphen, else a space. */
export function separatorOf(before: string, after: string): "" | " " {
  return hyphenAtEnd.test(before) && !hangingHyphenNext.test(after) ? "" : " ";
}

export type JoinedText = { text: string; marks: { label: string; offset: number }[] };

/** Lines as one text; hyphens at a line’s end are real and stay. */
export function joinLines(lines: readonly SourceLine[]): JoinedText {
  const joined: JoinedText = { text: "", marks: [] };
  for (const line of lines) {
    if (joined.text !== "") joined.text += separatorOf(joined.text, line.text);
    const start = joined.text.length;
    for (const { label, offset } of line.marks) joined.marks.push({ label, offset: start + offset });
    joined.text += line.text;
  }
  return joined;
}

/** Marks with the ids of the footnotes they lead to; a mark without a footnote is left out. */
export function linkedMarks(marks: JoinedText["marks"], idOf: ReadonlyMap<string, string>): FootnoteMark[] {
  return marks.flatMap(({ label, offset }) => {
    const footnote = idOf.get(label);
    return footnote ? [{ footnote, offset }] : [];
  });
}
