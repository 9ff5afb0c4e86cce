/** Lists the files of the seeds folder that may be letters. */
import { type Dirent, type Stats, statSync } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import { otherFormatByEnding } from "./reader/formats/other-documents.ts";
import { sourceEndings } from "./reader/formats/read-source.ts";

/** A source that can be opened; `file` is its path below the seeds folder with forward slashes. */
export type SourceFile = { file: string; path: string; ending: string; bytes: number; modified: number };
/** A file or folder that is refused, and why. */
export type RefusedFile = { file: string; reason: string };

export type SourceList = {
  sources: SourceFile[];
  refused: RefusedFile[];
  /** Paths of files whose extension is not that of a letter. */
  skipped: string[];
  /** Paths of folders that could not be opened; `.` is the seeds folder itself. */
  closed: string[];
};

/** The maximum size of a source; the largest known letters have a few hundred kilobytes. */
const maximumBytes = 100 * 1024 * 1024;

/** Characters in a name that cannot be printed: control characters, and the one that replaces invalid bytes. */
const unprintable = /[\p{Cc}\ufffd]/u;
/** Files that operating systems add to folders. */
const systemFiles = ["thumbs.db", "desktop.ini"];

/** All sources below a folder, sorted by path. Hidden files are skipped silently. */
export async function listSources(seeds: string): Promise<SourceList> {
  const list: SourceList = { sources: [], refused: [], skipped: [], closed: [] };
  await listFolder(seeds, await realpath(seeds), "", list);
  list.sources.sort((one, other) => (one.file < other.file ? -1 : 1));
  list.skipped.sort();
  return list;
}

async function listFolder(folder: string, root: string, below: string, list: SourceList): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    list.closed.push(below || ".");
    list.refused.push({
      file: below || ".",
      reason: "cannot be opened; you need permission to read this folder",
    });
    return;
  }
  await Promise.all(
    entries.map(async (entry) => {
      if (entry.name.startsWith(".") || entry.name.startsWith("~$")) return;
      const path = join(folder, entry.name);
      const file = below === "" ? entry.name : `${below}/${entry.name}`;
      if (unprintable.test(entry.name)) {
        list.refused.push({
          file: JSON.stringify(file),
          reason: "has a line break or another unprintable character in its name; rename it",
        });
      } else if (entry.isSymbolicLink() && !(await staysInside(path, root))) {
        list.refused.push({
          file,
          reason: "is a link to something outside the folder; put the file itself here",
        });
      } else if (entry.isDirectory()) {
        await listFolder(path, root, file, list);
      } else {
        listFile(path, file, list);
      }
    }),
  );
}

async function staysInside(path: string, root: string): Promise<boolean> {
  try {
    const target = relative(root, await realpath(path));
    return target !== "" && target !== ".." && !target.startsWith(`..${sep}`);
  } catch {
    return false;
  }
}

function listFile(path: string, file: string, list: SourceList): void {
  const ending = extname(file).toLowerCase();
  const found = statSync(path, { throwIfNoEntry: false });
  const reason = refusalOf(ending, found);
  if (reason !== null) {
    list.refused.push({ file, reason });
  } else if (!found) {
    return;
  } else if (sourceEndings.includes(ending)) {
    list.sources.push({ file, path, ending, bytes: found.size, modified: found.mtimeMs });
  } else if (!systemFiles.includes(basename(file).toLowerCase())) {
    list.skipped.push(file);
  }
}

/** Why a file that may be a letter is not read; null where it can be read. */
function refusalOf(ending: string, found: Stats | undefined): string | null {
  const other = otherFormatByEnding(ending);
  if (other !== null) return other;
  if (found?.isDirectory()) return "is a link to a folder; put the folder itself here";
  if (!found?.isFile()) return "is not a readable file; put the letter itself here";
  if (found.size <= maximumBytes || !sourceEndings.includes(ending)) return null;
  const megabytes = Math.round(maximumBytes / 1024 / 1024);
  return `is larger than ${megabytes} MB, larger than any letter; ask for the letter again`;
}
