/** Decides what becomes of a source that was read, and writes it. */
import { isDeepStrictEqual } from "node:util";
import { letterFile } from "../../letter/ids.ts";
import type { DraftRecord, LetterSource } from "../../letter/schema.ts";
import { isSameLetter, likenessOf } from "../merge/same-letter.ts";
import type { ReadResult } from "../reader/read-file.ts";
import type { LetterReading } from "../reader/read-letter.ts";
import { type Outcome, refusal } from "../report/report.ts";
import type { SourceFile } from "../sources.ts";
import { completed, draftPath, lackLine, secondDraftPath } from "../store/draft.ts";
import {
  type Evidence,
  evidencePath,
  remarkLines,
  type WrittenBlock,
  writtenBlocks,
} from "../store/evidence-file.ts";
import { sha256 } from "../store/hash.ts";
import type { KnownLetter } from "../store/known-letters.ts";
import { evidenceFor, readLetterOf, recordOf } from "./evidence-of-reading.ts";
import { adoptBare } from "./letter-without-evidence.ts";
import { settleAgain } from "./reread-letter.ts";
import {
  markdownOf,
  type Run,
  readStanding,
  takenAwayLine,
  writeEvidenceOf,
  writeWithEvidence,
} from "./run.ts";

/**
 * Writes the letter or draft of a source, and says what the editor should know of it.
 * @param letter the letter or draft that the source was or is a version of
 * @throws UnwritableFile where it cannot be written; nothing of it has changed then
 */
export async function settle(
  { file, bytes }: SourceFile,
  letter: KnownLetter | null,
  result: ReadResult,
  run: Run,
): Promise<Outcome> {
  if ("unreadable" in result) return refusal(file, result.unreadable);
  const { reading, format, sha256 } = result;
  if (reading.differences.length > 0) return refusal(file, differenceLine(reading));
  const source: LetterSource = { file, format, sha256, pages: reading.pages, bytes };
  if (letter) return settleAgain(letter, source, reading, run);
  const bare = run.known.bareOf(sha256);
  if (bare !== null) return adoptBare(bare, source, reading, run);
  const gone = run.known.goneOf(source);
  if (gone !== null) {
    const evidence = evidencePath(gone);
    return refusal(
      file,
      `${gone} was made of it and is gone; take it back from version control, or remove ${evidence} too to have the letter read anew`,
    );
  }
  const record = recordOf(reading, source);
  return completed(record) ? settleLetter(record, reading, run) : settleDraft(record, reading, run);
}

function differenceLine({ differences }: LetterReading): string {
  const passages = differences.map(({ kind, words, page }) => {
    const short = words.length > 200 ? `${words.slice(0, 200)}…` : words;
    return `${kind === "lost" ? "would lose" : "would have"}${page === null ? "" : ` on page ${page}`} ‘${short}’`;
  });
  return `the letter ${passages.join("; ")}; it was not written, so report the file as one that cannot be read yet`;
}

/** A letter that is read for the first time. */
async function settleLetter(record: DraftRecord, reading: LetterReading, run: Run): Promise<Outcome> {
  const letter = completed(record);
  if (!letter) return settleDraft(record, reading, run);
  const { authority, visit, type, source } = letter.frontMatter;
  const path = letterFile({ authority, start: visit.start, type });
  const occupant = run.known.byPath(path);
  if (occupant) return settleOccupied(occupant, source, reading, run);
  if ((await run.folder.read(path)) !== null) {
    return refusal(
      source.file,
      `${path} is there without its evidence and was made of another file; take ${evidencePath(path)} back from version control, or move the letter away`,
    );
  }
  const evidence = await writeFirst(path, record, reading, run);
  run.fresh.add(path);
  return { file: source.file, status: "new", letter: path, notes: remarkLines(evidence) };
}

/** A source whose visit has a letter already: a new version of its source, or a mistake. */
async function settleOccupied(
  occupant: KnownLetter,
  source: LetterSource,
  reading: LetterReading,
  run: Run,
): Promise<Outcome> {
  const markdown = await run.folder.read(occupant.path);
  const evidence = await run.known.evidenceOf(occupant);
  if (markdown === null || !evidence) return refusal(source.file, takenAwayLine(occupant.path));
  const standing = readStanding(markdown, occupant.path);
  if ("problems" in standing) return refusal(source.file, ...standing.problems);
  const other = `${occupant.path}, which comes from ${occupant.file}`;
  if (!isSameLetter(standing.record.body, reading.body)) {
    return refusal(
      source.file,
      `claims the visit of ${other}; look at the dates of both and correct or remove one`,
    );
  }
  const isItsSource = standing.record.frontMatter.source.sha256 === source.sha256;
  if (isItsSource || !run.present.has(occupant.sha256)) return settleAgain(occupant, source, reading, run);
  const known = evidence.copies.some((copy) => copy.sha256 === source.sha256);
  const isCopy =
    known ||
    run.fresh.has(occupant.path) ||
    likenessOf(standing.record.body, reading.body) === 1 ||
    isDeepStrictEqual(hashesOf(writtenBlocks(reading.body)), hashesOf(evidence.text));
  if (!isCopy) return settleAgain(occupant, source, reading, run);
  if (!known && sha256(markdown) === evidence.written) {
    const copies = [...evidence.copies, { file: source.file, sha256: source.sha256 }];
    await writeEvidenceOf(run, occupant.path, { ...evidence, copies });
  }
  return refusal(
    source.file,
    `is a second file of ${other}; keep one of the two (where this is a new version, take ${occupant.file} out, run npm run ingest, and put it back)`,
  );
}

const hashesOf = (blocks: readonly WrittenBlock[]): string[] => blocks.map(({ hash }) => hash);

/** A source that lacks what a letter’s address is made of. */
async function settleDraft(record: DraftRecord, reading: LetterReading, run: Run): Promise<Outcome> {
  const { file } = record.frontMatter.source;
  const plain = draftPath(file);
  const path = (await run.folder.read(plain)) === null ? plain : secondDraftPath(file);
  const evidence = await writeFirst(path, record, reading, run);
  const notes = [lackLine(record), ...remarkLines(evidence)];
  return { file, status: "draft", letter: path, notes };
}

/** Writes a letter or draft that is read for the first time. */
async function writeFirst(
  path: string,
  record: DraftRecord,
  reading: LetterReading,
  run: Run,
): Promise<Evidence> {
  const markdown = markdownOf(record, path);
  const parts = { record, markdown, register: run.register, read: readLetterOf(reading) };
  const evidence = evidenceFor(reading, parts);
  await writeWithEvidence(run, { path, standing: null, markdown, evidence });
  return evidence;
}
