/**
 * Decides what happens to a source that was read, and writes its letter or draft.
 *
 * `scripts/ingest/update/` holds the decisions on what happens to each source; it may import every folder of ingest.
 */
import { isDeepStrictEqual } from "node:util";
import { letterFile } from "../../letter/ids.ts";
import type { DraftRecord, LetterSource } from "../../letter/schema.ts";
import { readWithdrawal } from "../../letter/withdrawal.ts";
import { sha256 } from "../../util/sha256.ts";
import { isSameLetter, likenessOf } from "../merge/same-letter.ts";
import type { ReadResult } from "../reader/read-file.ts";
import type { LetterReading } from "../reader/read-letter.ts";
import { type Outcome, refusal } from "../report/report.ts";
import type { SourceFile } from "../sources.ts";
import { draftPath, incompleteDraftMessage, publishable, secondDraftPath } from "../store/draft.ts";
import {
  type Evidence,
  evidencePath,
  remarkLines,
  type WrittenBlock,
  writtenBlocks,
} from "../store/evidence-file.ts";
import { nothingHeld, undecided } from "../store/held-back.ts";
import type { KnownLetter } from "../store/known-letters.ts";
import { differencesMessage } from "./differences.ts";
import { evidenceFor, readLetterOf, recordOf } from "./evidence-of-reading.ts";
import { restoreEvidence } from "./letter-without-evidence.ts";
import { rereadLetter } from "./reread-letter.ts";
import {
  markdownOf,
  type Run,
  readMarkdown,
  removedMessage,
  writeEvidenceOf,
  writeWithEvidence,
} from "./run.ts";

/**
 * Writes the letter or draft of a source, and reports what the editor should know about it.
 * @param letter the letter or draft that the source was or is a version of
 * @throws UnwritableFile if it cannot be written; then nothing has changed
 */
export async function updateFromSource(
  { file, bytes }: SourceFile,
  letter: KnownLetter | null,
  result: ReadResult,
  run: Run,
): Promise<Outcome> {
  if ("unreadable" in result) return refusal(file, result.unreadable);
  const { reading, format, sha256 } = result;
  if (reading.differences.length > 0) return refusal(file, differencesMessage(reading));
  const source: LetterSource = { file, format, sha256, pages: reading.pages, bytes };
  if (letter) return rereadLetter(letter, source, reading, run);
  const bare = run.known.withoutEvidence(sha256);
  if (bare !== null) return restoreEvidence(bare, source, reading, run);
  const gone = run.known.deletedLetterOf(source);
  if (gone !== null) {
    const evidence = evidencePath(gone);
    return refusal(
      file,
      `${gone} was made from it and no longer exists; restore it from version control, or remove ${evidence} too to have the letter read again and published at the same address (to withdraw it, restore it and write withdrawn: in its front matter)`,
    );
  }
  return addLetter(recordOf(reading, source), reading, run);
}

/** A letter that is read for the first time. */
async function addLetter(record: DraftRecord, reading: LetterReading, run: Run): Promise<Outcome> {
  const letter = publishable(record, nothingHeld);
  if (!letter) return addDraft(record, reading, run);
  const { authority, visit, type, source } = letter.frontMatter;
  const path = letterFile({ authority, start: visit.start, type });
  const existing = run.known.byPath(path);
  if (existing) return updateExisting(existing, source, reading, run);
  if (undecided(record.frontMatter, reading.held).length > 0) return addDraft(record, reading, run);
  const other = await run.folder.read(path);
  if (other !== null && readWithdrawal(other, path)) {
    return refusal(
      source.file,
      `is a letter on the visit of ${path}, which was withdrawn, so it was not read; to publish it, delete that file first`,
    );
  }
  if (other !== null) {
    return refusal(
      source.file,
      `${path} has no evidence file and was made from another source; restore ${evidencePath(path)} from version control, or move the letter away`,
    );
  }
  const added = { ...record, frontMatter: { ...record.frontMatter, ...run.entry } };
  const evidence = await writeFirst(path, added, reading, run);
  run.added.add(path);
  return { file: source.file, status: "new", letter: path, notes: remarkLines(evidence) };
}

/** A source whose visit already has a letter: a new version of that letter’s source, or a mistake. */
async function updateExisting(
  existing: KnownLetter,
  source: LetterSource,
  reading: LetterReading,
  run: Run,
): Promise<Outcome> {
  const markdown = await run.folder.read(existing.path);
  const evidence = await run.known.evidenceOf(existing);
  if (markdown === null || !evidence) return refusal(source.file, removedMessage(existing.path));
  const current = readMarkdown(markdown, existing.path);
  if ("problems" in current) return refusal(source.file, ...current.problems);
  const other = `${existing.path}, which comes from ${existing.file}`;
  if (!isSameLetter(current.record.body, reading.body)) {
    return refusal(
      source.file,
      `has the same visit as ${other}; check the dates of both, and correct or remove one`,
    );
  }
  const isItsSource = current.record.frontMatter.source.sha256 === source.sha256;
  if (isItsSource || !run.present.has(existing.sha256)) return rereadLetter(existing, source, reading, run);
  const known = evidence.copies.some((copy) => copy.sha256 === source.sha256);
  const isCopy =
    known ||
    run.added.has(existing.path) ||
    likenessOf(current.record.body, reading.body) === 1 ||
    isDeepStrictEqual(hashesOf(writtenBlocks(reading.body)), hashesOf(evidence.text));
  if (!isCopy) return rereadLetter(existing, source, reading, run);
  if (!known && sha256(markdown) === evidence.written) {
    const copies = [...evidence.copies, { file: source.file, sha256: source.sha256 }];
    await writeEvidenceOf(run, existing.path, { ...evidence, copies });
  }
  return refusal(
    source.file,
    `is a second file of ${other}; keep one of the two (if this one is a new version, take ${existing.file} out, run npm run ingest, and put it back)`,
  );
}

const hashesOf = (blocks: readonly WrittenBlock[]): string[] => blocks.map(({ hash }) => hash);

/** A source without something that a letter’s address needs. */
async function addDraft(record: DraftRecord, reading: LetterReading, run: Run): Promise<Outcome> {
  const { file } = record.frontMatter.source;
  const plain = draftPath(file);
  const path = (await run.folder.read(plain)) === null ? plain : secondDraftPath(file);
  const evidence = await writeFirst(path, record, reading, run);
  const notes = [incompleteDraftMessage(record, reading.held), ...remarkLines(evidence)];
  return { file, status: "draft", letter: path, notes };
}

/** Writes a letter or draft that is read for the first time. */
async function writeFirst(
  path: string,
  record: DraftRecord,
  reading: LetterReading,
  run: Run,
): Promise<Evidence> {
  const markdown = markdownOf(record, path, reading.held);
  const parts = { record, markdown, register: run.register, read: readLetterOf(reading) };
  const evidence = evidenceFor(reading, parts);
  await writeWithEvidence(run, { path, current: null, markdown, evidence });
  return evidence;
}
