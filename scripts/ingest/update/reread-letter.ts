/** Merges a new reading into the letter or draft that a source already has. */
import type { DraftRecord, LetterSource } from "../../letter/schema.ts";
import { sha256 } from "../../util/sha256.ts";
import { correctedFields, mergeLetter } from "../merge/merge-letter.ts";
import { isSameLetter } from "../merge/same-letter.ts";
import type { LetterReading } from "../reader/read-letter.ts";
import { type Outcome, refusal } from "../report/report.ts";
import { rewrite } from "../store/edit-front-matter.ts";
import { type Evidence, remarkLines } from "../store/evidence-file.ts";
import { type Decisions, decisionsOn, undecided } from "../store/held-back.ts";
import { isDraftPath, type KnownLetter } from "../store/known-letters.ts";
import { differencesMessage } from "./differences.ts";
import { type EvidenceParts, evidenceFor, readLetterOf, recordOf } from "./evidence-of-reading.ts";
import { publishDraft } from "./publish-draft.ts";
import { redactReading } from "./redact.ts";
import {
  markdownOf,
  type Run,
  readMarkdown,
  removedMessage,
  versionMismatchMessage,
  writeWithEvidence,
} from "./run.ts";

/** Updates a letter or draft whose source was read again; its ids and the editor’s words stay. */
export async function rereadLetter(
  known: KnownLetter,
  source: LetterSource,
  asRead: LetterReading,
  run: Run,
): Promise<Outcome> {
  const { path } = known;
  const current = await run.folder.read(path);
  const evidence = await run.known.evidenceOf(known);
  if (current === null || !evidence) return refusal(source.file, removedMessage(path));
  const stored = readMarkdown(current, path);
  const isRedacted = "record" in stored && (stored.record.frontMatter.redacted ?? []).length > 0;
  const own = "record" in stored ? redactReading(asRead, stored.record, evidence) : { reading: asRead };
  if ("problem" in own) return refusal(source.file, own.problem);
  const read = own.reading;
  const decided = decisionsOn(read.held, evidence.held, "record" in stored ? stored.record.frontMatter : {});
  const reading = decided.covered === "publish" && read.withCovered ? read.withCovered : read;
  if (reading.differences.length > 0) return refusal(source.file, differencesMessage(reading));
  const again = { known, current, source, reading, before: evidence };
  const isOwn = !isRedacted && isAsRead(stored, evidence);
  if (isDraftPath(known.path) && sha256(current) === known.written && isOwn) {
    const record = withDecision(recordOf(reading, source), decided);
    const markdown = markdownOf(record, path, reading.held);
    return writeAgain(again, { record, markdown, read: readLetterOf(reading) }, run);
  }
  if ("problems" in stored) {
    const outcome = refusal(source.file, ...stored.problems);
    return isDraftPath(known.path) ? { ...outcome, status: "draft", letter: path } : outcome;
  }
  const madeOf = stored.record.frontMatter.source.sha256;
  if (madeOf !== evidence.source.sha256 && madeOf !== source.sha256) {
    return refusal(source.file, versionMismatchMessage(path));
  }
  const other = otherLetterMessage(path, stored.record, evidence, source, reading);
  if (other !== null) return refusal(source.file, other);
  const { record: merged, ...parts } = mergeLetter({
    evidence,
    mine: stored.record,
    next: reading,
    source,
    today: run.today,
    published: isDraftPath(known.path) ? null : path,
  });
  const record = withDecision(merged, decided);
  if (isDraftPath(known.path)) {
    const markdown = markdownOf(record, path, reading.held);
    return writeAgain(again, { ...parts, record, markdown }, run);
  }
  const open = undecided(record.frontMatter, reading.held).map((line) => ({
    field: "text",
    message: `the source ${line}`,
  }));
  const markdown = rewrite(current, stored.record, record);
  return writeAgain(again, { ...parts, doubts: [...parts.doubts, ...open], record, markdown }, run);
}

/** A record with those decisions of the editor that still apply to the new reading. */
function withDecision({ frontMatter, body }: DraftRecord, decided: Decisions): DraftRecord {
  const {
    covered: _covered,
    pictures: _pictures,
    recognised: _recognised,
    original: _original,
    ...others
  } = frontMatter;
  return { frontMatter: { ...others, ...decided }, body };
}

/** Whether a draft has only words that were read; one that cannot be read back has never been merged. */
function isAsRead(stored: ReturnType<typeof readMarkdown>, { read, text }: Evidence): boolean {
  return "problems" in stored || correctedFields({ fields: read, text }, stored.record).length === 0;
}

/** Why a source under a known name is not a new version of its letter; null where it is one. */
function otherLetterMessage(
  path: string,
  stored: DraftRecord,
  evidence: Evidence,
  source: LetterSource,
  reading: LetterReading,
): string | null {
  if (source.sha256 === evidence.source.sha256) return null;
  if (!isSameLetter(stored.body, reading.body)) {
    return `has a different letter from ${path}, which was made from ${evidence.source.file}; rename this file and put the earlier one back`;
  }
  const { authority } = reading.fields;
  const moves = ![null, stored.frontMatter.authority, evidence.read.authority].includes(authority);
  return moves && !isDraftPath(path)
    ? `is now read as a letter to ${authority}, while ${path} is to ${stored.frontMatter.authority}; correct and move the letter if that is right, or put the earlier file back`
    : null;
}

type Again = {
  known: KnownLetter;
  current: string;
  source: LetterSource;
  reading: LetterReading;
  before: Evidence;
};

async function writeAgain(
  { known, current, source: { file }, reading, before }: Again,
  parts: Omit<EvidenceParts, "register" | "before">,
  run: Run,
): Promise<Outcome> {
  const { path } = known;
  const evidence = evidenceFor(reading, { ...parts, before, register: run.register });
  const writing = { path, current, markdown: parts.markdown, evidence };
  const remarks = remarkLines(evidence);
  if (isDraftPath(known.path)) {
    const published = await publishDraft({ path, current, record: parts.record, evidence }, run);
    if (typeof published !== "string") return published;
    await writeWithEvidence(run, writing);
    return { file, status: "draft", letter: path, notes: [published, ...remarks] };
  }
  await writeWithEvidence(run, writing);
  const changed = run.folder.changes.some((change) => change.path === path);
  const lost = evidence.earlier.find(({ sha256: hash }) => hash === known.sha256 && !run.present.has(hash));
  const notes = lost ? [...remarks, overwrittenMessage(lost.file)] : remarks;
  return { file, status: changed ? "changed" : "unchanged", letter: path, notes };
}

const overwrittenMessage = (file: string): string =>
  `the earlier version of ${file} is no longer in the folder; put it back under another name to keep it`;
