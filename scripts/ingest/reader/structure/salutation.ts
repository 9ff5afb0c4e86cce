/** Where a letter begins to speak, and where a second one does that should have a file of its own. */
import { valediction } from "../formats/letter-edges.ts";
import { type SourceDocument, UnreadableSource } from "../formats/source-document.ts";

/** Greets and does nothing else: `Dear Ms Specimen,`. */
const onlyGreets = /^(?:Dear|DEAR)\s+[^.:;]{2,60}(?<![.:;?!])$/;

/**
 * Makes sure that a source is one letter. Of two in one file, the second would be lost in the first.
 * @throws UnreadableSource where a second salutation follows a valediction; one that is quoted is none
 */
export function assertOneLetter({ lines }: SourceDocument): void {
  const start = lines.findIndex(({ text }) => onlyGreets.test(text));
  const end = lines.findIndex(({ text }, index) => start >= 0 && index > start && valediction.test(text));
  const second = end < 0 ? undefined : lines.slice(end).find(({ text }) => onlyGreets.test(text));
  if (!second) return;
  const page = second.page === null ? "" : ` on page ${second.page}`;
  throw new UnreadableSource(
    `has a second letter, which begins${page} with ‘${second.text}’; put each letter in its own file`,
  );
}
