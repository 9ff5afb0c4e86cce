/** Tells headings from paragraphs. */

import { endsSentence } from "../formats/sentence-edges.ts";
import { isFull, type SourceLine } from "../formats/source-document.ts";

/** A heading in lower case without the signs and the footnote’s digit at its end. */
export function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^\d{1,2}[.)]\s+/, "")
    .replace(/(?<![\s?:.\d])[\s?:.\d]+$/, "");
}

/**
 * Whether a text is one of the wordings that are headings wherever they stand alone, whatever their weight: some letters
 * set them like the text around them.
 * @param headings as the publisher’s file has them, in the form of `headingKey`
 */
export function isKnownHeading(text: string, headings: ReadonlySet<string>): boolean {
  return /^(?:\d{1,2}[.)]\s+)?\p{Lu}/u.test(text) && headings.has(headingKey(text));
}

/** More words than this no heading has; the longest of letters has 21. */
const maximumWords = 24;
/** Without weight or tag to go by, a heading has to be shorter to be taken for one. */
const maximumWordsUnseen = 12;

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** More words than this, with a colon and a list after them, are the beginning of a sentence that the list ends. */
const maximumWordsAboveList = 8;

const isLeadIn = (text: string, after: SourceLine | null): boolean =>
  text.endsWith(":") && after?.bullet === true && wordsIn(text) > maximumWordsAboveList;

/**
 * Whether lines that stand alone as a block are a heading.
 * @param before text of the block above, null at the beginning and below another heading
 * @param after first line below, null at the end
 */
export function isHeading(
  lines: readonly SourceLine[],
  text: string,
  before: string | null,
  after: SourceLine | null,
  headings: ReadonlySet<string>,
): boolean {
  const [first] = lines;
  if (!first || (first.bullet && first.marker === null) || !/^[\p{Lu}\d‘'“"]/u.test(text)) return false;
  if (isKnownHeading(text, headings)) return true;
  if (first.marker !== null && first.bold !== true) return false;
  const finished = /[.,;!]['’”")]*$/.test(text);
  if (finished || wordsIn(text) > maximumWords || !/\p{L}/u.test(text)) return false;
  if (lines.every(({ bold }) => bold === true)) return !isLeadIn(text, after);
  if (lines.every(({ tag }) => tag !== null && /^H\d?$/.test(tag)) && wordsIn(text) <= maximumWordsUnseen) {
    return !text.endsWith(":") || lines.length === 1;
  }
  if (lines.some(({ bold }) => bold !== null)) return false;
  return (
    lines.length === 1 &&
    /^(?:\d{1,2}[.)]\s+)?\p{Lu}/u.test(text) &&
    wordsIn(text) <= maximumWordsUnseen &&
    !text.endsWith(":") &&
    (before === null || endsSentence(before)) &&
    after !== null &&
    (after.bullet || after.row !== null || /^[\p{Lu}‘'“"\d]/u.test(after.text)) &&
    isFull(first, after) !== true
  );
}
