/** Withdraws letters whose front matter says so, and keeps their sources from being read. */
import { z } from "zod";
import { type Permalinks, permalinksFile, permalinksJson, readPermalinks } from "../../content/permalinks.ts";
import { readRedirects, redirectsFile } from "../../content/redirects.ts";
import { withoutWithdrawn } from "../../content/withdrawn-permalinks.ts";
import { readFrontMatter, splitFrontMatter } from "../../letter/front-matter.ts";
import { letterUrl, slugOf } from "../../letter/ids.ts";
import { inspectorUrl } from "../../letter/urls.ts";
import { readWithdrawal, type Withdrawal, writeWithdrawal } from "../../letter/withdrawal.ts";
import { UserError } from "../../util/user-error.ts";
import { type Outcome, refusal } from "../report/report.ts";
import { type ContentFolder, UnwritableFile } from "../store/content-folder.ts";
import { evidencePath } from "../store/evidence-file.ts";
import { type KnownLetters, readable } from "../store/known-letters.ts";

/** A withdrawn letter: its Markdown file and what is kept of it. */
export type Withdrawn = Withdrawal & { path: string };

/**
 * Removes the words of withdrawn letters from the content folder: their Markdown keeps what their address is made from;
 * their evidence and their entries in `permalinks.json` are removed. Letters that cannot be read as withdrawn are left
 * to the rest of the run, which reports them.
 */
export async function withdrawLetters(
  folder: ContentFolder,
  known: KnownLetters,
): Promise<{ withdrawn: Withdrawn[]; outcomes: Outcome[] }> {
  const withdrawn: Withdrawn[] = [];
  const outcomes: Outcome[] = [];
  for (const path of known.toLookAt()) {
    const markdown = (await readable(folder, path)) ?? "";
    const read = readWithdrawal(markdown, path);
    if (!read || "problems" in read) continue;
    const letter = known.byPath(path);
    const evidence = letter && (await known.evidenceOf(letter));
    const others = evidence ? [evidence.source, ...evidence.earlier, ...evidence.copies] : [];
    const sources = [...new Set([...read.withdrawal.sources, ...others.map(({ sha256 }) => sha256)])];
    const kept = { ...read.withdrawal, sources, path };
    withdrawn.push(kept);
    known.forget(kept);
    const outcome = { file: letter?.file ?? path, letter: path };
    try {
      const notes = await removeWords(folder, known, kept, markdown);
      if (notes.length > 0) outcomes.push({ ...outcome, status: "changed", notes });
    } catch (error) {
      if (!(error instanceof UnwritableFile)) throw error;
      outcomes.push({ ...outcome, status: "refused", notes: [error.message] });
    }
  }
  return { withdrawn, outcomes };
}

/**
 * Removes the words of a withdrawn letter; gives what the editor should know, or nothing if the words had already been
 * removed.
 */
async function removeWords(
  folder: ContentFolder,
  known: KnownLetters,
  { path, ...kept }: Withdrawn,
  markdown: string,
): Promise<string[]> {
  const after = writeWithdrawal(kept);
  const notes = await forgetAddresses(folder, known, { path, ...kept }, markdown);
  await folder.replace(path, markdown, after);
  await folder.write(evidencePath(path), null);
  if (markdown === after) return notes;
  const removed =
    "was withdrawn: its words were removed from the content folder; see “Redact words” in docs/editing.md for what version control still has";
  return [removed, ...notes];
}

/**
 * Sources that are read in this run, and the outcomes of those that are not: sources of letters that were withdrawn,
 * and of letters that were deleted since the last run: the run reports what the next one will do.
 */
export function setAside<Source extends { file: string; sha256: string }>(
  sources: readonly Source[],
  withdrawn: readonly Withdrawn[],
  known: KnownLetters,
): { sources: Source[]; outcomes: Outcome[] } {
  const bySource = new Map(withdrawn.flatMap((letter) => letter.sources.map((hash) => [hash, letter])));
  const deletedLetters = known.deletedSinceLastRun();
  const outcomes: Outcome[] = [];
  const kept = sources.filter(({ file, sha256 }) => {
    const letter = bySource.get(sha256);
    const deleted = deletedLetters.get(sha256);
    if (letter) outcomes.push(refusal(file, withdrawnMessage(letter)));
    else if (deleted !== undefined) outcomes.push(refusal(file, deletedMessage(deleted)));
    return !letter && deleted === undefined;
  });
  return { sources: kept, outcomes };
}

const withdrawnMessage = ({ path, withdrawn }: Withdrawn): string =>
  `has the words of ${path}, which was withdrawn on ${withdrawn.date}, so it was not read; remove it from the seeds folder too`;

const deletedMessage = (path: string): string =>
  `${path} was made from it and was deleted; the next run will read it again and publish the letter at the same address. To keep it from coming back, remove this file from the seeds folder; to tell readers that the letter was withdrawn, restore its Markdown and write withdrawn: {date: 2024-05-03, reason: …} in its front matter`;

/**
 * Removes the content of a withdrawn letter from the record of permalinks; gives what the editor should know if that
 * was not possible.
 */
async function forgetAddresses(
  folder: ContentFolder,
  known: KnownLetters,
  { path, authority, visit, type }: Withdrawn,
  markdown: string,
): Promise<string[]> {
  const json = await folder.read(permalinksFile);
  if (json === null) return [];
  let recorded: Permalinks;
  try {
    recorded = readPermalinks(json);
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    throw error;
  }
  const moved = readRedirects((await folder.read(redirectsFile)) ?? "");
  const redirects = "redirects" in moved ? moved.redirects.map(({ from, to }) => [from, to]) : [];
  const url = letterUrl({ authority, start: visit.start, type });
  const kept = withoutWithdrawn(recorded, [url], Object.fromEntries(redirects));
  const names = new Set(inspectorsIn(markdown));
  for (const other of names.size === 0 ? [] : known.markdownFiles()) {
    if (other === path) continue;
    for (const name of inspectorsIn((await readable(folder, other)) ?? "")) names.delete(name);
  }
  const pages = [...names].map(inspectorUrl);
  const entries = Object.entries(kept).filter(([address]) => !pages.some((page) => address.startsWith(page)));
  await folder.write(permalinksFile, permalinksJson(Object.fromEntries(entries)));
  return [];
}

const namedInspectors = z.object({ inspectors: z.array(z.object({ name: z.string() })) });

/** Slugs of the inspectors named in the front matter of a letter. */
function inspectorsIn(markdown: string): string[] {
  const read = readFrontMatter(splitFrontMatter(markdown)?.head ?? "", namedInspectors, "", 2);
  return "frontMatter" in read ? read.frontMatter.inspectors.map(({ name }) => slugOf(name)) : [];
}
