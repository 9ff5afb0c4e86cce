/** Sites built for tests from letters other than the archive’s own. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { letterFile } from "../../scripts/letter/ids.ts";
import { writeLetter } from "../../scripts/letter/markdown.ts";
import type { LetterRecord } from "../../scripts/letter/schema.ts";
import { runCommand } from "./project-command.ts";

export type BuiltSite = { content: string; site: string };

/**
 * Builds a site as `npm run build` does, into a new temporary folder.
 * @param seeds a folder of letters as received, or letters to be its content
 */
export async function buildSite(seeds: string | readonly LetterRecord[]): Promise<BuiltSite> {
  const parent = await mkdtemp(join(tmpdir(), "archive-site-"));
  const folders = { content: join(parent, "content"), site: join(parent, "site") };
  const seedsFolder = typeof seeds === "string" ? seeds : join(parent, "seeds");
  if (typeof seeds !== "string") {
    await mkdir(seedsFolder, { recursive: true });
    for (const record of seeds) await writeRecord(record, folders.content);
  }
  await runCommand("scripts/build.ts", [
    ...["--seeds", seedsFolder, "--content", folders.content],
    ...["--output", folders.site],
  ]);
  return folders;
}

/** Builds a demonstration archive with this number of letters as `npm run demo` does, into a new temporary folder. */
export async function buildDemoSite(letters: number): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), "demo-site-"));
  await runCommand("scripts/demo.ts", ["--letters", String(letters), "--folder", folder, "--no-serve"]);
  return { content: join(folder, "content"), site: join(folder, "site") };
}

async function writeRecord(record: LetterRecord, content: string): Promise<void> {
  const { authority, visit, type } = record.frontMatter;
  const file = join(content, letterFile({ authority, start: visit.start, type }));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, writeLetter(record));
}
