/** The files of the seeds folder that are taken for letters. */
import { type Dirent, statSync } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { sourceEndings } from "./read/read-source.ts";

/** A source that can be opened; `file` is its path below the seeds folder with forward slashes. */
export type SourceFile = { file: string; path: string; ending: string; bytes: number; modified: number };
/** A file or folder that is left alone, and why. */
export type RefusedFile = { file: string; reason: string };

export type SourceList = { sources: SourceFile[]; refused: RefusedFile[] };

/** The largest source that is read; the longest letters known have a few hundred kilobytes. */
const mostBytes = 100 * 1024 * 1024;

/** All sources below a folder, sorted by path. Hidden files and files of other endings are passed over. */
export async function listSources(seeds: string): Promise<SourceList> {
  const list: SourceList = { sources: [], refused: [] };
  await listFolder(seeds, await realpath(seeds), "", list);
  list.sources.sort((one, other) => (one.file < other.file ? -1 : 1));
  return list;
}

async function listFolder(folder: string, root: string, below: string, list: SourceList): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    list.refused.push({
      file: below || ".",
      reason: "cannot be opened; give yourself the right to read this folder",
    });
    return;
  }
  await Promise.all(
    entries.map(async (entry) => {
      if (entry.name.startsWith(".") || entry.name.startsWith("~$")) return;
      const path = join(folder, entry.name);
      const file = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isSymbolicLink() && !(await staysInside(path, root))) {
        list.refused.push({
          file,
          reason: "is a link that leads out of the folder; put the file itself here",
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
  if (!sourceEndings.includes(ending)) return;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return;
  if (found.size > mostBytes) {
    const megabytes = Math.round(mostBytes / 1024 / 1024);
    list.refused.push({ file, reason: `is larger than ${megabytes} MB; no letter is, so ask for it anew` });
    return;
  }
  list.sources.push({ file, path, ending, bytes: found.size, modified: found.mtimeMs });
}
