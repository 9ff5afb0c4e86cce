/** Turns the sources of a folder into letters of the content folder. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DateTime } from "luxon";
import { type Authority, readRegister } from "../archive/register.ts";
import { problemLine } from "../letter/problems.ts";
import { ContentFolder } from "./content-folder.ts";
import { sha256 } from "./hash.ts";
import { type KnownLetter, KnownLetters } from "./known-letters.ts";
import { readerVersion } from "./letter-record.ts";
import { readAll } from "./read-pool.ts";
import type { IngestReport, Outcome } from "./report.ts";
import { type Run, settle } from "./settle.ts";
import { settleEdited } from "./settle-edited.ts";
import { listSources, type SourceFile } from "./sources.ts";

export type IngestOptions = {
  /** Folder of the sources. */
  seeds: string;
  /** Folder of the letters; it is made where it does not exist. */
  content: string;
  /** Say what would be written and write nothing. */
  dryRun?: boolean;
  /** Called after each file that was read, with how many are done and how many there are. */
  onProgress?: (done: number, total: number) => void;
};

/** A setting of the run itself that is wrong, so that no letter can be read. */
export class IngestError extends Error {
  override name = "IngestError";
}

const ownContent = fileURLToPath(new URL("../../content/", import.meta.url));

/**
 * Reads every source that is new or has changed and writes its letter or draft.
 * @throws IngestError when the seeds folder is missing or the register is wrong
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  await assertFolder(options.seeds);
  const register = await readRegisterOf(options.content);
  const folder = new ContentFolder(options.content, options.dryRun ?? false);
  const known = await KnownLetters.open(folder);
  const { sources, refused } = await listSources(options.seeds);
  const present = new Set(sources.map(({ file }) => file));
  const run: Run = { folder, known, present, fresh: new Set(), today: DateTime.now().toISODate() };
  const hashed = await withHashes(sources, known);
  const sorted = sortSources(hashed, known);
  const outcomes: Outcome[] = [
    ...refused.map(({ file, reason }) => refusal(file, reason)),
    ...sorted.unchanged.map(({ file, sha256: hash }) => ({
      file,
      status: "unchanged" as const,
      letter: (known.bySource(file) ?? known.laterThan(file, hash))?.path ?? null,
      notes: [],
    })),
    ...sorted.twins.map(({ file, twin }) =>
      refusal(file, `is the same file as ${twin}; remove one of the two`),
    ),
  ];
  for (const letter of sorted.touched) outcomes.push(await settleEdited(letter, run, register.authorities));
  let done = 0;
  const tasks = sorted.changed.map(({ path, ending }) => ({ path, ending, register: register.csv }));
  const results = await readAll(tasks, () => {
    done += 1;
    options.onProgress?.(done, tasks.length);
  });
  for (const [index, source] of sorted.changed.entries()) {
    const result = results[index];
    if (result) outcomes.push(await settle(source, result, run));
  }
  if (
    folder.changes.length > 0 ||
    sorted.changed.length > 0 ||
    sorted.touched.length > 0 ||
    hashed.some(({ isNew }) => isNew)
  ) {
    await known.save(hashed.filter(({ sha256: hash }) => hash !== ""));
  }
  outcomes.sort((one, other) => (one.file < other.file ? -1 : 1));
  return { outcomes, changes: folder.changes };
}

const refusal = (file: string, reason: string): Outcome => ({
  file,
  status: "refused",
  letter: null,
  notes: [reason],
});

type HashedSource = SourceFile & { sha256: string; isNew: boolean };

/** The sources with their hashes; only those that were touched since the last run are read for it. */
async function withHashes(sources: readonly SourceFile[], known: KnownLetters): Promise<HashedSource[]> {
  const hashed: HashedSource[] = [];
  for (const source of sources) {
    const seen = known.hashOf(source);
    const hash = seen ?? (await readFile(source.path).then(sha256, () => ""));
    hashed.push({ ...source, sha256: hash, isNew: seen === null });
  }
  return hashed;
}

type SortedSources = {
  unchanged: HashedSource[];
  changed: HashedSource[];
  twins: { file: string; twin: string }[];
  /** Letters of unchanged sources that were, or may have been, edited, and drafts that wait. */
  touched: KnownLetter[];
};

function sortSources(sources: readonly HashedSource[], known: KnownLetters): SortedSources {
  const sorted: SortedSources = { unchanged: [], changed: [], twins: [], touched: [] };
  const owners = new Map<string, string>();
  for (const { file, sha256: hash } of sources) {
    const letter = known.bySource(file);
    if (letter?.sha256 === hash || !owners.has(hash)) owners.set(hash, file);
  }
  for (const source of sources) {
    const letter = known.bySource(source.file);
    const owner = owners.get(source.sha256) ?? source.file;
    const isRead = letter?.sha256 === source.sha256 && letter.reader === readerVersion;
    if (known.laterThan(source.file, source.sha256)) sorted.unchanged.push(source);
    else if (owner !== source.file && source.bytes > 0) sorted.twins.push({ file: source.file, twin: owner });
    else if (!isRead) sorted.changed.push(source);
    else if (letter.untouched && !letter.path.startsWith("drafts/")) sorted.unchanged.push(source);
    else sorted.touched.push(letter);
  }
  return sorted;
}

async function assertFolder(seeds: string): Promise<void> {
  const isFolder = await stat(seeds).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new IngestError(`there is no folder ${seeds}; name the folder of the letters with --seeds`);
}

/** The register of the content folder, or the project’s own where the folder has none. */
async function readRegisterOf(content: string): Promise<{ csv: string; authorities: Authority[] }> {
  const name = "authorities.csv";
  const csv = await readFile(join(content, name), "utf8").catch(() =>
    readFile(join(ownContent, name), "utf8"),
  );
  const read = readRegister(csv, name);
  if ("problems" in read) throw new IngestError(read.problems.map(problemLine).join("\n"));
  return { csv, authorities: read.authorities };
}
