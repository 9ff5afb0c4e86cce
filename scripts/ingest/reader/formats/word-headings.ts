/** Numbered headings among the lines of a Word file. */
import type { SourceLine } from "./source-document.ts";

/** No numbered heading has more words than this. */
const maximumHeadingWords = 24;

/**
 * Lines with those as headings that are numbered and look like headings. Bold ones that follow each other are items of a
 * list after all.
 */
export function withNumberedHeadings(lines: readonly SourceLine[]): SourceLine[] {
  const looks = lines.map(
    ({ marker, bold, tag, text }) =>
      marker !== null &&
      (bold === true || /^H\d?$/.test(tag ?? "")) &&
      !/[.,;!:]$/.test(text) &&
      text.split(" ").length <= maximumHeadingWords,
  );
  return lines.map((line, index) => {
    const alike = [index - 1, index + 1].some(
      (near) => looks[near] && line.level === lines[near]?.level && line.tag === lines[near]?.tag,
    );
    const isHeading = looks[index] && (!alike || line.tag !== "LI");
    return isHeading ? { ...line, bullet: false } : line;
  });
}
