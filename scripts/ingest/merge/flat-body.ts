/** A letter’s body as one list of blocks, so that an old and a new reading can be compared. */
import { openingSectionId, paragraphNumber } from "../../letter/ids.ts";
import {
  type FootnoteMark,
  fitLevels,
  footnoteIdPattern,
  type LetterBody,
  type RecordParagraph,
  type RecordSection,
} from "../../letter/schema.ts";
import { shownText } from "../../letter/shown-text.ts";
import { blockHash } from "../store/evidence-file.ts";

export type FlatBlock =
  | { kind: "heading"; id: string; text: string; marks: FootnoteMark[]; was: string[] }
  | RecordParagraph;

/** The headings, paragraphs, items and tables of a body in order. */
export function flatten(body: LetterBody): FlatBlock[] {
  return body.sections.flatMap(({ id, heading, marks, was, paragraphs }) => [
    ...(heading === null ? [] : [{ kind: "heading" as const, id, text: heading, marks, was }]),
    ...paragraphs,
  ]);
}

/** The sections of a list of blocks. An item whose outer item is gone moves one level out. */
export function unflatten(blocks: readonly FlatBlock[]): RecordSection[] {
  const sections: RecordSection[] = [];
  for (const block of blocks) {
    const { id, text, marks, was } = block;
    if (block.kind === "heading") {
      sections.push({ id, heading: text, level: 2, marks, was, paragraphs: [] });
      continue;
    }
    if (sections.length === 0) {
      sections.push({ id: openingSectionId, heading: null, level: 2, marks: [], was: [], paragraphs: [] });
    }
    const number = paragraphNumber(id)?.number ?? 1;
    sections.at(-1)?.paragraphs.push({ ...block, number });
  }
  return sections.map((section) => ({ ...section, paragraphs: fitLevels(section.paragraphs) }));
}

/** A hash of a block’s content, without its id. */
export function hashOf(block: FlatBlock): string {
  return blockHash(block);
}

/** The words of a block, with the number or letter of an item. */
export function shownWords(block: FlatBlock): string {
  return block.kind === "heading" ? block.text : shownText(block);
}

/** Whether an id is that of a footnote. */
export const isFootnote = (id: string): boolean => footnoteIdPattern.test(id);
