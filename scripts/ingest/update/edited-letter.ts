/** Checks letters and drafts whose source is unchanged and whose Markdown the editor may have changed. */
import type { CorrectableField, DraftRecord } from "../../letter/schema.ts";
import { sha256 } from "../../util/sha256.ts";
import { correctedFields, openConflicts } from "../merge/merge-letter.ts";
import { type Outcome, refusal } from "../report/report.ts";
import { rewrite } from "../store/edit-front-matter.ts";
import { type Evidence, remarkLines } from "../store/evidence-file.ts";
import { isDraftPath, type KnownLetter } from "../store/known-letters.ts";
import { publishDraft } from "./publish-draft.ts";
import { type Run, readMarkdown, removedMessage, versionMismatchMessage, writeEvidenceOf } from "./run.ts";

/**
 * Accepts the editor’s changes to a letter or draft and gives the outcome.
 * @throws UnwritableFile when it cannot be written
 */
export async function updateEdited(known: KnownLetter, run: Run): Promise<Outcome> {
  const { file, path } = known;
  const outcome = (status: Outcome["status"], ...notes: string[]): Outcome => ({
    file,
    status,
    letter: path,
    notes,
  });
  const current = await run.folder.read(path);
  const evidence = await run.known.evidenceOf(known);
  if (current === null || !evidence) return refusal(file, removedMessage(path));
  const read = readMarkdown(current, path);
  if (sha256(current) === known.written && !isDraftPath(known.path)) {
    run.known.noteSeen(path, evidence);
    return outcome("unchanged", ...remarkLines(evidence));
  }
  if ("problems" in read) return outcome(isDraftPath(known.path) ? "draft" : "refused", ...read.problems);
  const madeOf = read.record.frontMatter.source.sha256;
  if (madeOf !== evidence.source.sha256) {
    // An interrupted run wrote the letter but not yet its evidence; reading the source again repairs that.
    return run.reading.has(madeOf) ? outcome("unchanged") : outcome("refused", versionMismatchMessage(path));
  }
  const asRead = { fields: evidence.read, text: evidence.text };
  const corrected = correctedFields(asRead, read.record);
  const after = afterEditing(evidence, read.record, corrected);
  const frontMatter = { ...read.record.frontMatter, corrected };
  const record = { ...read.record, frontMatter };
  if (isDraftPath(known.path)) {
    if (frontMatter.covered === "publish" && evidence.held.covered.length > 0) {
      return outcome(
        "draft",
        `is to be published with its covered words; put ${file} back so that they can be read`,
      );
    }
    const published = await publishDraft({ path, current, record, evidence: after }, run);
    return typeof published === "string" ? outcome("draft", published, ...remarkLines(after)) : published;
  }
  const markdown = rewrite(current, read.record, record);
  await run.folder.replace(path, current, markdown);
  await writeEvidenceOf(run, path, { ...after, written: sha256(markdown) });
  return outcome(markdown === current ? "unchanged" : "changed", ...remarkLines(after));
}

/** The evidence without the remarks that the editor’s change has resolved. */
function afterEditing(
  evidence: Evidence,
  record: DraftRecord,
  corrected: readonly CorrectableField[],
): Evidence {
  const before = record.frontMatter.corrected;
  const includes = (fields: readonly string[], field: string): boolean => fields.includes(field);
  return {
    ...evidence,
    doubts: evidence.doubts.map((doubt) => ({
      ...doubt,
      corrected: includes(corrected, doubt.field) && (doubt.corrected || !includes(before, doubt.field)),
    })),
    conflicts: openConflicts(evidence.conflicts, { fields: evidence.read, text: evidence.text }, record),
  };
}
