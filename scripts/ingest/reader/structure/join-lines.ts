/** How the lines of a paragraph are joined. */
import type { FootnoteMark } from "../../../letter/schema.ts";
import type { SourceLine } from "../formats/source-document.ts";

/** `cross-` and `agency`, `up-` and `to-date` are one word; `19-` and `to 21-year-olds`, `short-` and `and long-term` are not. */
const hyphenAtEnd = /\S[-‐‑–]$/;
const hangingHyphenNext = /^(to|and|or|nor|versus)\b(?!-)/;

/** An address of the web at the end of a line, broken where it may be; `before` a full stop it may be at its end. */
const brokenAddress = /(?:https?:\/\/|www\.)\S*[/_=&?#%~]$/i;
const openAddress = /(?:https?:\/\/|www\.)\S*[^\s.,;:)]$/i;
const goesOnAddress = /^[/?#&=_]\S/;
const addressToDot = /(?:https?:\/\/|www\.)\S*[^\s.]\.$/i;
const goesOnAfterDot =
  /^[\da-z-]+(?:[./][\w-]+)*\/|^[\da-z-]+\.[a-z]{2,}\b|^(?:uk|org|com|net|html?|pdf|aspx)\b/;
/** No address is longer. */
const longestAddress = 300;

/** Whether an address of the web is broken between two lines. */
export function breaksAddress(before: string, after: string): boolean {
  const end = before.slice(-longestAddress);
  return (
    brokenAddress.test(end) ||
    (goesOnAddress.test(after) && openAddress.test(end)) ||
    (goesOnAfterDot.test(after) && addressToDot.test(end))
  );
}

/** What separates two lines of one paragraph: nothing after a hyphen or within an address, else a space. */
export function separatorOf(before: string, after: string): "" | " " {
  if (breaksAddress(before, after)) return "";
  // Only the end is looked at: `before` grows with every line of a paragraph.
  return hyphenAtEnd.test(before.slice(-2)) && !hangingHyphenNext.test(after) ? "" : " ";
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
