/** Finds files whose content has changed, whenever they were written. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { sha256 } from "../util/sha256.ts";

/** Files that a build wrote, by their paths: the SHA-256 of what it wrote, null where it removed the file. */
export type WrittenFiles = ReadonlyMap<string, string | null>;

type Seen = { size: number; modified: number; hash: string };

/** Whether a file is a temporary one of an editor or a build: hidden or half written. */
export function isTemporary(path: string): boolean {
  const name = basename(path);
  return (name.startsWith(".") && name !== ".eleventy.ts") || name.includes(".tmp-") || name.endsWith("~");
}

/**
 * Makes a function that looks at files and folders with everything in them. Each call gives the paths that were added,
 * changed or removed since the last call; the first gives every file. A file that was written again with the same bytes
 * has not changed, and neither has one that is as a build said that it wrote it.
 */
export function trackChanges(paths: readonly string[]): (written?: WrittenFiles) => Promise<string[]> {
  let before = new Map<string, Seen>();
  return async (written = new Map()) => {
    const now = new Map<string, Seen>();
    for (const path of (await Promise.all(paths.map(filesIn))).flat()) {
      const seen = await look(path, before.get(path));
      if (seen) now.set(path, seen);
    }
    const changed = [...now].filter(
      ([path, { hash }]) => before.get(path)?.hash !== hash && written.get(path) !== hash,
    );
    const removed = [...before.keys()].filter((path) => !now.has(path) && written.get(path) !== null);
    before = now;
    return [...changed.map(([path]) => path), ...removed];
  };
}

/** The files at or in a path; none where it does not exist. */
async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(path, file).split(sep).some(isTemporary));
}

async function look(path: string, before: Seen | undefined): Promise<Seen | null> {
  try {
    const { size, mtimeMs: modified } = await stat(path);
    if (before?.size === size && before.modified === modified) return before;
    const hash = sha256(await readFile(path));
    return { size, modified, hash };
  } catch {
    // It was removed after it was listed, or never existed.
    return null;
  }
}
