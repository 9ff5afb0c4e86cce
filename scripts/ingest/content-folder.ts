/** Reads and writes the files of the content folder; a file is written whole or not at all. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileChange } from "./report.ts";

export class ContentFolder {
  readonly #folder: string;
  readonly #dryRun: boolean;
  readonly changes: FileChange[] = [];

  constructor(folder: string, dryRun: boolean) {
    this.#folder = folder;
    this.#dryRun = dryRun;
  }

  /** The text of a file by its path below the folder; null where there is none. */
  async read(path: string): Promise<string | null> {
    try {
      return await readFile(join(this.#folder, path), "utf8");
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    }
  }

  /** Writes a file beside its place and moves it there, so that a run that is cut off leaves the old one whole. */
  async write(path: string, text: string): Promise<void> {
    const before = await this.read(path);
    if (before === text) return;
    this.changes.push({ path, before, after: text });
    if (this.#dryRun) return;
    const target = join(this.#folder, path);
    const beside = `${target}.tmp-${process.pid}`;
    await mkdir(dirname(target), { recursive: true });
    try {
      await writeFile(beside, text);
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  async remove(path: string): Promise<void> {
    const before = await this.read(path);
    if (before === null) return;
    this.changes.push({ path, before, after: null });
    if (!this.#dryRun) await rm(join(this.#folder, path));
  }
}
