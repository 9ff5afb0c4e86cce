/** Lets only one run at a time write to a content folder; two runs would refuse each other’s letters. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";

/**
 * An empty database that is used only for its lock, because the system releases that lock however the process ends. It
 * is stored next to the cache, which is not kept in version control.
 */
const lockPath = ".cache/ingest.lock";

/** How often to check whether the other run has ended, in milliseconds. */
const interval = 200;

/**
 * Does work as the only run in a folder, after any run that is already working there. It does not wait if the folder is
 * not writable: the work itself reports what is wrong with it.
 * @param onWait called once if another run is working there
 */
export async function withRunLock<Result>(
  folder: string,
  onWait: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = opened(join(folder, lockPath));
  let told = false;
  try {
    while (lock && isHeld(lock)) {
      if (!told) onWait();
      told = true;
      await wait(interval);
    }
    return await work();
  } finally {
    lock?.close();
  }
}

/** Null where the folder is not writable, or something else has the lock’s name. */
function opened(path: string): DatabaseSync | null {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new DatabaseSync(path);
  } catch {
    return null;
  }
}

/** SQLite’s code for a database that another process has locked: https://sqlite.org/rescode.html#busy */
const busy = 5;

/** Takes the lock, unless another run has it. */
function isHeld(lock: DatabaseSync): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return false;
  } catch (error) {
    return error instanceof Error && "errcode" in error && error.errcode === busy;
  }
}
