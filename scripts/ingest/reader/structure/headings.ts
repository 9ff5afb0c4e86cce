/** Tells headings from paragraphs. */

import { endsSentence } from "../formats/sentence-edges.ts";
import { isFull, type SourceLine } from "../formats/source-document.ts";

/**
 * Headings that Ofsted’s letters of 2015 to 2026 are known to have, in the form of `headingKey`. They are headings
 * wherever they stand alone, whatever their weight: some letters set them like the text around them.
 */
const knownHeadings = new Set([
  "overview",
  "findings",
  "main findings",
  "headline findings",
  "key findings",
  "summary",
  "summary of findings",
  "context",
  "background",
  "areas covered by the visit",
  "areas covered by this visit",
  "areas covered by the monitoring visit",
  "findings and evaluation of progress",
  "findings and evaluation of progress to date",
  "evaluation of progress",
  "areas covered during the visit",
  "focus of the visit",
  "scope of the visit",
  "evidence",
  "overview of findings",
  "evaluation of progress and findings",
  "progress since the last visit",
  "progress since the last monitoring visit",
  "areas of progress",
  "areas of strength",
  "strengths",
  "areas for further improvement",
  "areas requiring further improvement",
  "areas for improvement",
  "areas for development",
  "areas for priority action",
  "area for priority action",
  "priority action",
  "priority actions",
  "leadership, management and governance",
  "recommendations",
  "conclusion",
  "next steps",
  "what needs to improve",
  "what needs to improve in this area of practice",
  "what needs to improve in this area of social work practice",
]);

/** A heading in lower case without the signs and the footnote’s digit at its end. */
export function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^\d{1,2}[.)]\s+/, "")
    .replace(/(?<![\s?:.\d])[\s?:.\d]+$/, "");
}

/** Whether a text is one of the wordings that are headings wherever they stand alone. */
export function isKnownHeading(text: string): boolean {
  return /^(?:\d{1,2}[.)]\s+)?\p{Lu}/u.test(text) && knownHeadings.has(headingKey(text));
}

/** More words than this no heading has; the longest of Ofsted’s frameworks has 21. */
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
): boolean {
  const [first] = lines;
  if (!first || (first.bullet && first.marker === null) || !/^[\p{Lu}\d‘'“"]/u.test(text)) return false;
  if (isKnownHeading(text)) return true;
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
