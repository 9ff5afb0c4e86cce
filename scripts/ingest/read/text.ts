/** Reads plain text as tools take it out of a PDF: hard-wrapped lines, pages as form feeds or runs of blank lines. */
import { onOneLine, printed, splitBullet } from "./characters.ts";
import { endsSentence } from "./sentence-edges.ts";
import {
  firstWordOf,
  plainLine,
  type SourceDocument,
  type SourceLine,
  UnreadableSource,
} from "./source-document.ts";
import { withRoom } from "./text-measure.ts";
import { withNumberedNotes } from "./text-notes.ts";
import { withPagesByNumbers } from "./text-pages.ts";

/** So many blank lines between two lines of text are a page break and not the space between two paragraphs. */
const pageBreakBlanks = 3;

/**
 * The lines of a text file.
 * @throws UnreadableSource when the bytes are no text or hold no words
 */
export function readText(bytes: Uint8Array): SourceDocument {
  const text = printed(decode(bytes));
  const { lines, pages } = splitLines(text);
  if (lines.length === 0) throw new UnreadableSource("holds no words; replace it by the letter’s text");
  return {
    format: "text",
    pages,
    overprinted: [],
    lines: withNumberedNotes(withRoom(withDashBullets(pages === null ? withPagesByNumbers(lines) : lines))),
  };
}

/**
 * The text of bytes in UTF-8, UTF-16 (with or without a byte order mark) or Windows-1252.
 * @throws UnreadableSource when the bytes are no text
 */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [evenZeros = 0, oddZeros = 0] = zeros;
  if (oddZeros > sample.length / 4) return new TextDecoder("utf-16le").decode(bytes);
  if (evenZeros > sample.length / 4) return new TextDecoder("utf-16be").decode(bytes);
  if (evenZeros + oddZeros > 0) {
    throw new UnreadableSource(
      "is not a text file, though its name says so; give it the ending of its real format",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The lines that hold words, with their pages, gaps and indents. Pages are known only where form feeds mark them. */
function splitLines(text: string): { lines: SourceLine[]; pages: number | null } {
  const paged = text.trim().includes("\f");
  const lines: SourceLine[] = [];
  let page = 1;
  let blanks = 0;
  let pageStart = true;
  let bulletAbove = false;
  for (const raw of text.replace(/\r\n?/g, "\n").split("\n")) {
    const breaks = raw.split("\f").length - 1;
    if (breaks > 0) {
      if (lines.length > 0) page += breaks;
      pageStart = true;
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

const dash = /^[-–*]\s+(?=\S)/;

/** Takes a dash for a bullet where it begins several lines and never one that goes on a sentence. */
function withDashBullets(lines: SourceLine[]): SourceLine[] {
  const begins = (line: SourceLine, index: number): boolean =>
    dash.test(line.text) && (line.gap > 0 || endsSentence(lines[index - 1]?.text ?? "."));
  const dashed = lines.filter((line) => dash.test(line.text)).length;
  const bullets = lines.filter(begins).length;
  if (bullets < 2 || bullets < dashed) return lines;
  return lines.map((line, index) => (begins(line, index) ? withoutDash(line) : line));
}

function withoutDash(line: SourceLine): SourceLine {
  const text = line.text.replace(dash, "");
  return { ...line, text, firstWord: firstWordOf(text).length, bullet: true };
}
