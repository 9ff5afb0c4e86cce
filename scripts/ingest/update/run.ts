/** What a run knows while it settles its sources one after the other, and how it writes. */
import type { Authority } from "../../content/register.ts";
import { readDraft, readLetter, writeLetter } from "../../letter/markdown.ts";
import { problemLine } from "../../letter/problems.ts";
import type { DraftRecord } from "../../letter/schema.ts";
import { type ContentFolder, UnwritableFile } from "../store/content-folder.ts";
import { writeDraft } from "../store/draft.ts";
import { type Evidence, evidencePath, writeEvidence } from "../store/evidence-file.ts";
import { isDraft, type KnownLetters } from "../store/known-letters.ts";

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
  fresh: Set<string>;
  /** Day of the run, `2026-01-31`. */
  today: string;
};

/** The letter or draft of a Markdown file, or its problems in lines for the editor. */
export function readStanding(
  markdown: string,
  path: string,
): { record: DraftRecord } | { problems: [string, ...string[]] } {
  const read = isDraft({ path }) ? readDraft(markdown, path) : readLetter(markdown, path);
  if ("letter" in read) return { record: read.letter };
  const [first, ...others] = read.problems;
  return { problems: [problemLine(first), ...others.map(problemLine)] };
}

/** The Markdown of a letter or draft. */
export function markdownOf(record: DraftRecord, path: string): string {
  return isDraft({ path }) ? writeDraft(record) : writeLetter(record);
}

/** What to say of a letter or draft that is no longer there. */
export const takenAwayLine = (path: string): string =>
  `${path} or its evidence was taken away while this run was at work; run npm run ingest again`;

/** What to say of a letter whose evidence tells of another version, so that corrections could not be told from it. */
export const otherVersionLine = (path: string): string =>
  `${path} and ${evidencePath(path)} are of two versions of the letter; take both from the same one in version control`;

/** What is written of a letter or draft. */
type Writing = {
  path: string;
  /** The Markdown that it takes the place of; null where there is none. */
  standing: string | null;
  markdown: string;
  evidence: Evidence;
};

/**
 * Writes a letter or draft and its evidence.
 * @throws UnwritableFile where the letter could not be read back, has been changed meanwhile, or cannot be written
 */
export async function writeWithEvidence(
  run: Run,
  { path, standing, markdown, evidence }: Writing,
): Promise<void> {
  const back = readStanding(markdown, path);
  if ("problems" in back && !isDraft({ path })) {
    throw new UnwritableFile(`cannot be written as it is read: ${back.problems.join("; ")}`);
  }
  await run.folder.replace(path, standing, markdown);
  await writeEvidenceOf(run, path, evidence);
}

/** Writes the evidence of a letter or draft whose Markdown is as the evidence says. */
export async function writeEvidenceOf(run: Run, path: string, evidence: Evidence): Promise<void> {
  await run.folder.write(evidencePath(path), writeEvidence(evidence));
  run.known.noteSeen(path, evidence);
}

/** Removes a draft that has become a letter, unless it was changed meanwhile. */
export async function removeDraft(run: Run, path: string, standing: string): Promise<void> {
  await run.folder.replace(path, standing, null);
  await run.folder.write(evidencePath(path), null);
  run.known.forget({ path });
}
