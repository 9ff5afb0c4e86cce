/**
 * Turns the sources of a folder into letters of the content folder.
 *
 * `scripts/ingest/` holds the way from a source to a letter in `content/`; it may import `scripts/letter/`,
 * `scripts/content/` and `scripts/originals/`.
 */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DateTime } from "luxon";
import { type Authority, readRegister } from "../content/register.ts";
import { problemLine } from "../letter/problems.ts";
import { sha256 } from "../util/sha256.ts";
import { UserError } from "../util/user-error.ts";
import { publisherTexts } from "./publisher-texts.ts";
import type { ReadResult, ReadTask } from "./reader/read-file.ts";
import { readAll } from "./reader/read-pool.ts";
import { type IngestReport, type Outcome, refusal } from "./report/report.ts";
import { listSources, type SourceFile } from "./sources.ts";
import { ContentFolder, UnwritableFile } from "./store/content-folder.ts";
import { KnownLetters } from "./store/known-letters.ts";
import { withRunLock } from "./store/run-lock.ts";
import { finishInterrupted } from "./store/unfinished.ts";
import { updateEdited } from "./update/edited-letter.ts";
import { readerVersion } from "./update/evidence-of-reading.ts";
import { type HashedSource, type MatchedSources, matchSources } from "./update/match-sources.ts";
import { redactLetters } from "./update/redact.ts";
import type { Run } from "./update/run.ts";
import { updateFromSource } from "./update/update.ts";
import { setAside, withdrawLetters } from "./update/withdraw.ts";

export type IngestOptions = {
  /** Folder of the sources. */
  seeds: string;
  /** Folder of the letters; it is created if it does not exist. */
  content: string;
  /** Report what would be written and write nothing. */
  dryRun?: boolean;
  /** Recognise the words of pages that are pictures, or whose fonts do not say what they show. */
  recognise?: boolean;
  /** Called when this run has to wait for another one in the same content folder. */
  onWait?: () => void;
  /** Called after each file that was read, with how many are done and how many there are. */
  onProgress?: (done: number, total: number) => void;
};

const ownContent = fileURLToPath(new URL("../../content/", import.meta.url));

/**
 * Reads every source that is new or has changed and writes its letter or draft.
 * @throws UserError when the seeds folder is missing, the register is wrong or the content folder cannot be read
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  await assertFolder(options.seeds);
  const work = (): Promise<IngestReport> => ingestAlone(options);
  return options.dryRun ? work() : withRunLock(options.content, options.onWait ?? (() => {}), work);
}

async function ingestAlone(options: IngestOptions): Promise<IngestReport> {
  const folder = new ContentFolder(options.content, options.dryRun ?? false);
  const register = await readRegisterOf(folder);
  const publishers = await publisherTexts(options.content, ownContent);
  const registerHash = sha256([register.csv, ...publishers.map(({ yaml }) => yaml)].join("\n"));
  await folder.clear();
  await finishInterrupted(folder);
  const { sources, refused, skipped, closed } = await listSources(options.seeds);
  const known = await KnownLetters.open(folder);
  const { withdrawn, outcomes: taken } = await withdrawLetters(folder, known);
  taken.push(...(await redactLetters(folder, known)));
  const hashed = await withHashes(sources, known);
  const aside = setAside(hashed, withdrawn, known);
  const unseen = known.all().filter(({ file }) => closed.some((below) => isBelow(file, below)));
  const matched = matchSources(aside.sources, known.all(), { reader: readerVersion, register: registerHash });
  const today = DateTime.now().toISODate();
  const run: Run = {
    folder,
    known,
    authorities: register.authorities,
    register: registerHash,
    // The files of a folder that cannot be opened are assumed to be still there.
    present: new Set([...hashed, ...unseen].map((source) => source.sha256)),
    reading: new Set(matched.toRead.map(({ source }) => source.sha256)),
    added: new Set(),
    today,
    entry: known.all().length === 0 ? {} : { added: today },
  };
  const outcomes = [
    ...refused.map(({ file, reason }) => refusal(file, reason)),
    ...taken,
    ...aside.outcomes,
    ...untouched(matched, run),
  ];
  for (const letter of matched.toReview) {
    outcomes.push(await attempt(letter.file, () => updateEdited(letter, run)));
  }
  const results = await readSources(matched, { register: register.csv, publishers }, options);
  for (const [index, { source, letter }] of matched.toRead.entries()) {
    const result = results[index];
    if (result)
      outcomes.push(await attempt(source.file, () => updateFromSource(source, letter, result, run)));
  }
  const personal = results.flatMap((result, index) => {
    const file = matched.toRead[index]?.source.file;
    return "personal" in result && result.personal && file !== undefined
      ? [{ file, found: result.personal }]
      : [];
  });
  await known.save(hashed.filter((source) => source.sha256 !== ""));
  outcomes.sort((one, other) => (one.file < other.file ? -1 : 1));
  const gone = [
    ...matched.withoutSource.filter(
      (letter) => known.byPath(letter.path) !== null && !unseen.includes(letter),
    ),
    ...known.withoutEvidenceOrSource(run.present),
  ];
  const withoutSource = gone.map(({ path, file }) => ({ letter: path, file }));
  return { outcomes, withoutSource, skipped, personal, changes: folder.changes };
}

const isBelow = (file: string, folder: string): boolean => folder === "." || file.startsWith(`${folder}/`);

/** The outcomes of sources that need no reading. */
function untouched({ unchanged, superseded, twins, toRead }: MatchedSources, { present }: Run): Outcome[] {
  const readAgain = new Set(toRead.map(({ letter }) => letter));
  return [
    ...unchanged.map(({ source, letter }) => ({
      file: source.file,
      status: "unchanged" as const,
      letter: letter.path,
      notes: letter.remarks,
    })),
    ...superseded.map(({ source, letter }) => ({
      file: source.file,
      status: "unchanged" as const,
      letter: letter.path,
      notes:
        present.has(letter.sha256) || readAgain.has(letter)
          ? []
          : [
              `is an earlier version of ${letter.path}, whose current version is no longer in the folder; put the current version back`,
            ],
    })),
    ...twins.map(({ source, twin }) =>
      refusal(source.file, `is the same file as ${twin}; remove one of the two`),
    ),
  ];
}

/** Works on one source. If a file cannot be read or written, only that source is refused. */
async function attempt(file: string, update: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await update();
  } catch (error) {
    if (error instanceof UnwritableFile) return refusal(file, error.message);
    throw error;
  }
}

function readSources(
  { toRead }: MatchedSources,
  known: Pick<ReadTask, "register" | "publishers">,
  { recognise = false, onProgress }: IngestOptions,
): Promise<ReadResult[]> {
  let done = 0;
  const tasks = toRead.map(({ source: { path, ending }, letter }) => ({
    path,
    ending,
    // Words that were recognised once would be lost if the letter were read again without.
    recognise: recognise || (letter?.recognised ?? false),
    ...known,
  }));
  return readAll(tasks, () => {
    done += 1;
    onProgress?.(done, tasks.length);
  });
}

/** The sources with their hashes; only those that have changed since the last run are read. */
async function withHashes(sources: readonly SourceFile[], known: KnownLetters): Promise<HashedSource[]> {
  const hashed: HashedSource[] = [];
  for (const source of sources) {
    const hash = known.hashOf(source) ?? (await readFile(source.path).then(sha256, () => ""));
    hashed.push({ ...source, sha256: hash });
  }
  return hashed;
}

async function assertFolder(seeds: string): Promise<void> {
  const isFolder = await stat(seeds).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new UserError(`there is no folder ${seeds}; give the folder of the letters with --seeds`);
}

/** The register of the content folder, or the project’s own where the folder has none. */
async function readRegisterOf(folder: ContentFolder): Promise<{ csv: string; authorities: Authority[] }> {
  const name = "authorities.csv";
  const csv = (await folder.read(name)) ?? (await readFile(join(ownContent, name), "utf8"));
  const read = readRegister(csv, name);
  if ("problems" in read) throw new UserError(read.problems.map(problemLine).join("\n"));
  return { csv, authorities: read.authorities };
}
