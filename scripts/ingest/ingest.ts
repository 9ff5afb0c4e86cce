/** Turns the sources of a folder into letters of the content folder. */
import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readRegister } from "../archive/register.ts";
import { problemLine } from "../letter/problems.ts";
import { ContentFolder } from "./content-folder.ts";
import readFileAsLetter from "./read-file.ts";
import type { IngestReport } from "./report.ts";
import { settle } from "./settle.ts";
import { listSources } from "./sources.ts";

export type IngestOptions = {
  /** Folder of the sources. */
  seeds: string;
  /** Folder of the letters; it is made where it does not exist. */
  content: string;
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
  const register = await readOwnOr(options.content, "authorities.csv");
  await mkdir(options.content, { recursive: true });
  const folder = new ContentFolder(options.content, false);
  const { sources, refused } = await listSources(options.seeds);
  const outcomes: IngestReport["outcomes"] = refused.map(({ file, reason }) => ({
    file,
    status: "refused",
    letter: null,
    notes: [reason],
  }));
  for (const source of sources) {
    const result = await readFileAsLetter({ path: source.path, ending: source.ending, register });
    outcomes.push(await settle(source, result, folder));
  }
  return { outcomes, changes: folder.changes };
}

async function assertFolder(seeds: string): Promise<void> {
  const isFolder = await stat(seeds).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new IngestError(`there is no folder ${seeds}; name the folder of the letters with --seeds`);
}

/** A file of the content folder, or the project’s own where the folder has none. Checked before it is used. */
async function readOwnOr(content: string, name: string): Promise<string> {
  const own = join(content, name);
  const csv = await readFile(own, "utf8").catch(() => readFile(join(ownContent, name), "utf8"));
  const read = readRegister(csv, name);
  if ("problems" in read) throw new IngestError(read.problems.map(problemLine).join("\n"));
  return csv;
}
