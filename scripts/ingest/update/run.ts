/** What a run knows while it works through its sources, and how it writes letters. */
import type { Authority } from "../../content/register.ts";
import { readDraft, readLetter, writeLetter } from "../../letter/markdown.ts";
import { problemLine } from "../../letter/problems.ts";
import type { DraftRecord } from "../../letter/schema.ts";
import { readWithdrawal } from "../../letter/withdrawal.ts";
import { type ContentFolder, UnwritableFile } from "../store/content-folder.ts";
import { writeDraft } from "../store/draft.ts";
import { type Evidence, evidencePath, writeEvidence } from "../store/evidence-file.ts";
import type { HeldBack } from "../store/held-back.ts";
import { isDraftPath, type KnownLetters } from "../store/known-letters.ts";
import { writeTogether } from "../store/unfinished.ts";

export type Run = {
  folder: ContentFolder;
  known: KnownLetters;
  authorities: readonly Authority[];
  /** Hash of the register. */
  register: string;
  /** Hashes of the sources that are in the seeds folder now. */
  present: ReadonlySet<string>;
  /** Hashes of the sources that are read in this run. */
  reading: ReadonlySet<string>;
  /** Paths of the letters that this run has written for the first time. */
  added: Set<string>;
  /** Day of the run, `2026-01-31`. */
  today: string;
  /** What the front matter of letters that are new says of that day: nothing in the run that begins an archive. */
  entry: { added?: string };
};

/** The letter or draft in a Markdown file, or its problems, one line each for the editor. */
export function readMarkdown(
  markdown: string,
  path: string,
): { record: DraftRecord } | { problems: [string, ...string[]] } {
  const withdrawn = isDraftPath(path) ? null : readWithdrawal(markdown, path);
  const read =
    withdrawn && "problems" in withdrawn
      ? withdrawn
      : isDraftPath(path)
        ? readDraft(markdown, path)
        : readLetter(markdown, path);
  if ("letter" in read) return { record: read.letter };
  const [first, ...others] = read.problems;
  return { problems: [problemLine(first), ...others.map(problemLine)] };
}

/** The Markdown of a letter or draft. */
export function markdownOf(record: DraftRecord, path: string, held: HeldBack): string {
  return isDraftPath(path) ? writeDraft(record, held) : writeLetter(record);
}

/** The message for a letter or draft that no longer exists. */
export const removedMessage = (path: string): string =>
  `${path} or its evidence file was removed during this run; run npm run ingest again`;

/** The message for a letter whose evidence belongs to another version, so that corrections cannot be recognised. */
export const versionMismatchMessage = (path: string): string =>
  `${path} and ${evidencePath(path)} belong to different versions of the letter; take both from the same version in version control`;

/** What is written for a letter or draft. */
type Writing = {
  path: string;
  /** The Markdown that it replaces; null where there is none. */
  current: string | null;
  markdown: string;
  evidence: Evidence;
};

/**
 * Writes a letter or draft and its evidence.
 * @throws UnwritableFile if the letter could not be read back, was changed in the meantime, or cannot be written
 */
export async function writeWithEvidence(
  run: Run,
  { path, current, markdown, evidence }: Writing,
): Promise<void> {
  const back = readMarkdown(markdown, path);
  if ("problems" in back && !isDraftPath(path)) {
    throw new UnwritableFile(`would change when it is read back: ${back.problems.join("; ")}`);
  }
  const writeBoth = async (): Promise<void> => {
    await run.folder.replace(path, current, markdown);
    await writeEvidenceOf(run, path, evidence);
  };
  // A new letter whose evidence is missing is read again.
  if (current === null) return writeBoth();
  await writeTogether(run.folder, { path: evidencePath(path), yaml: writeEvidence(evidence) }, writeBoth);
}

/** Writes the evidence of a letter or draft whose Markdown is already written. */
export async function writeEvidenceOf(run: Run, path: string, evidence: Evidence): Promise<void> {
  await run.folder.write(evidencePath(path), writeEvidence(evidence));
  run.known.noteSeen(path, evidence);
}

/** Removes a draft that has become a letter, unless it was changed in the meantime. */
export async function removeDraft(run: Run, path: string, current: string): Promise<void> {
  await run.folder.replace(path, current, null);
  await run.folder.write(evidencePath(path), null);
  run.known.forget({ path });
}
