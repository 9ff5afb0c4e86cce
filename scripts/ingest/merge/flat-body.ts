/** A letter’s body as one list of blocks, so that an old and a new reading can be compared. */
import { openingSectionId, paragraphNumber } from "../../letter/ids.ts";
import {
  type FootnoteMark,
  footnoteIdPattern,
  type LetterBody,
  type RecordSection,
} from "../../letter/schema.ts";
import { blockHash } from "../store/evidence-file.ts";

export type FlatBlock = {
  kind: "heading" | "paragraph" | "item";
  id: string;
  text: string;
  marks: FootnoteMark[];
  was: string[];
};

/** The headings, paragraphs and items of a body in order. */
export function flatten(body: LetterBody): FlatBlock[] {
  return body.sections.flatMap(({ id, heading, marks, was, paragraphs }) => [
    ...(heading === null ? [] : [{ kind: "heading" as const, id, text: heading, marks, was }]),
    ...paragraphs,
  ]);
}

/** The sections of a list of blocks. */
export function unflatten(blocks: readonly FlatBlock[]): RecordSection[] {
  const sections: RecordSection[] = [];
  for (const { kind, id, text, marks, was } of blocks) {
    if (kind === "heading") {
      sections.push({ id, heading: text, level: 2, marks, was, paragraphs: [] });
      continue;
    }
    if (sections.length === 0) {
      sections.push({ id: openingSectionId, heading: null, level: 2, marks: [], was: [], paragraphs: [] });
    }
    const number = paragraphNumber(id)?.number ?? 1;
    sections.at(-1)?.paragraphs.push({ id, number, kind, text, marks, was });
  }
  return sections;
}

/** A hash of a block’s content, without its id. */
export function hashOf({ kind, text, marks }: FlatBlock): string {
  return blockHash(kind, text, marks);
}

/** Whether an id is that of a footnote. */
export const isFootnote = (id: string): boolean => footnoteIdPattern.test(id);
