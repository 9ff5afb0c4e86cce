/**
 * The file next to a letter that says what each field is based on, what is doubtful, and what ingest read and wrote.
 * Ingest uses it to recognise corrections made by hand. Ingest writes it; the editor reads it.
 */
import { dump, load, YAMLException } from "js-yaml";
import { z } from "zod";
import {
  type FootnoteMark,
  type LetterBody,
  type RecordParagraph,
  readFieldsSchema,
} from "../../letter/schema.ts";
import { sha256 } from "../../util/sha256.ts";
import { heldSchema, isHeld, nothingHeld } from "./held-back.ts";

const passage = z.strictObject({ words: z.string(), page: z.int().positive().nullable() });

/** A block of the body as ingest wrote it: its id and a hash of its words. */
const writtenBlock = z.strictObject({ id: z.string(), hash: z.string() });

const sourceFile = z.strictObject({ file: z.string(), sha256: z.string() });

/**
 * Something for the editor to check in a field or a block. Every run reports it until the editor writes `settled:
 * true`.
 */
const remark = z.strictObject({
  field: z.string(),
  message: z.string(),
  settled: z.boolean().default(false),
});

/** A doubt about the reading; it is not reported while its field is corrected by hand. */
const doubt = remark.extend({ corrected: z.boolean().default(false) });

const evidenceSchema = z.strictObject({
  source: sourceFile,
  /** Sources of earlier versions of the letter. */
  earlier: z.array(sourceFile).default([]),
  /** Other files of the same letter; they are refused while the source is there. */
  copies: z.array(sourceFile).default([]),
  /** Version of the reader; letters read by an older version are read again. */
  reader: z.int(),
  /** Hash of the register in which the authority was found. */
  register: z.string(),
  /** Hash of the Markdown file as ingest wrote it. */
  written: z.string(),
  /** Doubts about the reading of the source. */
  doubts: z.array(doubt),
  /** Where a correction by hand and a later reading of the source differ. */
  conflicts: z.array(remark).default([]),
  /** What the editor has to decide before the letter is published. */
  held: heldSchema.default(nothingHeld),
  /** Hashes of the redactions that were made in the letter. */
  redacted: z.array(z.string()).optional(),
  /** The words that a field is based on, with their page. */
  fields: z.record(z.string(), z.array(passage)),
  /** The fields as ingest read them, before any correction. */
  read: readFieldsSchema,
  /** The blocks of the body as ingest read them, in order. */
  text: z.array(writtenBlock),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type Remark = z.infer<typeof remark>;
export type Doubt = z.infer<typeof doubt>;
export type WrittenBlock = z.infer<typeof writtenBlock>;

const comment = `# What each field of the letter next to this file is based on: the words of the source and their page.
# Written by npm run ingest, which uses it to recognise corrections; correct the letter itself, not this file.
# When you have looked at a doubt or conflict, write settled: true, and it will not be reported again.
`;

/** Path of the evidence of a Markdown file. */
export function evidencePath(markdownPath: string): string {
  return markdownPath.replace(/\.md$/, ".evidence.yaml");
}

export function writeEvidence(evidence: Evidence): string {
  const { held, ...others } = evidence;
  return comment + dump({ ...others, ...(isHeld(held) ? { held } : {}) }, { lineWidth: -1, noRefs: true });
}

/** The evidence in a YAML text; null if it was not written by ingest. */
export function readEvidence(yaml: string): Evidence | null {
  try {
    return evidenceSchema.safeParse(load(yaml)).data ?? null;
  } catch (error) {
    if (error instanceof YAMLException) return null;
    throw error;
  }
}

const lostField = "evidence";

/** The doubt about a letter whose evidence was lost, so that it is not known which words are the editor’s. */
export function lostEvidence(path: string): { field: string; message: string } {
  const message = `${evidencePath(path)} was missing or unreadable and was written again; what was settled or in conflict is no longer known, so compare the letter with its source`;
  return { field: lostField, message };
}

/** The doubts that no new reading of the source can answer. */
export function lastingDoubts({ doubts }: Pick<Evidence, "doubts">): Doubt[] {
  return doubts.filter(({ field }) => field === lostField);
}

/** The doubts and conflicts of a letter that the editor has not settled, one line each. */
export function remarkLines({ doubts, conflicts }: Pick<Evidence, "doubts" | "conflicts">): string[] {
  return [...conflicts, ...doubts.filter(({ corrected }) => !corrected)]
    .filter(({ settled }) => !settled)
    .map(({ field, message }) => `${field}: ${message}`);
}

/** A heading, a footnote or a paragraph of any kind. */
type HashedBlock = { kind: "heading" | "footnote"; text: string; marks: FootnoteMark[] } | RecordParagraph;

/** A short hash of a block’s words, marks and form, which shows whether they were changed. */
export function blockHash(block: HashedBlock): string {
  const { kind, text, marks } = block;
  const places = marks.map(({ footnote, offset }) => `${footnote}@${offset}`);
  return sha256([`${kind} ${text} ${places.join(" ")}`, ...formOf(block)].join("\n")).slice(0, 12);
}

/** What belongs to a block’s hash besides its words; empty for plain blocks, whose hashes are older than this rule. */
function formOf(block: HashedBlock): string[] {
  if (block.kind === "table") return [JSON.stringify([block.header, block.rows])];
  if (block.kind !== "item" || (block.marker === null && block.level === 1)) return [];
  return [JSON.stringify([block.marker, block.level])];
}

/** The ids and hashes of a body’s headings, paragraphs, items, tables and footnotes. */
export function writtenBlocks(body: LetterBody): WrittenBlock[] {
  return [
    ...body.sections.flatMap(({ id, heading, marks, paragraphs }) => [
      ...(heading === null ? [] : [{ id, hash: blockHash({ kind: "heading", text: heading, marks }) }]),
      ...paragraphs.map((block) => ({ id: block.id, hash: blockHash(block) })),
    ]),
    ...body.footnotes.map(({ id, text }) => ({ id, hash: blockHash({ kind: "footnote", text, marks: [] }) })),
  ];
}
