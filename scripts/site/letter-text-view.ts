/** The text of a letter as its page shows it: sections, blocks of paragraphs, footnotes and their marks. */
import type { FootnoteMark, Letter, Paragraph, Section } from "../letter/schema.ts";

/** Words of a line, or the mark of a footnote that stands between them. */
export type TextPiece = string | { mark: string; footnote: string; reference: string };

export type ParagraphView = { id: string; label: string; was: string[]; pieces: TextPiece[] };

/** Paragraphs one under the other, or the items of a list. */
export type BlockView = { kind: "paragraphs" | "list"; paragraphs: ParagraphView[] };

export type SectionView = {
  id: string;
  heading: TextPiece[] | null;
  /** The heading’s words alone. */
  title: string | null;
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

/** A section with its paragraphs and lists. */
export function sectionView({ id, heading, marks, was, paragraphs }: Section): SectionView {
  return {
    id,
    heading: heading === null ? null : pieces(heading, marks, id),
    title: heading,
    was,
    blocks: blocks(paragraphs),
  };
}

function blocks(paragraphs: readonly Paragraph[]): BlockView[] {
  const made: BlockView[] = [];
  for (const paragraph of paragraphs) {
    const kind = paragraph.kind === "item" ? "list" : "paragraphs";
    const view = paragraphView(paragraph);
    const last = made.at(-1);
    if (last?.kind === kind) last.paragraphs.push(view);
    else made.push({ kind, paragraphs: [view] });
  }
  return made;
}

function paragraphView({ id, text, marks, was }: Paragraph): ParagraphView {
  return { id, label: id.slice("p".length), was, pieces: pieces(text, marks, id) };
}

/** Id of the place where an element refers to a footnote. */
const referenceId = (footnote: string, element: string, count: number): string =>
  `${footnote}-from-${element}${count > 1 ? `-${count}` : ""}`;

function pieces(text: string, marks: readonly FootnoteMark[], element: string): TextPiece[] {
  const made: TextPiece[] = [];
  let from = 0;
  for (const [index, { footnote, offset }] of marks.entries()) {
    const count = marks.slice(0, index + 1).filter((mark) => mark.footnote === footnote).length;
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
