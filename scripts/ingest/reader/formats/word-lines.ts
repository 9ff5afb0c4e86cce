/** Lines of the letter from the paragraphs and tables of a Word file; a paragraph is one line, as long as it is. */
import { onOneLine, splitBullet } from "./characters.ts";
import { salutation, valediction } from "./letter-edges.ts";
import { firstWordOf, type LineMark, plainLine, rowWords, type SourceLine } from "./source-document.ts";
import {
  type Piece,
  paragraphsIn,
  type WordBlock,
  type WordParagraph,
  type WordTable,
} from "./word-content.ts";
import { type Cell, isDataTable } from "./word-data-tables.ts";
import { withNumberedHeadings } from "./word-headings.ts";
import type { WordNotes } from "./word-notes.ts";
import type { ListMark } from "./word-numbering.ts";
import { joinedParagraphs, mergedByPosition, writtenPiece } from "./word-pieces.ts";
import { sideBySide } from "./word-tabs.ts";

/**
 * Which words of the file are read: those that are `shown`, with changes that nobody has accepted as if they were; or the
 * `whole` of them, with what is not seen and as they were before such changes.
 */
export type WordReading = "shown" | "whole";

const isRead: Readonly<Record<WordReading, (piece: Piece) => boolean>> = {
  shown: ({ unseen, change }) => unseen === null && change !== "out",
  whole: ({ change }) => change !== "in",
};

/** Words at least this many times as large as most of the letter’s are a heading’s. */
const headingSize = 1.2;
/** An item is inside another if it is further in by at least this much, in twentieths of a point. */
const minimumIndent = 100;

/** The lines of a letter’s blocks, and below them those of the notes that they refer to, in the order of their marks. */
export function linesOf(blocks: readonly WordBlock[], notes: WordNotes, reading: WordReading): SourceLine[] {
  const writer = new LineWriter(notes, reading, bodySize(blocks));
  writer.write(blocks);
  writer.writeNotes();
  return withNumberedHeadings(writer.lines);
}

/** The size that most of the letter’s words have, in half-points. */
function bodySize(blocks: readonly WordBlock[]): number {
  const lengths = new Map<number, number>();
  for (const { pieces } of paragraphsIn(blocks)) {
    for (const { size, text } of pieces) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  }
  return [...lengths].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

class LineWriter {
  readonly lines: SourceLine[] = [];
  readonly #notes: WordNotes;
  readonly #reading: WordReading;
  readonly #bodySize: number;
  /** The notes that were referred to, in order. */
  readonly #labels: string[];
  #blocks = 0;
  #tables = 0;
  #place: "head" | "body" | "end" = "head";
  /** The indents of the items that the next one may be inside of, the outermost first. */
  #outer: number[] = [];

  constructor(notes: WordNotes, reading: WordReading, size: number, labels: string[] = []) {
    this.#notes = notes;
    this.#reading = reading;
    this.#bodySize = size;
    this.#labels = labels;
  }

  write(blocks: readonly WordBlock[]): void {
    let open: WordParagraph | null = null;
    for (let index = 0; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (!block) break;
      const beside = open || this.#place === "body" ? null : sideBySide(blocks, index);
      if (beside) {
        for (const part of beside.parts) this.#paragraph(part);
        index += beside.length - 1;
        continue;
      }
      if (block.kind === "table") {
        if (open) this.#paragraph(open);
        open = null;
        this.#table(block);
        continue;
      }
      const whole: WordParagraph = open ? joinedParagraphs(open, block) : block;
      open = this.#goesOn(block) ? whole : null;
      if (!open) this.#paragraph(whole);
    }
    if (open) this.#paragraph(open);
  }

  /** The notes that the lines refer to, each in one line. */
  writeNotes(): void {
    for (const [index, name] of this.#labels.entries()) {
      const inner = new LineWriter(this.#notes, this.#reading, this.#bodySize, this.#labels);
      inner.write(this.#notes.get(name) ?? []);
      const text = onOneLine(inner.lines.map(lineWords).join(" "));
      if (text === "") continue;
      this.#blocks += 1;
      this.lines.push({
        ...plainLine(text),
        gap: 1,
        bold: false,
        small: true,
        tag: "Note",
        block: this.#blocks,
        marks: [{ label: String(index + 1), offset: 0 }],
      });
    }
  }

  /** Whether a paragraph’s end is not there in this reading. */
  #goesOn({ end }: WordParagraph): boolean {
    return this.#reading === "shown" ? end.hidden || end.change === "out" : end.change === "in";
  }

  #paragraph(paragraph: WordParagraph): void {
    this.#blocks += 1;
    const pieces = paragraph.pieces.filter(isRead[this.#reading]);
    const isStart = { bullet: true };
    let line: Piece[] = [];
    for (const piece of mergedByPosition(pieces)) {
      const [first = "", ...others] = piece.text.split("\n");
      line.push({ ...piece, text: first });
      for (const text of others) {
        this.#line(line, paragraph, isStart);
        line = [{ ...piece, text, note: null }];
      }
    }
    this.#line(line, paragraph, isStart);
  }

  #line(pieces: readonly Piece[], paragraph: WordParagraph, isStart: { bullet: boolean }): void {
    const { text, marks } = this.#textOf(pieces);
    const { text: words, bullet } = splitBullet(text);
    if (words === "") return;
    const list = isStart.bullet ? paragraph.list : null;
    const level = list && this.#levelOf(list);
    if (paragraph.list === null) this.#outer = [];
    const isFirst = isStart.bullet;
    isStart.bullet = false;
    const shown = pieces.filter((piece) => piece.text.trim() !== "");
    const bold = shown.length > 0 && shown.every((piece) => piece.bold);
    const last = this.lines.at(-1);
    const cut = text.length - words.length;
    const isItem = bullet || list !== null;
    this.#turn(words);
    this.lines.push({
      ...plainLine(words),
      gap: isFirst && last !== undefined ? 1 : 0,
      bullet: isItem,
      marker: list?.marker ?? null,
      level,
      bold,
      small: false,
      tag: this.#tag(paragraph, shown, isItem),
      block: this.#blocks,
      firstWord: firstWordOf(words).length,
      marks: marks.map((mark) => ({ ...mark, offset: Math.max(0, mark.offset - cut) })),
    });
  }

  #tag({ heading, list }: WordParagraph, shown: readonly Piece[], isItem: boolean): string {
    if (heading !== null) return `H${heading}`;
    if (list !== null || isItem) return "LI";
    const stands =
      shown.every(({ size }) => size >= headingSize * this.#bodySize) ||
      shown.every(({ underlined }) => underlined);
    return stands ? "H" : "P";
  }

  /**
   * How deep an item is inside others: as deep as in its own list, and inside items of other lists that it is set further
   * in than.
   */
  #levelOf({ level, indent }: ListMark): number {
    if (indent === null) return level;
    this.#outer = [...this.#outer.filter((outer) => outer < indent - minimumIndent), indent];
    return Math.max(level, this.#outer.length);
  }

  /** Follows whether the lines are those above the salutation, below the valediction, or between them. */
  #turn(text: string): void {
    if (this.#place === "head" && salutation.test(text)) this.#place = "body";
    else if (this.#place === "body" && valediction.test(text)) this.#place = "end";
  }

  /** The words of pieces on one line, and the marks of notes in them. */
  #textOf(pieces: readonly Piece[]): { text: string; marks: LineMark[] } {
    let text = "";
    const marks: LineMark[] = [];
    for (const piece of pieces) {
      const label = piece.note === null ? null : this.#labelOf(piece.note);
      if (label !== null) marks.push({ label, offset: onOneLine(text).length });
      text += writtenPiece(piece, text);
    }
    return { text: onOneLine(text), marks };
  }

  #labelOf(note: string): string | null {
    if (!this.#notes.has(note)) return null;
    if (!this.#labels.includes(note)) this.#labels.push(note);
    return String(this.#labels.indexOf(note) + 1);
  }

  /** A table of data as its rows; the cells of one that only serves the layout as lines, one after the other. */
  #table(table: WordTable): void {
    const rows = table.rows.map(({ cells, heads }) => ({
      heads,
      cells: cells.map((cell) => this.#cell(cell)),
    }));
    const filled = rows.filter(({ cells }) => cells.some(({ text }) => text !== ""));
    if (
      this.#place !== "body" ||
      !isDataTable(
        table,
        filled.map(({ cells }) => cells),
      )
    ) {
      for (const { cells } of table.rows) for (const cell of cells) this.write(cell);
      return;
    }
    this.#tables += 1;
    const columns = Math.max(...filled.map(({ cells }) => cells.length));
    const headed = table.headed || filled[0]?.heads === true;
    for (const [index, { cells }] of filled.entries()) {
      const texts = Array.from({ length: columns }, (_, column) => cells[column]?.text ?? "");
      this.#blocks += 1;
      this.lines.push({
        ...plainLine(rowWords(texts)),
        gap: 1,
        row: { table: this.#tables, cells: texts, heads: headed ? index === 0 : null },
        bold: cells.every(({ text, bold }) => bold || text === ""),
        small: false,
        tag: "TR",
        block: this.#blocks,
        marks: cells.flatMap(({ marks }, column) => {
          const before = rowWords(texts.slice(0, column));
          const start = before === "" ? 0 : before.length + 1;
          return marks.map((mark) => ({ ...mark, offset: start + mark.offset }));
        }),
      });
    }
  }

  /** The words of a cell on one line. */
  #cell(blocks: readonly WordBlock[]): Cell {
    const inner = new LineWriter(this.#notes, this.#reading, this.#bodySize, this.#labels);
    inner.write(blocks);
    let text = "";
    const marks: LineMark[] = [];
    for (const line of inner.lines) {
      if (text !== "") text += " ";
      const words = lineWords(line);
      const start = text.length + words.length - line.text.length;
      marks.push(...line.marks.map((mark) => ({ ...mark, offset: start + mark.offset })));
      text += words;
    }
    const isSentence = inner.lines.length > 1 || /[.;:!?]$/.test(text);
    return { text, marks, bold: inner.lines.every(({ bold }) => bold === true), isSentence };
  }
}

/** The words of a line with its number or bullet. */
function lineWords({ text, marker, bullet }: SourceLine): string {
  if (marker !== null) return `${marker} ${text}`;
  return bullet ? `• ${text}` : text;
}
