/** The text of a letter as its page shows it: sections, blocks of paragraphs, footnotes and their marks. */

import type { Letter } from "../../archive/letter.ts";
import { paragraphLabel, rowId } from "../../letter/ids.ts";
import type { FootnoteMark, Paragraph, Section } from "../../letter/schema.ts";
import { markedCells } from "../../letter/table-text.ts";

/** Words of a line, or a footnote mark between them. */
export type TextPiece = string | { mark: string; footnote: string; reference: string };

export type ParagraphView = { id: string; label: string; was: string[]; pieces: TextPiece[] };

/** An item of a list with the lists inside it; `marker` is its printed number or letter. */
export type ItemView = { paragraph: ParagraphView; marker: string | null; inner: ListView[] };

/** A list is numbered where all of its items have a printed number or letter. */
export type ListView = { isNumbered: boolean; items: ItemView[] };

export type CellView = { pieces: TextPiece[]; scope: "col" | "row" | null };

export type RowView = { id: string; cells: CellView[] };

/** Consecutive paragraphs, consecutive lists, or a table; `paragraphs` are all paragraphs in it. */
export type BlockView = { paragraphs: ParagraphView[] } & (
  | { kind: "paragraphs" }
  | { kind: "lists"; lists: ListView[] }
  | { kind: "table"; heads: RowView[]; rows: RowView[] }
);

export type SectionView = {
  id: string;
  heading: TextPiece[] | null;
  /** The heading’s words alone. */
  title: string | null;
  /** What distinguishes its link from that of another section with the same heading; null where there is none. */
  linkName: string | null;
  was: string[];
  blocks: BlockView[];
};

export type FootnoteView = { id: string; mark: string; text: string; references: string[] };

/** The footnotes of a letter, each with the ids of the places that refer to it. */
export function footnoteViews({ footnotes, sections }: Letter): FootnoteView[] {
  return footnotes.map((footnote) => ({
    ...footnote,
    mark: footnote.id.slice("fn".length),
    references: referencesTo(footnote.id, sections),
  }));
}

/** The sections of a letter with their paragraphs and lists. */
export function sectionViews({ sections }: Letter): SectionView[] {
  return sections.map(({ id, heading, marks, was, paragraphs }) => {
    const alike = sections.filter((section) => section.heading === heading);
    return {
      id,
      heading: heading === null ? null : pieces(heading, marks, id),
      title: heading,
      linkName: heading !== null && alike.length > 1 ? linkName(heading, paragraphs) : null,
      was,
      blocks: blocks(paragraphs),
    };
  });
}

function linkName(heading: string, [first]: readonly Paragraph[]): string {
  return first ? `${heading}, from paragraph ${labelOf(first)}` : `${heading}, without paragraphs`;
}

const labelOf = ({ id }: Paragraph): string => paragraphLabel(id);

function blocks(paragraphs: readonly Paragraph[]): BlockView[] {
  const made: BlockView[] = [];
  for (const paragraph of paragraphs) {
    const view = paragraphView(paragraph);
    const last = made.at(-1);
    if (paragraph.kind === "table") made.push({ kind: "table", paragraphs: [view], ...tableView(paragraph) });
    else if (paragraph.kind === "paragraph") {
      if (last?.kind === "paragraphs") last.paragraphs.push(view);
      else made.push({ kind: "paragraphs", paragraphs: [view] });
    } else {
      const block = last?.kind === "lists" ? last : { kind: "lists" as const, paragraphs: [], lists: [] };
      if (block !== last) made.push(block);
      block.paragraphs.push(view);
      addItem(block.lists, paragraph.level, { paragraph: view, marker: paragraph.marker, inner: [] });
    }
  }
  return made;
}

/** Adds an item to consecutive lists, at its level inside their last item. */
function addItem(lists: ListView[], level: number, item: ItemView): void {
  const last = lists.at(-1);
  const outer = last?.items.at(-1);
  const isNumbered = item.marker !== null;
  if (level > 1 && outer) addItem(outer.inner, level - 1, item);
  else if (last?.isNumbered === isNumbered) last.items.push(item);
  else lists.push({ isNumbered, items: [item] });
}

/** The rows of a table; if it has column headings, the first cell of each row is the row’s heading. */
function tableView({ id, rows, header, marks }: Extract<Paragraph, { kind: "table" }>): {
  heads: RowView[];
  rows: RowView[];
} {
  const counts = new Map<string, number>();
  const views = markedCells(rows, marks).map((cells, row): RowView => {
    const isHead = header && row === 0;
    return {
      id: rowId(id, row + 1),
      cells: cells.map(({ text, marks: own }, column) => ({
        pieces: pieces(text, own, id, counts),
        scope:
          text === "" || !header ? null : isHead ? "col" : column === 0 && cells.length > 1 ? "row" : null,
      })),
    };
  });
  return { heads: header ? views.slice(0, 1) : [], rows: header ? views.slice(1) : views };
}

function paragraphView(paragraph: Paragraph): ParagraphView {
  const { id, text, marks, was } = paragraph;
  return { id, label: labelOf(paragraph), was, pieces: pieces(text, marks, id) };
}

/** Id of the place where an element refers to a footnote. */
const referenceId = (footnote: string, element: string, count: number): string =>
  `${footnote}-from-${element}${count > 1 ? `-${count}` : ""}`;

/** @param counts how often each footnote has been referred to earlier in the element */
function pieces(
  text: string,
  marks: readonly FootnoteMark[],
  element: string,
  counts: Map<string, number> = new Map(),
): TextPiece[] {
  const made: TextPiece[] = [];
  let from = 0;
  for (const { footnote, offset } of marks) {
    const count = (counts.get(footnote) ?? 0) + 1;
    counts.set(footnote, count);
    made.push(text.slice(from, offset));
    made.push({
      mark: footnote.slice("fn".length),
      footnote,
      reference: referenceId(footnote, element, count),
    });
    from = offset;
  }
  return [...made, text.slice(from)].filter((piece) => piece !== "");
}

function referencesTo(footnote: string, sections: readonly Section[]): string[] {
  return sections
    .flatMap((section) => [section, ...section.paragraphs])
    .flatMap(({ id, marks }) =>
      marks
        .filter((mark) => mark.footnote === footnote)
        .map((_, index) => referenceId(footnote, id, index + 1)),
    );
}
