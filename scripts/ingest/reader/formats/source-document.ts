/**
 * What every reader returns and only the structurer uses: the lines of a letter in reading order, each with
 * what its format shows of it. Whatever a format cannot show is null, so that later stages know a guess from a sight.
 */
import { UserError } from "../../../util/user-error.ts";

/** A raised footnote mark; it comes before the character `offset` of the line’s text (in UTF-16 units). */
export type LineMark = { label: string; offset: number };

/**
 * A row of a table of data; its line’s `text` is `rowWords(cells)`. A table that only serves the layout (an address,
 * two people who sign side by side) is given as lines without a row, one cell after the other.
 */
export type TableRow = {
  /** Rows with one number that follow each other are one table, over pages too. */
  table: number;
  /** Every cell of the row, those of several lines whole, empty ones as ""; every row of a table has the same number. */
  cells: string[];
  /** Whether the source shows that it is the row of column heads; null where it shows nothing of that. */
  heads: boolean | null;
};

export type SourceLine = {
  /** Its place among the lines of the source, from 0; counted by the structurer, so that no line is taken for another. */
  number: number;
  /**
   * Words on one line with single spaces, without white space around them and without the glyph of a bullet or the
   * `marker`.
   */
  text: string;
  /** Page of the source, from 1; null where the source shows none. */
  page: number | null;
  /** Whether a page of the source begins with this line. */
  pageStart: boolean;
  /** Empty lines above this one, in heights of a line: 0 follows directly, 1 is a blank line. */
  gap: number;
  /** Distance from the left margin of the page’s text, in widths of a character. */
  indent: number;
  /**
   * Distance from that margin to its second word, where the source shows that this is set apart from the first as the
   * words of an item are from its number; null otherwise.
   */
  hang: number | null;
  /** Whether an item of a list begins with this line, or a part of an item that has a paragraph of its own. */
  bullet: boolean;
  /**
   * The printed number or letter of the item, or of the heading, that begins with this line: `3.`, `(b)`, `1.1`,
   * `Recommendation 1:`. Null where a bullet or nothing is printed, and where it is among the words of `text`: the
   * structurer finds it there if it counts on from others.
   */
  marker: string | null;
  /** How deep the item is inside other lists, 1 for an item of the outermost; null where the source does not show it. */
  level: number | null;
  /** The row of a table that this line is; null for any other line. */
  row: TableRow | null;
  /** Whether all its words are bold; null where weight cannot be seen. */
  bold: boolean | null;
  /** Whether it is set smaller than the letter’s body; null where size cannot be seen. */
  small: boolean | null;
  /** Role of the block that the source’s own structure puts the line in (`P`, `H1`, `LI`); null without one. */
  tag: string | null;
  /** Which block of that structure it is: lines of one block have one number. Null without a structure. */
  block: number | null;
  /** Room that was left on the line for a space and another word, in widths of a character; null where unknown. */
  room: number | null;
  /** Width of its first word, up to a hyphen in it, in widths of a character. */
  firstWord: number;
  /** Whether the source shows that it was broken off and not ended; null where it shows nothing of that. */
  wrapped: boolean | null;
  marks: LineMark[];
};

export type SourceFormat = "text" | "pdf" | "docx";

/** Words of a source that its pages do not show, or show struck out. */
export type CoveredPassage = {
  text: string;
  page: number | null;
  /** Why, in words that follow the quoted text: `under a shape that is painted over it`. */
  why: string;
};

/** A page whose words were recognised, and those of them that may be wrong. */
export type RecognisedPage = { page: number; doubtful: string[] };

export type SourceDocument = {
  format: SourceFormat;
  /** Number of pages; null where the format has none. */
  pages: number | null;
  /** Words of the lines that are printed over other words, with their pages. */
  overprinted: { text: string; page: number }[];
  lines: SourceLine[];
  /** What the lines leave out because it is not seen, and the lines with it; absent where nothing is. */
  covered?: { passages: CoveredPassage[]; lines: SourceLine[] };
  /** Pages that are pictures without words. */
  pictures?: number[];
  /** Pages whose words a machine recognised in a picture. */
  recognised?: number[];
  /** Pages whose words were recognised in this reading, each with those words of it that may be wrong. */
  recognisedHere?: RecognisedPage[];
  /** What is seen and could not be put in its place among the lines, each in a sentence’s words for the editor. */
  remarks?: string[];
};

/** A source that cannot be read, in words for the editor: what is wrong with it and what to do. */
export class UnreadableSource extends UserError {
  override name = "UnreadableSource";
}

/** A line that shows nothing but its words. */
export function plainLine(text: string): SourceLine {
  return {
    number: 0,
    text,
    page: null,
    pageStart: false,
    gap: 0,
    indent: 0,
    hang: null,
    bullet: false,
    marker: null,
    level: null,
    row: null,
    bold: null,
    small: null,
    tag: null,
    block: null,
    room: null,
    firstWord: firstWordOf(text).length,
    wrapped: null,
    marks: [],
  };
}

/** The words of a table’s row, one cell after the other, as they are in the text of its line. */
export function rowWords(cells: readonly string[]): string {
  return cells.filter((words) => words !== "").join(" ");
}

/** What a line break may leave on the line before: the first word of a text, up to a hyphen in it. */
export function firstWordOf(text: string): string {
  return /^[^\s-]*-?/.exec(text)?.[0] ?? "";
}

/** Whether a line was broken off for want of room: the next word would not have fitted. Null where that is unknown. */
export function isFull(line: SourceLine, next: SourceLine): boolean | null {
  return line.room === null ? null : next.firstWord > line.room;
}
