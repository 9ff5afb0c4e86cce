/** The register and the publishers’ files that the project comes with, as texts. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { publisherTexts } from "../../scripts/ingest/publisher-texts.ts";
import type { ReadTask } from "../../scripts/ingest/reader/read-file.ts";
import { projectFolder } from "./folders.ts";

/** What a task to read a letter gives its thread to know. */
export async function ownKnowledge(): Promise<Pick<ReadTask, "register" | "publishers">> {
  const content = join(projectFolder, "content");
  return {
    register: await readFile(join(content, "authorities.csv"), "utf8"),
    publishers: await publisherTexts(content, content),
  };
}
