/** The source of a letter as the desk shows it: a PDF is drawn in the browser, other formats are shown as text. */
import { readFile } from "node:fs/promises";
import { readSource } from "../ingest/reader/formats/read-source.ts";
import { listSources } from "../ingest/sources.ts";
import type { StoredLetter } from "../letters/stored-letters.ts";
import { UserError } from "../util/user-error.ts";

export type SourceView =
  | { kind: "pdf"; file: string }
  | { kind: "text"; file: string; lines: { text: string; page: number | null }[] }
  /** Why it cannot be shown. */
  | { kind: "missing"; message: string };

/** The source of a letter, if it is still in the seeds folder. */
export async function sourceView(seeds: string, letter: StoredLetter): Promise<SourceView> {
  const source = letter.record?.frontMatter.source;
  if (!source) return { kind: "missing", message: "The letter does not say which file it was read from." };
  const bytes = await sourceBytes(seeds, letter);
  if (bytes === null) {
    return {
      kind: "missing",
      message: `${source.file} is not in the seeds folder; put it back to see it here.`,
    };
  }
  if (source.format === "pdf") return { kind: "pdf", file: source.file };
  try {
    const { lines } = await readSource(bytes, source.format);
    return {
      kind: "text",
      file: source.file,
      lines: lines.map(({ text, marker, page }) => ({
        text: marker === null ? text : `${marker} ${text}`,
        page,
      })),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { kind: "missing", message: `${source.file} ${error.message}` };
  }
}

/** The bytes of a letter’s source; null where the seeds folder has no such file. A path out of it is no such file. */
export async function sourceBytes(seeds: string, { record }: StoredLetter): Promise<Buffer | null> {
  const named = record?.frontMatter.source.file;
  const { sources } = await listSources(seeds);
  const source = sources.find(({ file }) => file === named);
  return source ? readFile(source.path) : null;
}
