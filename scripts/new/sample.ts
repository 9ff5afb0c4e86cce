/** The letter that the project comes with, so that its archive is not empty at first. */
import { readdir, rm, rmdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { ifPresent } from "../util/files.ts";

/** The sample below the folder of letters as they were received. */
const seed = "birmingham-monitoring-visit-2017-12.txt";

/** The sample below the content folder: its Markdown, its evidence. */
const contents = [
  "letters/birmingham/2017-12-12-monitoring-visit.md",
  "letters/birmingham/2017-12-12-monitoring-visit.evidence.yaml",
];

/** What belongs to the sample alone: the run that read it, and the tests that its archive has passed. */
const ofSample = [".cache/ingest.json", "accessibility-tests.json"];

/** The Markdown files of letters and drafts that are not the sample, below the content folder, sorted. */
export async function otherLetters(content: string): Promise<string[]> {
  const found = await Promise.all(
    ["letters", "drafts"].map(async (folder) => {
      const entries = (await ifPresent(readdir(join(content, folder), { recursive: true }))) ?? [];
      return entries.map((entry) => `${folder}/${entry.split(sep).join("/")}`);
    }),
  );
  return found
    .flat()
    .filter((file) => file.endsWith(".md") && !contents.includes(file))
    .sort();
}

/** Removes the sample from both folders, and what was recorded of it beside its addresses. */
export async function removeSample(seeds: string, content: string): Promise<void> {
  await rm(join(seeds, seed), { force: true });
  for (const file of [...contents, ...ofSample]) await rm(join(content, file), { force: true });
  // Its folder, unless there is something else in it.
  await rmdir(join(content, "letters/birmingham")).catch(() => {});
}
