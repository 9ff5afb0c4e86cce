/**
 * What keeps a letter and its evidence together when a run is interrupted between writing the one and the other: the
 * new evidence is kept aside first, and the next run puts it in place if the letter is the one that it belongs to.
 */
import { sha256 } from "../../util/sha256.ts";
import type { ContentFolder } from "./content-folder.ts";
import { readEvidence } from "./evidence-file.ts";

const aside = ".cache/unfinished";

/** Where the evidence at a path is kept until it is in its place. */
const asidePath = (evidence: string): string => `${aside}/${evidence}`;

/** Keeps the evidence of a Markdown file aside while both are written. */
export async function writeTogether(
  folder: ContentFolder,
  evidence: { path: string; yaml: string },
  writeBoth: () => Promise<void>,
): Promise<void> {
  await folder.writeQuietly(asidePath(evidence.path), evidence.yaml);
  try {
    await writeBoth();
  } finally {
    await folder.removeQuietly(asidePath(evidence.path));
  }
}

/** Puts evidence in place that an interrupted run has left aside; what does not belong to its letter is removed. */
export async function finishInterrupted(folder: ContentFolder): Promise<void> {
  for (const file of await folder.list(aside)) {
    if (!file.endsWith(".evidence.yaml")) continue;
    const path = file.slice(aside.length + 1);
    const yaml = await folder.read(file);
    const written = yaml === null ? null : readEvidence(yaml)?.written;
    const markdown = await folder.read(path.replace(/\.evidence\.yaml$/, ".md"));
    if (yaml !== null && markdown !== null && written === sha256(markdown)) await folder.write(path, yaml);
    await folder.removeQuietly(file);
  }
}
