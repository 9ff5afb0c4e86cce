/** Makes the record of a letter and its evidence from a reading. */
import type { DraftRecord, LetterSource } from "../../letter/schema.ts";
import { sha256 } from "../../util/sha256.ts";
import type { Conflict } from "../merge/conflict.ts";
import type { ReadLetter } from "../merge/merge-letter.ts";
import type { LetterReading } from "../reader/read-letter.ts";
import {
  type Doubt,
  type Evidence,
  lastingDoubts,
  type Remark,
  writtenBlocks,
} from "../store/evidence-file.ts";
import { decisionsOn, nothingHeld } from "../store/held-back.ts";

/** Version of the reader; raising it makes ingest read every letter again. */
export const readerVersion = 12;

/** The record of a letter that is read for the first time; required fields may be missing. */
export function recordOf(
  { fields, publisher, body, held }: LetterReading,
  source: LetterSource,
): DraftRecord {
  const decisions = decisionsOn(held, nothingHeld, {});
  const ownParts = { source, earlierSources: [], corrected: [], corrections: [], ...decisions };
  const ofPublisher = publisher === null ? {} : { publisher };
  return { frontMatter: { ...fields, ...ofPublisher, ...ownParts }, body };
}

/** What ingest reads in a letter that it reads for the first time. */
export function readLetterOf({ fields, body }: LetterReading): ReadLetter {
  return { fields, text: writtenBlocks(body) };
}

/** The parts of a letter’s evidence that do not come from reading the source. */
export type EvidenceParts = {
  record: DraftRecord;
  /** The Markdown as it is written. */
  markdown: string;
  /** Hash of the register and the publishers’ files that the letter was read with. */
  register: string;
  read: ReadLetter;
  /** Doubts in addition to those of the reading. */
  doubts?: readonly Conflict[];
  conflicts?: readonly (Conflict | Remark)[];
  /** The evidence of the previous reading: its copies stay refused and its settled remarks stay settled. */
  before?: Evidence | null;
};

/** The evidence of a letter. */
export function evidenceFor(reading: LetterReading, parts: EvidenceParts): Evidence {
  const { record, markdown, register, doubts = [], conflicts = [], before } = parts;
  const { source, earlierSources, corrected } = record.frontMatter;
  const fields: Evidence["fields"] = {};
  for (const { field, passage } of reading.evidence) {
    fields[field] = [...(fields[field] ?? []), { words: passage.text, page: passage.page }];
  }
  const settled = new Set(
    [...(before?.doubts ?? []), ...(before?.conflicts ?? [])].filter((one) => one.settled).map(keyOf),
  );
  const remark = ({ field, message }: Conflict): Remark => ({
    field,
    message,
    settled: settled.has(keyOf({ field, message })),
  });
  const isCorrected = ({ field }: Conflict): boolean => corrected.some((one) => one === field);
  const read = (one: Conflict): Doubt => ({ ...remark(one), corrected: isCorrected(one) });
  const added = (one: Conflict): Doubt => ({ ...remark(one), corrected: false });
  return {
    source: { file: source.file, sha256: source.sha256 },
    earlier: earlierSources.map(({ file, sha256 }) => ({ file, sha256 })),
    copies: (before?.copies ?? []).filter(({ sha256 }) => sha256 !== source.sha256),
    reader: readerVersion,
    register,
    written: sha256(markdown),
    doubts: [...(before ? lastingDoubts(before) : []), ...reading.doubts.map(read), ...doubts.map(added)],
    conflicts: conflicts.map(remark),
    held: reading.held,
    ...(before?.redacted ? { redacted: before.redacted } : {}),
    fields,
    read: parts.read.fields,
    text: parts.read.text,
  };
}

const keyOf = ({ field, message }: Conflict): string => `${field} ${message}`;
