/**
 * Merges a new reading into a letter or draft; its address, its ids and corrections by hand stay.
 *
 * `scripts/ingest/merge/` holds what merges two versions of a letter; it may import
 * `scripts/ingest/store/`.
 */

import { isDeepStrictEqual } from "node:util";
import { letterFile } from "../../letter/ids.ts";
import {
  type CorrectableField,
  correctableFieldSchema,
  type DraftFrontMatter,
  type DraftRecord,
  type LetterBody,
  type LetterSource,
  type ReadFields,
} from "../../letter/schema.ts";
import { type Evidence, type Remark, type WrittenBlock, writtenBlocks } from "../store/evidence-file.ts";
import type { Conflict } from "./conflict.ts";
import { mergeBody } from "./merge-body.ts";
import { mergeFields, readFieldNames } from "./merge-fields.ts";

/** What ingest read, with its ids in the letter: the base of the next merge. */
export type ReadLetter = { fields: ReadFields; text: WrittenBlock[] };

export type MergedLetter = {
  record: DraftRecord;
  read: ReadLetter;
  /** Where the reading disagrees with the address of the letter. */
  doubts: Conflict[];
  conflicts: Conflict[];
};

/** A letter as it is now, what ingest read when it wrote it, and what it reads now. */
export type Merge = {
  evidence: Evidence;
  mine: DraftRecord;
  next: { fields: ReadFields; body: LetterBody };
  source: LetterSource;
  /** Day of the run, `2026-01-31`. */
  today: string;
  /** Path of a letter that may have been published and so keeps its path; null for a draft. */
  published: string | null;
};

/** The letter with the changes of the new reading. */
export function mergeLetter({ evidence, mine, next, source, today, published }: Merge): MergedLetter {
  const held = published ? holdAddress(published, mine.frontMatter, evidence.read, next.fields) : null;
  const fields = held?.fields ?? next.fields;
  const head = mergeFields(evidence.read, mine.frontMatter, fields);
  const body = mergeBody(evidence.text, mine.body, next.body);
  const read = { fields, text: body.read };
  const { frontMatter } = mine;
  const isRevision = published !== null && frontMatter.source.sha256 !== source.sha256;
  const revised = {
    earlierSources: [frontMatter.source, ...frontMatter.earlierSources],
    corrections: [
      ...frontMatter.corrections,
      { date: today, note: "A new version of the letter took the place of the earlier one." },
    ],
  };
  const record = {
    frontMatter: { ...head.fields, source, ...(isRevision ? revised : {}) },
    body: body.body,
  };
  record.frontMatter.corrected = correctedFields(read, record);
  const conflicts = [...head.conflicts, ...body.conflicts];
  const told = new Set(conflicts.map(({ field }) => field));
  const earlier = openConflicts(evidence.conflicts, read, record).filter(({ field }) => !told.has(field));
  return { record, read, doubts: held?.doubts ?? [], conflicts: [...earlier, ...conflicts] };
}

/** The reading without what would move the letter: its address stays, and a doubt is reported. */
function holdAddress(
  path: string,
  mine: DraftFrontMatter,
  base: ReadFields,
  next: ReadFields,
): { fields: ReadFields; doubts: Conflict[] } {
  const fields = { ...next };
  const doubts: Conflict[] = [];
  const { authority, visit, type } = next;
  const moves = {
    type: type !== mine.type,
    authority: authority !== null && authority !== mine.authority,
    visit: visit !== null && visit.start !== mine.visit?.start,
  };
  const [own, start] = [authority ?? mine.authority, visit?.start ?? mine.visit?.start];
  const address = own && start ? letterFile({ authority: own, start, type }) : path;
  for (const field of ["type", "authority", "visit"] as const) {
    if (!moves[field] || isDeepStrictEqual(next[field], base[field])) continue;
    Object.assign(fields, { [field]: base[field] });
    const message = `the letter is now read as ${address}; its address stays the same, so move it by hand if that reading is right`;
    doubts.push({ field, message });
  }
  return { fields, doubts };
}

/** The fields of a letter that differ from what ingest read, and `text` if its words, marks or order differ. */
export function correctedFields(read: ReadLetter, { frontMatter, body }: DraftRecord): CorrectableField[] {
  const corrected = new Set<string>(differingFields(read.fields, frontMatter));
  if (!isDeepStrictEqual(writtenBlocks(body), read.text)) corrected.add("text");
  return correctableFieldSchema.options.filter((field) => corrected.has(field));
}

const differingFields = (fields: ReadFields, frontMatter: DraftFrontMatter): string[] =>
  readFieldNames.filter((field) => !isDeepStrictEqual(frontMatter[field], fields[field]));

/** The conflicts whose field or block still differs from the source. */
export function openConflicts(
  conflicts: readonly Remark[],
  read: ReadLetter,
  { frontMatter, body }: DraftRecord,
): Remark[] {
  const asRead = new Map(read.text.map(({ id, hash }) => [id, hash]));
  const now = new Map(writtenBlocks(body).map(({ id, hash }) => [id, hash]));
  const fields = new Set(differingFields(read.fields, frontMatter));
  return conflicts.filter(({ field }) => fields.has(field) || asRead.get(field) !== now.get(field));
}
