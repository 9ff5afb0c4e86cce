/** Compares the words of a source with the words of the letter made from it: nothing may be lost or added. */
import { diffArrays } from "diff";
import { level } from "../../letter/raised-figures.ts";
import { markedCells } from "../../letter/table-text.ts";
import type { SourceDocument, SourceLine } from "./formats/source-document.ts";
import type { Block } from "./structure/blocks.ts";
import type { StructuredLetter } from "./structure/structured-letter.ts";

/** Words that are only in the source (lost) or only in the letter (new), with their page in the source. */
export type WordDifference = { kind: "lost" | "new"; words: string; page: number | null };

type Word = { text: string; page: number | null };

const wordOrSign = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

/**
 * The words and numbers of a text, and every other visible character on its own, so that joined lines and hyphens make
 * no difference.
 */
export function wordsOf(text: string): string[] {
  return level(text).match(wordOrSign) ?? [];
}

/**
 * Where the words of a letter differ from those of its source, from the salutation on. Page furniture is left out;
 * footnotes are compared with the lines they were taken from.
 */
export function wordDifferences(document: SourceDocument, letter: StructuredLetter): WordDifference[] {
  const notes = letter.notes.flatMap(({ label, numbered, text, lines }) =>
    compare(lines.flatMap(lineWords), wordsOf(numbered ? `${label} ${text}` : text)),
  );
  return [...compare(sourceWords(document, letter), letterWords(letter)), ...notes];
}

function compare(source: readonly Word[], made: readonly string[]): WordDifference[] {
  if (source.length === made.length && source.every(({ text }, index) => text === made[index])) return [];
  const found: WordDifference[] = [];
  let position = 0;
  for (const { value, added, removed } of diffArrays(
    source.map(({ text }) => text),
    [...made],
  )) {
    const page = source[position]?.page ?? source.at(-1)?.page ?? null;
    if (added) found.push({ kind: "new", words: value.join(" "), page });
    else {
      if (removed) found.push({ kind: "lost", words: value.join(" "), page });
      position += value.length;
    }
  }
  return found;
}

function sourceWords(document: SourceDocument, letter: StructuredLetter): Word[] {
  const apart = new Set(
    [...letter.furniture, ...letter.notes.flatMap(({ lines }) => lines)].map(({ number }) => number),
  );
  const start = document.lines.findIndex(({ text }) => text === letter.salutation?.text);
  return document.lines.filter((_, number) => number >= start && !apart.has(number)).flatMap(lineWords);
}

function lineWords(line: SourceLine): Word[] {
  const shown = `${line.marker ?? ""} ${withMarks(line)}`;
  return wordsOf(shown).map((text) => ({ text, page: line.page }));
}

/** A text with the labels of its raised marks in their places. */
function withMarks({
  text,
  marks,
}: {
  text: string;
  marks: readonly { label: string; offset: number }[];
}): string {
  let written = "";
  let from = 0;
  for (const { label, offset } of marks) {
    written += `${text.slice(from, offset)} ${label} `;
    from = offset;
  }
  return written + text.slice(from);
}

/** The texts of a block, such as an item’s number or a table’s cells, with the labels of their marks. */
function shownParts(block: Block): string[] {
  if (block.kind === "table") return markedCells(block.rows, block.marks).flat().map(withMarks);
  return [...(block.kind === "item" ? [block.marker ?? ""] : []), withMarks(block)];
}

/** The words of a letter’s parts in their order, without its footnotes. */
function letterWords(letter: StructuredLetter): string[] {
  const blocks = letter.sections.flatMap(({ heading, blocks: others }) =>
    heading ? [heading, ...others] : others,
  );
  return [
    letter.salutation?.text ?? "",
    letter.title?.text ?? "",
    ...blocks.flatMap(shownParts),
    ...letter.signOff.map(({ text }) => text),
    ...letter.copies.map(({ text }) => text),
  ].flatMap(wordsOf);
}
