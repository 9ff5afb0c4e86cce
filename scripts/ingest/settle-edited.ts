/** Looks at letters and drafts whose source is as it was and whose Markdown the editor may have changed. */
import { isDeepStrictEqual } from "node:util";
import { parseDocument } from "yaml";
import { letterFile } from "../letter/ids.ts";
import { writeLetter } from "../letter/markdown.ts";
import type { CorrectableField, DraftRecord, LetterRecord } from "../letter/schema.ts";
import { completed, lackLine } from "./draft.ts";
import { type Evidence, remarkLines } from "./evidence-file.ts";
import { sha256 } from "./hash.ts";
import { isDraft, type KnownLetter } from "./known-letters.ts";
import { correctedFields, openConflicts } from "./merge/merge-letter.ts";
import { type Outcome, refusal } from "./report.ts";
import { type Run, readStanding, removeDraft, writeEvidenceOf } from "./run.ts";

/**
 * What became of a letter or draft that the editor may have changed.
 * @throws UnwritableFile where it cannot be written
 */
export async function settleEdited(known: KnownLetter, run: Run): Promise<Outcome> {
  const { file, path } = known;
  const outcome = (status: Outcome["status"], ...notes: string[]): Outcome => ({
    file,
    status,
    letter: path,
    notes,
  });
  const standing = await run.folder.read(path);
  const evidence = await run.known.evidenceOf(known);
  if (standing === null || !evidence) {
    return refusal(file, `${path} or its evidence was taken away while this run was at work`);
  }
  const read = readStanding(standing, path);
  if (sha256(standing) === known.written) {
    run.known.noteSeen(path, evidence);
    const remarks = remarkLines(evidence);
    if (!isDraft(known)) return outcome("unchanged", ...remarks);
    return outcome("draft", ...("record" in read ? [lackLine(read.record)] : read.problems), ...remarks);
  }
  if ("problems" in read) return outcome(isDraft(known) ? "draft" : "refused", ...read.problems);
  const asRead = { fields: evidence.read, text: evidence.text };
  const corrected = correctedFields(asRead, read.record);
  if (isDraft(known)) return settleEditedDraft(known, standing, read.record, corrected, evidence, run);
  const marked = withCorrected(standing, read.record, corrected);
  await run.folder.replace(path, standing, marked);
  const after = {
    ...evidence,
    written: sha256(marked),
    doubts: evidence.doubts.filter(({ field }) => !corrected.some((one) => one === field)),
    conflicts: openConflicts(evidence.conflicts, asRead, read.record),
  };
  await writeEvidenceOf(run, path, after);
  return outcome(marked === standing ? "unchanged" : "changed", ...remarkLines(after));
}

/** The Markdown with its list of corrected fields brought up to date, and nothing else changed. */
function withCorrected(
  markdown: string,
  { frontMatter }: DraftRecord,
  corrected: readonly CorrectableField[],
): string {
  if (isDeepStrictEqual(frontMatter.corrected, corrected)) return markdown;
  const parts = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\n)(---[ \t]*(?:\r?\n|$)[\s\S]*)$/.exec(markdown);
  if (!parts) return markdown;
  const [, start = "", head = "", rest = ""] = parts;
  const document = parseDocument(head);
  if (corrected.length === 0) document.delete("corrected");
  else document.set("corrected", corrected);
  return start + document.toString({ lineWidth: 0 }) + rest;
}

/** Makes a letter of a draft that the editor has completed. */
async function settleEditedDraft(
  draft: KnownLetter,
  standing: string,
  record: DraftRecord,
  corrected: CorrectableField[],
  evidence: Evidence,
  run: Run,
): Promise<Outcome> {
  const still = (...notes: string[]): Outcome => ({
    file: draft.file,
    status: "draft",
    letter: draft.path,
    notes,
  });
  const letter = completed(record);
  if (!letter) return still(lackLine(record), ...remarkLines(evidence));
  const { authority, visit, type } = letter.frontMatter;
  if (!run.authorities.some(({ slug }) => slug === authority)) {
    return still(`${draft.path}: authority: ‘${authority}’ is the slug of no authority in authorities.csv`);
  }
  const path = letterFile({ authority, start: visit.start, type });
  if ((await run.folder.read(path)) !== null) {
    return still(
      `${draft.path} claims the visit of ${path}; look at the dates of both and correct or remove one`,
    );
  }
  const published: LetterRecord = { ...letter, frontMatter: { ...letter.frontMatter, corrected } };
  const markdown = writeLetter(published);
  await run.folder.replace(path, null, markdown);
  await writeEvidenceOf(run, path, { ...evidence, written: sha256(markdown) });
  await removeDraft(run, draft.path, standing);
  return { file: draft.file, status: "new", letter: path, notes: [] };
}
