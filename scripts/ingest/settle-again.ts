/** Brings a new reading into the letter or draft that a source has already. */
import { letterFile } from "../letter/ids.ts";
import type { DraftRecord, LetterRecord, LetterSource } from "../letter/schema.ts";
import { completed, lackLine } from "./draft.ts";
import { type Evidence, remarkLines } from "./evidence-file.ts";
import { sha256 } from "./hash.ts";
import { isDraft, type KnownLetter } from "./known-letters.ts";
import type { LetterReading } from "./letter-reading.ts";
import { type EvidenceParts, readLetterOf, recordOf } from "./letter-record.ts";
import { mergeLetter } from "./merge/merge-letter.ts";
import { isSameLetter } from "./merge/same-letter.ts";
import { type Outcome, refusal } from "./report.ts";
import { type Run, readStanding, removeDraft, writeRead } from "./run.ts";

/** A letter or draft that is there already and read anew: its ids and what the editor wrote stay. */
export async function settleAgain(
  known: KnownLetter,
  source: LetterSource,
  reading: LetterReading,
  run: Run,
): Promise<Outcome> {
  const { path } = known;
  const standing = await run.folder.read(path);
  const evidence = await run.known.evidenceOf(known);
  if (standing === null || !evidence) {
    return refusal(source.file, `${path} or its evidence was taken away while this run was at work`);
  }
  if (isDraft(known) && sha256(standing) === known.written) {
    const record = recordOf(reading, source);
    return writeAgain(
      { known, standing, record, reading, run },
      { read: readLetterOf(reading), before: evidence },
    );
  }
  const mine = readStanding(standing, path);
  if ("problems" in mine) {
    const outcome = refusal(source.file, ...mine.problems);
    return isDraft(known) ? { ...outcome, status: "draft", letter: path } : outcome;
  }
  const other = otherLetterLine(path, mine.record, evidence, source, reading);
  if (other !== null) return refusal(source.file, other);
  const { record, read, doubts, conflicts } = mergeLetter({
    evidence,
    mine: mine.record,
    next: reading,
    source,
    today: run.today,
    published: isDraft(known) ? null : path,
  });
  return writeAgain({ known, standing, record, reading, run }, { read, doubts, conflicts, before: evidence });
}

/** Why a source under a known name is not a new version of its letter; null where it is one. */
function otherLetterLine(
  path: string,
  mine: DraftRecord,
  evidence: Evidence,
  source: LetterSource,
  reading: LetterReading,
): string | null {
  if (source.sha256 === evidence.source.sha256) return null;
  if (!isSameLetter(mine.body, reading.body)) {
    return `holds quite another letter than ${path}, which was made of ${evidence.source.file}; give it a name of its own and put the earlier file back`;
  }
  const { authority } = reading.fields;
  const moves = ![null, mine.frontMatter.authority, evidence.read.authority].includes(authority);
  return moves && !isDraft({ path })
    ? `is now read as a letter to ${authority}, while ${path} is to ${mine.frontMatter.authority}; correct and move the letter if that is right, or put the earlier file back`
    : null;
}

type Again = {
  known: KnownLetter;
  standing: string;
  record: DraftRecord;
  reading: LetterReading;
  run: Run;
};

async function writeAgain(
  again: Again,
  parts: Omit<EvidenceParts, "record" | "markdown" | "register">,
): Promise<Outcome> {
  const { known, standing, record, reading, run } = again;
  const { path } = known;
  const { file } = record.frontMatter.source;
  const letter = isDraft(known) ? completed(record) : null;
  if (letter) return publishDraft(again, letter, parts);
  const evidence = await writeRead(run, { path, standing, record }, reading, parts);
  const remarks = remarkLines(evidence);
  if (isDraft(known)) return { file, status: "draft", letter: path, notes: [lackLine(record), ...remarks] };
  const changed = run.folder.changes.some((change) => change.path === path);
  const lost = evidence.earlier.find(({ sha256: hash }) => hash === known.sha256 && !run.present.has(hash));
  const notes = lost ? [...remarks, overwrittenLine(lost.file)] : remarks;
  return { file, status: changed ? "changed" : "unchanged", letter: path, notes };
}

const overwrittenLine = (file: string): string =>
  `the earlier version of ${file} is no longer in the folder; put it back under another name to keep it`;

/** Makes a letter of a draft that a new reading completes. */
async function publishDraft(
  { known, standing, record, reading, run }: Again,
  letter: LetterRecord,
  parts: Omit<EvidenceParts, "record" | "markdown" | "register">,
): Promise<Outcome> {
  const { authority, visit, type, source } = letter.frontMatter;
  const path = letterFile({ authority, start: visit.start, type });
  if ((await run.folder.read(path)) !== null) {
    const note = `${known.path} claims the visit of ${path}; look at the dates of both and correct or remove one`;
    return { file: source.file, status: "draft", letter: known.path, notes: [note] };
  }
  const evidence = await writeRead(run, { path, standing: null, record }, reading, parts);
  await removeDraft(run, known.path, standing);
  run.fresh.add(path);
  return { file: source.file, status: "new", letter: path, notes: remarkLines(evidence) };
}
