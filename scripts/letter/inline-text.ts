/**
 * A letter’s text inside a Markdown line: plain words, with a backslash before characters that have a meaning in
 * Markdown, and footnote marks as `[^1]`. Nothing else is markup.
 */
import type { FootnoteMark } from "./schema.ts";

export type MarkedText = { text: string; marks: FootnoteMark[] };

/** Characters that can begin Markdown or HTML anywhere in a line. */
const markupCharacter = /[\\*_`~[\]<>{}|]|&(?=#?\w+;)/g;
/** Beginnings that turn a line into a heading, a list or a rule. */
const blockStart = /^(#|[-+=:]|\d{1,9}(?=[.)](?:\s|$)))/;
const escapedCharacterOrMark = /\\([!-/:-@[-`{-~])|\[\^([1-9][0-9]*)\]/g;

const escapeMarkup = (text: string): string => text.replace(markupCharacter, "\\$&");

/** A line escaped so that its start does not begin a block, such as a heading, a list or a footnote. */
function escapeBlockStart(line: string): string {
  return line
    .replace(blockStart, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(/^(\[\^\d+\]):/, "$1\\:");
}

/** Markdown for a text and its footnote marks at the beginning of a line; `readInlineText` gives both back. */
export function writeInlineText(marked: MarkedText): string {
  return escapeBlockStart(writeInlineWords(marked));
}

/** Markdown for a text and its footnote marks within a line. */
export function writeInlineWords({ text, marks }: MarkedText): string {
  let markdown = "";
  let from = 0;
  for (const { footnote, offset } of marks) {
    markdown += `${escapeMarkup(text.slice(from, offset))}[^${footnote.slice("fn".length)}]`;
    from = offset;
  }
  return markdown + escapeMarkup(text.slice(from));
}

/** The text and the footnote marks of a Markdown line. */
export function readInlineText(markdown: string): MarkedText {
  const marks: FootnoteMark[] = [];
  let text = "";
  let from = 0;
  for (const match of markdown.matchAll(escapedCharacterOrMark)) {
    text += markdown.slice(from, match.index) + (match[1] ?? "");
    if (match[2]) marks.push({ footnote: `fn${match[2]}`, offset: text.length });
    from = match.index + match[0].length;
  }
  return { text: text + markdown.slice(from), marks };
}
