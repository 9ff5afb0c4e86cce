/** Looks at letters and drafts whose source is as it was and whose Markdown the editor may have changed. */
import type { CorrectableField, DraftRecord } from "../../letter/schema.ts";
import { correctedFields, openConflicts } from "../merge/merge-letter.ts";
import { type Outcome, refusal } from "../report/report.ts";
import { rewrite } from "../store/edit-front-matter.ts";
import { type Evidence, remarkLines } from "../store/evidence-file.ts";
import { sha256 } from "../store/hash.ts";
import { isDraft, type KnownLetter } from "../store/known-letters.ts";
import { publishDraft } from "./publish-draft.ts";
import { otherVersionLine, type Run, readStanding, takenAwayLine, writeEvidenceOf } from "./run.ts";

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
  if (standing === null || !evidence) return refusal(file, takenAwayLine(path));
  const read = readStanding(standing, path);
  if (sha256(standing) === known.written && !isDraft(known)) {
    run.known.noteSeen(path, evidence);
    return outcome("unchanged", ...remarkLines(evidence));
  }
  if ("problems" in read) return outcome(isDraft(known) ? "draft" : "refused", ...read.problems);
  const madeOf = read.record.frontMatter.source.sha256;
  if (madeOf !== evidence.source.sha256) {
    // A run that was cut off has written the letter and not yet its evidence; reading the source again mends it.
    return run.reading.has(madeOf) ? outcome("unchanged") : outcome("refused", otherVersionLine(path));
  }
  const asRead = { fields: evidence.read, text: evidence.text };
  const corrected = correctedFields(asRead, read.record);
  const after = afterEditing(evidence, read.record, corrected);
  const frontMatter = { ...read.record.frontMatter, corrected };
  const record = { ...read.record, frontMatter };
  if (isDraft(known)) {
    const published = await publishDraft({ path, standing, record, evidence: after }, run);
    return typeof published === "string" ? outcome("draft", published, ...remarkLines(after)) : published;
  }
  const markdown = rewrite(standing, read.record, record);
  await run.folder.replace(path, standing, markdown);
  await writeEvidenceOf(run, path, { ...after, written: sha256(markdown) });
  return outcome(markdown === standing ? "unchanged" : "changed", ...remarkLines(after));
}

/** The evidence without the remarks that the editor’s change has answered. */
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
