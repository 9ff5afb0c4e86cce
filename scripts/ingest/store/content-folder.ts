/**
 * Reads and writes the files of the content folder. A file is written completely or not at all.
 *
 * `scripts/ingest/store/` holds what reads and writes files of the content folder; it may import
 * `scripts/ingest/report/` and `scripts/ingest/sources.ts`.
 */
import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { otherEncoding } from "../../letter/read-utf8.ts";
import { codeOf, isMissing } from "../../util/files.ts";
import { UserError } from "../../util/user-error.ts";
import type { FileChange } from "../report/report.ts";
import type { Seen } from "./run-cache.ts";

/** A file of the content folder could not be read or written; the message is one line for the editor. */
export class UnwritableFile extends UserError {
  override name = "UnwritableFile";
}

/** The name that `writeQuietly` gives a file while it is being written. */
const leftover = /\.tmp-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

export class ContentFolder {
  readonly #folder: string;
  readonly #dryRun: boolean;
  /** What was written, or would be written in a dry run. */
  readonly changes: FileChange[] = [];
  /** What a dry run would have written so far, by path; null for a file that it would have removed. */
  readonly #unwritten = new Map<string, string | null>();

  constructor(folder: string, dryRun: boolean) {
    this.#folder = folder;
    this.#dryRun = dryRun;
  }

  /**
   * The text of a file by its path below the folder; null where it is missing. A dry run reads what it would have
   * written.
   * @throws UnwritableFile if it exists but cannot be read, or is not UTF-8, because other bytes would be lost when the
   * file is written again
   */
  async read(path: string): Promise<string | null> {
    const unwritten = this.#unwritten.get(path);
    if (unwritten !== undefined) return unwritten;
    let bytes: Buffer;
    try {
      bytes = await readFile(join(this.#folder, path));
    } catch (error) {
      if (isMissing(error)) return null;
      throw asUnwritable(error, `${path} cannot be read`);
    }
    if (isUtf8(bytes)) return bytes.toString("utf8");
    const { line, message } = otherEncoding(bytes);
    throw new UnwritableFile(`${path} ${message}${line === null ? "" : ` (line ${line})`}`);
  }

  /** Size and modification time of a file; null where it is missing. */
  see(path: string): Seen | null {
    // One call at a time takes a third of the time that thousands of calls at once take.
    const found = statSync(join(this.#folder, path), { throwIfNoEntry: false });
    return found ? { bytes: found.size, modified: found.mtimeMs } : null;
  }

  /** Paths of all files below a folder, with forward slashes, sorted. */
  async list(below: string): Promise<string[]> {
    try {
      const entries = await readdir(join(this.#folder, below), { recursive: true });
      return entries.map((path) => `${below}/${path.replaceAll("\\", "/")}`).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      const place =
        error instanceof Error && "path" in error ? relative(this.#folder, String(error.path)) : below;
      throw asUnwritable(error, `${place} cannot be read`);
    }
  }

  /** Removes temporary files that an interrupted run has left. */
  async clear(): Promise<void> {
    if (this.#dryRun) return;
    const files = [...(await this.list("letters")), ...(await this.list("drafts"))];
    for (const file of files.filter((path) => leftover.test(path))) {
      await rm(join(this.#folder, file), { force: true }).catch(() => undefined);
    }
  }

  /**
   * Writes or removes a file that the editor may be working on, and records the change.
   * @param before the text that the change is based on; null if there must be no file
   * @param after the new text; null to remove the file
   * @throws UnwritableFile if the file has changed since it was read, or cannot be written
   */
  async replace(path: string, before: string | null, after: string | null): Promise<void> {
    const current = await this.read(path);
    if (current === after) return;
    if (current !== before) {
      throw new UnwritableFile(
        before === null
          ? `${path} already exists and was not written by ingest; move it away to have this letter read`
          : `${path} was changed during this run, so it was left as it is; run npm run ingest again`,
      );
    }
    await (after === null ? this.#remove(path) : this.writeQuietly(path, after));
    this.changes.push({ path, before, after });
  }

  /** Writes or removes a file that belongs to ingest, and records the change. */
  async write(path: string, after: string | null): Promise<void> {
    await this.replace(path, await this.read(path), after);
  }

  /** Writes a temporary file and moves it into place, so that an interrupted run leaves the old file intact. */
  async writeQuietly(path: string, text: string): Promise<void> {
    if (this.#dryRun) {
      this.#unwritten.set(path, text);
      return;
    }
    const target = join(this.#folder, path);
    const beside = `${target}.tmp-${randomUUID()}`;
    try {
      await this.#assertInside(path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(beside, text);
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined);
      throw asUnwritable(error, `${path} cannot be written`);
    }
  }

  /** Removes a file of the cache, if it is there. */
  async removeQuietly(path: string): Promise<void> {
    if (this.#dryRun) this.#unwritten.set(path, null);
    else await rm(join(this.#folder, path), { force: true });
  }

  async #remove(path: string): Promise<void> {
    if (this.#dryRun) {
      this.#unwritten.set(path, null);
      return;
    }
    try {
      await this.#assertInside(path);
      await rm(join(this.#folder, path));
    } catch (error) {
      throw asUnwritable(error, `${path} cannot be removed`);
    }
  }

  /** @throws UnwritableFile if a folder on the path is a link that leads out of the content folder */
  async #assertInside(path: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const root = await realpath(this.#folder);
    let folder = root;
    for (const name of dirname(path).split("/")) {
      folder = join(folder, name);
      if (!(await stat(folder).catch(() => null))) return;
      folder = await realpath(folder);
      if (folder !== root && !folder.startsWith(root + sep)) {
        throw new UnwritableFile(
          `${path} was not written because ${name} is a link that leads out of the content folder; put the folder itself there`,
        );
      }
    }
  }
}

const advice: Record<string, string> = {
  EACCES: "you need permission to use it",
  EPERM: "you need permission to use it",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full; free some space",
  EEXIST: "part of its path is a file, not a folder; move that file away",
  EISDIR: "there is a folder of the same name; move it away",
  ENOTDIR: "part of its path is a file, not a folder; move that file away",
  ENAMETOOLONG: "its name is too long",
};

/** A file system error in one line for the editor; any other error as it is. */
function asUnwritable(error: unknown, what: string): unknown {
  const code = codeOf(error);
  return code === null ? error : new UnwritableFile(`${what} (${code}): ${advice[code] ?? "check the disk"}`);
}
