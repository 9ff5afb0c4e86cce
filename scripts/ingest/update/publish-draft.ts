/** Makes a letter of a draft that lacks nothing any more. */
import { letterFile } from "../../letter/ids.ts";
import { writeLetter } from "../../letter/markdown.ts";
import type { DraftRecord } from "../../letter/schema.ts";
import type { Outcome } from "../report/report.ts";
import { completed, lackLine } from "../store/draft.ts";
import { type Evidence, remarkLines } from "../store/evidence-file.ts";
import { sha256 } from "../store/hash.ts";
import { type Run, removeDraft, writeEvidenceOf } from "./run.ts";

export type StandingDraft = {
  path: string;
  /** Its Markdown as it stands. */
  standing: string;
  /** What it says, with what a new reading changes in it. */
  record: DraftRecord;
  evidence: Evidence;
};

/**
 * Writes the letter and its evidence and removes the draft; or says in one line why it is a draft still.
 * @throws UnwritableFile where it cannot be written
 */
export async function publishDraft(
  { path: draft, standing, record, evidence }: StandingDraft,
  run: Run,
): Promise<Outcome | string> {
  const letter = completed(record);
  if (!letter) return lackLine(record);
  const { authority, visit, type, source } = letter.frontMatter;
  if (!run.authorities.some(({ slug }) => slug === authority)) {
    return `${draft}: authority: ‘${authority}’ is the slug of no authority in authorities.csv`;
  }
  const path = letterFile({ authority, start: visit.start, type });
  const markdown = writeLetter(letter);
  const occupant = await run.folder.read(path);
  // The same letter is there where a run was cut off before it could remove the draft.
  if (occupant !== null && occupant !== markdown) {
    return `${draft} claims the visit of ${path}; look at the dates of both and correct or remove one`;
  }
  await run.folder.replace(path, occupant, markdown);
  await writeEvidenceOf(run, path, { ...evidence, written: sha256(markdown) });
  await removeDraft(run, draft, standing);
  run.fresh.add(path);
  return { file: source.file, status: "new", letter: path, notes: remarkLines(evidence) };
}
