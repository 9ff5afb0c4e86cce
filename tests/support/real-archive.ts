/** The archive of the real letters and the project’s own seed, read once for all tests of a file. */
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../../scripts/archive/archive.ts";
import { loadArchive } from "../../scripts/archive/load.ts";
import { ingest } from "../../scripts/ingest/ingest.ts";
import { projectFolder, sharedFolder } from "./folders.ts";

let archive: Promise<Archive> | undefined;

/** @throws if the letters are not available */
export function realArchive(): Promise<Archive> {
  archive ??= read();
  return archive;
}

async function read(): Promise<Archive> {
  if (sharedFolder === null) throw new Error("there are no real letters beside the project");
  const content = await mkdtemp(join(tmpdir(), "real-archive-"));
  const seeds = join(content, "seeds");
  await cp(join(sharedFolder, "letters/pdf"), seeds, { recursive: true });
  await cp(join(projectFolder, "seeds"), seeds, { recursive: true });
  await ingest({ seeds, content });
  return (await loadArchive(content)).archive;
}
