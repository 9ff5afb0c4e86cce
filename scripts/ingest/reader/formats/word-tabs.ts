/** What tabs set side by side in Word files: people who sign, a date beside the name of the person addressed. */
import type { Piece, WordBlock, WordParagraph } from "./word-content.ts";

/** What comes before a tab that only separates a label from its value: `Date:`, `T`. */
const label = /^(?:.*:|.{0,3})$/;

const post = /\b(?:HMI|inspector|director|head|chief|officer|manager)\b/i;

/**
 * The paragraphs that begin with one and are set side by side by tabs, a column after the other; null where none is.
 * @returns the parts in the order in which they are read, and how many blocks they were
 */
export function sideBySide(
  blocks: readonly WordBlock[],
  start: number,
): { parts: WordParagraph[]; length: number } | null {
  const rows: WordParagraph[][] = [];
  let length = 0;
  for (const block of blocks.slice(start)) {
    if (block.kind !== "paragraph" || block.list !== null) break;
    const own = linesIn(block).map(columnsOf);
    if (own.some((columns) => columns.length !== (rows[0] ?? own[0])?.length)) break;
    rows.push(...own);
    length += 1;
  }
  const columns = rows[0]?.length ?? 0;
  if (columns < 2) return null;
  // A name with a post after it is one person: such rows are read as rows.
  if (rows[0]?.slice(1).some((part) => post.test(wordsOf(part)))) return { parts: rows.flat(), length };
  const parts = Array.from({ length: columns }, (_, column) => rows.flatMap((row) => row[column] ?? []));
  return { parts: parts.flat(), length };
}

/** A paragraph as one paragraph for each line that was broken by hand. */
const linesIn = (paragraph: WordParagraph): WordParagraph[] => partsAt(paragraph, /\n/);

/** The parts of a line between its tabs; one alone where the first is only a label. */
function columnsOf(line: WordParagraph): WordParagraph[] {
  const parts = partsAt(line, /\t/).filter((part) => wordsOf(part) !== "");
  const [first] = parts;
  return first && parts.length > 1 && !label.test(wordsOf(first)) ? parts : [line];
}

const wordsOf = ({ pieces }: WordParagraph): string =>
  pieces
    .map(({ text }) => text)
    .join("")
    .trim();

/** A paragraph cut at each place of a character. */
function partsAt(paragraph: WordParagraph, character: RegExp): WordParagraph[] {
  const parts: Piece[][] = [[]];
  for (const piece of paragraph.pieces) {
    const [first = "", ...others] = piece.text.split(character);
    parts.at(-1)?.push({ ...piece, text: first });
    for (const text of others) parts.push([{ ...piece, text, note: null }]);
  }
  return parts.map((pieces) => ({ ...paragraph, pieces }));
}
