/** Replaces the output folder as a whole, so that no page of an earlier build remains and none is half written. */
import { rmSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf } from "../../util/files.ts";
import { UserError } from "../../util/user-error.ts";

/** The file by which a folder is known to be the output of a build, and may be replaced by the next. */
const markerFile = ".inspection-letters-site";
const markerText =
  "This folder is made by a build of the archive and is replaced as a whole by the next one.\n";

/**
 * Lets `build` fill a new folder next to `output`, then puts it in its place. Where `build` throws, `output` is as it
 * was before.
 * @throws what `build` throws; and, before anything is done, if `output` is a file, cannot be read or has files that no
 * build made
 */
export async function replaceFolder<Result>(
  output: string,
  build: (folder: string) => Promise<Result>,
): Promise<Result> {
  const place = await realpath(output).catch(() => output);
  const earlier = await filesOf(place);
  if (earlier && earlier.length > 0 && !earlier.includes(markerFile)) {
    throw new UserError(
      `${output} has files that were not made by a build; give an empty or new folder with --output`,
    );
  }
  await mkdir(dirname(place), { recursive: true });
  await clearLeftovers(place);
  const temporary = await mkdtemp(`${place}.tmp-${process.pid}-`);
  const stops = watchStops(temporary);
  try {
    // mkdtemp gives access to its owner only, but a web server that runs as another user must be able to read the site.
    await chmod(temporary, 0o777 & ~process.umask());
    await writeFile(join(temporary, markerFile), markerText);
    const result = await build(temporary);
    stops.wait();
    await putInPlace(temporary, place, (await filesOf(place)) !== null);
    return result;
  } finally {
    await rm(temporary, { recursive: true, force: true });
    stops.end();
  }
}

/**
 * Removes a folder when the process is told to stop. After `wait` the process goes on until `end` and stops then, so that
 * a site that is being put in place is complete.
 */
function watchStops(folder: string): { wait: () => void; end: () => void } {
  const signals = ["SIGINT", "SIGTERM"] as const;
  let isWaiting = false;
  let received: NodeJS.Signals | null = null;
  const end = (): void => {
    for (const signal of signals) process.off(signal, stop);
    // Our listener is removed, so the signal now has its usual effect.
    if (received) process.kill(process.pid, received);
  };
  const stop = (signal: NodeJS.Signals): void => {
    received = signal;
    if (isWaiting) return;
    try {
      // Files that are still being written can make the first attempts fail.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } finally {
      end();
    }
  };
  for (const signal of signals) process.on(signal, stop);
  return {
    wait: () => {
      isWaiting = true;
    },
    end,
  };
}

/**
 * Removes the folders of builds that were killed. Where one was killed between taking the old site away and putting the
 * new one in its place, the old one is put back.
 */
async function clearLeftovers(place: string): Promise<void> {
  const pattern = /^(.*)\.tmp-(\d+)-\w{6}(-old)?$/;
  for (const name of (await filesOf(dirname(place))) ?? []) {
    const [, site, pid, retired] = pattern.exec(name) ?? [];
    if (site !== basename(place) || isRunning(Number(pid))) continue;
    const leftover = join(dirname(place), name);
    const files = await readdir(leftover).catch(() => null);
    if (files === null || (files.length > 0 && !files.includes(markerFile))) continue;
    if (retired && (await filesOf(place)) === null) await rename(leftover, place);
    else await rm(leftover, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether another process has this number; one of ours has not begun to build. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user may not be asked.
    return codeOf(error) === "EPERM";
  }
}

async function putInPlace(temporary: string, place: string, occupied: boolean): Promise<void> {
  if (!occupied) return rename(temporary, place);
  const retired = `${temporary}-old`;
  await rename(place, retired);
  try {
    await rename(temporary, place);
  } catch (error) {
    await rename(retired, place);
    throw error;
  }
  await rm(retired, { recursive: true, force: true });
}

/** Names of what is in a folder; null where there is none. */
async function filesOf(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return null;
    const reason = code === "ENOTDIR" ? "is a file" : "cannot be read";
    throw new UserError(`${folder} ${reason}; give a folder with --output`);
  }
}
