/** Lets one run at a time write into a content folder: two would take each other's letters for strangers. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Beside what ingest remembers, which no version control keeps. */
const lockPath = ".cache/ingest.lock";

/** How often is looked whether the other run has ended, in milliseconds. */
const interval = 200;

/**
 * Does work as the only run in a folder, after others that are at work there. Each writes the number of its process into a
 * file of the folder; what a run that was cut off has left there is removed. A folder that cannot be written is no reason
 * to wait: the work itself says what is wrong with it.
 * @param onWait called once where another run is at work
 */
export async function alone<Result>(
  folder: string,
  onWait: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = join(folder, lockPath);
  let told = false;
  while (!(await take(lock))) {
    const holder = await readFile(lock, "utf8").catch(() => null);
    if (holder === null) continue;
    if (!isAtWork(Number(holder))) {
      await rm(lock, { force: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    await wait(interval);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true }).catch(() => undefined);
  }
}

/** Whether the folder is this run's now, or cannot be anybody's. */
async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(dirname(lock), { recursive: true });
    await writeFile(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "EEXIST");
  }
}

function isAtWork(run: number): boolean {
  if (!Number.isInteger(run) || run <= 0) return false;
  try {
    process.kill(run, 0);
    return true;
  } catch (error) {
    // It is there, and belongs to another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
