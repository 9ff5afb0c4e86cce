/** Turns a draft that has every field it needs into a letter. */
import { letterFile } from "../../letter/ids.ts";
import { writeLetter } from "../../letter/markdown.ts";
import type { DraftRecord } from "../../letter/schema.ts";
import { sha256 } from "../../util/sha256.ts";
import type { Outcome } from "../report/report.ts";
import { incompleteDraftMessage, publishable } from "../store/draft.ts";
import { type Evidence, remarkLines } from "../store/evidence-file.ts";
import { type Run, removeDraft, writeEvidenceOf } from "./run.ts";

export type StoredDraft = {
  path: string;
  /** Its current Markdown. */
  current: string;
  /** Its record, with the changes of a new reading. */
  record: DraftRecord;
  evidence: Evidence;
};

/**
 * Writes the letter and its evidence and removes the draft, or gives one line that says why it is still a draft.
 * @throws UnwritableFile when it cannot be written
 */
export async function publishDraft(
  { path: draft, current, record, evidence }: StoredDraft,
  run: Run,
): Promise<Outcome | string> {
  const letter = publishable(record, evidence.held);
  if (!letter) return incompleteDraftMessage(record, evidence.held);
  const { authority, visit, type, source } = letter.frontMatter;
  if (!run.authorities.some(({ slug }) => slug === authority)) {
    return `${draft}: authority: ‘${authority}’ is not the slug of an authority in authorities.csv`;
  }
  const path = letterFile({ authority, start: visit.start, type });
  const markdown = writeLetter({ ...letter, frontMatter: { ...letter.frontMatter, ...run.entry } });
  const existing = await run.folder.read(path);
  // The same letter already exists if a run was interrupted before it could remove the draft.
  if (existing !== null && withoutDay(existing) !== withoutDay(markdown)) {
    return `${draft} has the same visit as ${path}; check the dates of both, and correct or remove one`;
  }
  await run.folder.replace(path, existing, markdown);
  await writeEvidenceOf(run, path, { ...evidence, written: sha256(markdown) });
  await removeDraft(run, draft, current);
  run.added.add(path);
  return { file: source.file, status: "new", letter: path, notes: remarkLines(evidence) };
}

/** A letter’s file without the day on which it entered the archive: the interrupted run may have been on another day. */
const withoutDay = (markdown: string): string => markdown.replace(/^added: .*$/m, "");
