/** Reads plain text as tools take it out of a PDF: hard-wrapped lines, pages as form feeds or runs of blank lines. */
import { onOneLine, printed, splitBullet } from "./characters.ts";
import { withDashBullets } from "./dash-bullets.ts";
import {
  plainLine,
  rowWords,
  type SourceDocument,
  type SourceLine,
  UnreadableSource,
} from "./source-document.ts";
import { decodeText } from "./text-encoding.ts";
import { measureRoom } from "./text-measure.ts";
import { withNumberedNotes } from "./text-notes.ts";
import { withPagesByNumbers } from "./text-pages.ts";
import { drawnTables } from "./text-tables.ts";

/** The minimum number of blank lines that are a page break and not the space between two paragraphs. */
const pageBreakBlanks = 3;

/**
 * The lines of a text file.
 * @throws UnreadableSource when the bytes are no text or have no words
 */
export function readText(bytes: Uint8Array): SourceDocument {
  const text = printed(wholeWords(decodeText(bytes).replace(/\r\n?/g, "\n")));
  const { lines, pages } = splitLines(text);
  if (lines.length === 0) throw new UnreadableSource("has no words; replace it with the text of the letter");
  return {
    format: "text",
    pages,
    overprinted: [],
    lines: withNumberedNotes(
      measureRoom(withDashBullets(pages === null ? withPagesByNumbers(lines) : lines)),
    ),
  };
}

/** A text in which no word is broken at a soft hyphen between two lines. */
function wholeWords(text: string): string {
  return text.replace(/(?<=\p{L})\u00ad[^\S\n]*\n[^\S\n\f]*(\p{L}\S*)[^\S\n\f]*\n?/gu, "$1\n");
}

/** The lines that have words, with their pages, gaps and indents. Pages are known only where form feeds mark them. */
function splitLines(text: string): { lines: SourceLine[]; pages: number | null } {
  const paged = text.trim().includes("\f");
  const lines: SourceLine[] = [];
  let page = 1;
  let blanks = 0;
  let pageStart = true;
  let bulletAbove = false;
  const rawLines = text.split("\n");
  const tables = drawnTables(rawLines);
  let belowRow = 0;
  for (const [index, raw] of rawLines.entries()) {
    if (index < belowRow) continue;
    const breaks = raw.split("\f").length - 1;
    if (breaks > 0) {
      if (lines.length > 0) page += breaks;
      pageStart = true;
    }
    const drawn = tables.get(index);
    if (drawn) {
      lines.push({
        ...plainLine(rowWords(drawn.row.cells)),
        page: paged ? page : null,
        pageStart: pageStart || blanks >= pageBreakBlanks,
        gap: blanks,
        row: drawn.row,
      });
      belowRow = index + drawn.lines;
      blanks = 0;
      pageStart = false;
      continue;
    }
    const printedLine = raw.replaceAll("\f", "").replace(/\t/g, "    ");
    const words = onOneLine(printedLine);
    if (words === "") {
      blanks += 1;
      continue;
    }
    const { text: withoutBullet, bullet } = splitBullet(words);
    if (withoutBullet === "") {
      bulletAbove = true;
      continue;
    }
    lines.push({
      ...plainLine(withoutBullet),
      page: paged ? page : null,
      pageStart: pageStart || blanks >= pageBreakBlanks,
      gap: lines.length === 0 ? 0 : blanks,
      indent: printedLine.trimEnd().length - printedLine.trimEnd().replace(/^[^\p{L}\p{N}]+/u, "").length,
      bullet: bullet || bulletAbove,
    });
    blanks = 0;
    pageStart = false;
    bulletAbove = false;
  }
  return { lines, pages: paged ? (lines.at(-1)?.page ?? null) : null };
}
