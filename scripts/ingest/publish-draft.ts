/** Makes a letter of a draft that lacks nothing any more. */
import { letterFile } from "../letter/ids.ts";
import { writeLetter } from "../letter/markdown.ts";
import type { LetterRecord } from "../letter/schema.ts";
import { type Evidence, remarkLines } from "./evidence-file.ts";
import { sha256 } from "./hash.ts";
import type { Outcome } from "./report.ts";
import { type Run, removeDraft, writeEvidenceOf } from "./run.ts";

export type CompleteDraft = {
  path: string;
  /** Its Markdown as it stands. */
  standing: string;
  letter: LetterRecord;
  evidence: Evidence;
};

/**
 * Writes the letter and its evidence and removes the draft. Nothing is written where the authority is in no register
 * or another letter has the address. A letter that a run before has written and then was cut off is finished.
 * @throws UnwritableFile where it cannot be written
 */
export async function publishDraft(draft: CompleteDraft, run: Run): Promise<Outcome> {
  const { authority, visit, type, source } = draft.letter.frontMatter;
  const remarks = remarkLines(draft.evidence);
  const still = (note: string): Outcome => ({
    file: source.file,
    status: "draft",
    letter: draft.path,
    notes: [note, ...remarks],
  });
  if (!run.authorities.some(({ slug }) => slug === authority)) {
    return still(`${draft.path}: authority: ‘${authority}’ is the slug of no authority in authorities.csv`);
  }
  const path = letterFile({ authority, start: visit.start, type });
  const markdown = writeLetter(draft.letter);
  const occupant = await run.folder.read(path);
  if (occupant !== null && occupant !== markdown) {
    return still(
      `${draft.path} claims the visit of ${path}; look at the dates of both and correct or remove one`,
    );
  }
  await run.folder.replace(path, occupant, markdown);
  await writeEvidenceOf(run, path, { ...draft.evidence, written: sha256(markdown) });
  await removeDraft(run, draft.path, draft.standing);
  run.fresh.add(path);
  return { file: source.file, status: "new", letter: path, notes: remarks };
}
