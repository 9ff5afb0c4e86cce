/** A change to files of the content folder that an editor asks for: shown first, then made as a whole. */
import type { FileChange } from "../ingest/report/report.ts";
import { ContentFolder } from "../ingest/store/content-folder.ts";
import { withRunLock } from "../ingest/store/run-lock.ts";

export type Change = {
  files: FileChange[];
  /** What readers will see, and what is left to do, one line each. */
  summary: string[];
};

/**
 * Writes the files of a change while no run of ingest works in the folder.
 * @throws UnwritableFile where a file has changed since the change was made of it; the files before it are written
 */
export async function makeChange(content: string, { files }: Change): Promise<void> {
  await withRunLock(
    content,
    () => {},
    async () => {
      const folder = new ContentFolder(content, false);
      for (const { path, before, after } of files) await folder.replace(path, before, after);
    },
  );
}
