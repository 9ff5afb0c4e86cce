/** Adds files to the seeds folder and reads them. */
import { copyFile, mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { letterProblems } from "../archive/load.ts";
import { ingest } from "../ingest/ingest.ts";
import { otherFormatByEnding } from "../ingest/reader/formats/other-documents.ts";
import { sourceEndings } from "../ingest/reader/formats/read-source.ts";
import type { IngestReport } from "../ingest/report/report.ts";
import { ifPresent } from "../util/files.ts";
import { sha256 } from "../util/sha256.ts";
import { UserError } from "../util/user-error.ts";

/**
 * Copies files into the seeds folder and reads them; in a dry run they are read from another place and nothing is
 * written. Gives what became of these files. Those that are refused are not kept in the seeds folder.
 * @throws UserError, before anything is copied, where a file is missing, is no letter, or would replace another one
 */
export async function addLetters(
  { seeds, content }: { seeds: string; content: string },
  files: readonly string[],
  dryRun: boolean,
): Promise<IngestReport> {
  // A mistake in the register or the settings is told before anything is copied.
  await letterProblems(content);
  for (const file of files) await assertCanBeAdded(file, seeds);
  const names = files.map((file) => basename(file));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UserError(`two of the files are called ${twice}; rename one`);
  const target = dryRun ? await mkdtemp(join(tmpdir(), "letters-to-add-")) : seeds;
  try {
    await mkdir(target, { recursive: true });
    const copied = await copyFiles(files, target);
    const report = await ingest({ seeds: target, content, dryRun });
    const outcomes = report.outcomes.filter(({ file }) => names.includes(file));
    // What is refused is not a letter of the archive: the seeds folder is as it was.
    for (const { file, status } of outcomes) {
      if (status === "refused" && copied.includes(file)) await rm(join(target, file));
    }
    return { ...report, outcomes };
  } finally {
    if (dryRun) await rm(target, { recursive: true });
  }
}

/** Copies files into a folder; gives the names of those that were not there before. */
async function copyFiles(files: readonly string[], target: string): Promise<string[]> {
  const copied: string[] = [];
  for (const file of files) {
    const path = join(target, basename(file));
    if (path === file || (await ifPresent(stat(path))) !== null) continue;
    await copyFile(file, path);
    copied.push(basename(file));
  }
  return copied;
}

async function assertCanBeAdded(file: string, seeds: string): Promise<void> {
  const ending = extname(file).toLowerCase();
  if (!sourceEndings.includes(ending)) {
    const reason = otherFormatByEnding(ending) ?? "is not a PDF, Word (.docx) or text (.txt) file";
    throw new UserError(`${file} ${reason}`);
  }
  const bytes = await ifPresent(readFile(file));
  if (bytes === null) throw new UserError(`there is no file ${file}`);
  const there = await ifPresent(readFile(join(seeds, basename(file))));
  if (there !== null && sha256(there) !== sha256(bytes)) {
    throw new UserError(
      `the seeds folder has another file called ${basename(file)}; give the new one another name. If it is a new version of the same letter, the letter is updated`,
    );
  }
}
