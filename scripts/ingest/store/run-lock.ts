/** Lets one run at a time write into a content folder: two would take each other’s letters for strangers. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";

/**
 * A database without anything in it, for the lock that the system takes back when the process that holds it ends, however
 * it does. Beside what ingest remembers, which no version control keeps.
 */
const lockPath = ".cache/ingest.lock";

/** How often is looked whether the other run has ended, in milliseconds. */
const interval = 200;

/**
 * Does work as the only run in a folder, after others that are at work there. A folder that cannot be written is no reason
 * to wait: the work itself says what is wrong with it.
 * @param onWait called once where another run is at work
 */
export async function alone<Result>(
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

/** Null where the folder cannot be written, or something else has the lock’s name. */
function opened(path: string): DatabaseSync | null {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new DatabaseSync(path);
  } catch {
    return null;
  }
}

/** SQLite’s code for what another process holds: https://sqlite.org/rescode.html#busy */
const busy = 5;

/** Takes the lock, unless another run holds it. */
function isHeld(lock: DatabaseSync): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return false;
  } catch (error) {
    return error instanceof Error && "errcode" in error && error.errcode === busy;
  }
}
