/** The text of a letter as its page shows it: sections, blocks of paragraphs, footnotes and their marks. */

import { paragraphLabel } from "../../letter/ids.ts";
import type { FootnoteMark, Letter, Paragraph, Section } from "../../letter/schema.ts";

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
  /** What tells its link from that of another section with the same heading; null where there is none. */
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
    const kind = paragraph.kind === "item" ? "list" : "paragraphs";
    const view = paragraphView(paragraph);
    const last = made.at(-1);
    if (last?.kind === kind) last.paragraphs.push(view);
    else made.push({ kind, paragraphs: [view] });
  }
  return made;
}

function paragraphView(paragraph: Paragraph): ParagraphView {
  const { id, text, marks, was } = paragraph;
  return { id, label: labelOf(paragraph), was, pieces: pieces(text, marks, id) };
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
