/** Replaces the output folder as a whole, so that no page of an earlier build stays and none is half written. */
import { rmSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf } from "../../util/files.ts";
import { UserError } from "../../util/user-error.ts";

/** The file by which a folder is known to be the output of a build, and may be replaced by the next. */
const sign = ".inspection-letters-site";
const signText =
  "This folder is made by a build of the archive and is replaced as a whole by the next one.\n";

/**
 * Lets `build` fill a new folder beside `output`, then puts it in its place. Where `build` throws, `output` is as it
 * was before.
 * @throws what `build` throws; and, before anything is done, where `output` is a file, cannot be read or holds
 * files that no build made
 */
export async function replaceFolder<Result>(
  output: string,
  build: (folder: string) => Promise<Result>,
): Promise<Result> {
  const place = await realpath(output).catch(() => output);
  const earlier = await filesOf(place);
  if (earlier && earlier.length > 0 && !earlier.includes(sign)) {
    throw new UserError(
      `${output} has files that no build made; name an empty or a new folder with --output`,
    );
  }
  await mkdir(dirname(place), { recursive: true });
  const beside = await mkdtemp(join(dirname(place), `${basename(place)}.tmp-`));
  const stops = watchStops(beside);
  try {
    // mkdtemp lets nobody else in, but a web server under another name is to read the site.
    await chmod(beside, 0o777 & ~process.umask());
    await writeFile(join(beside, sign), signText);
    const result = await build(beside);
    stops.wait();
    await putInPlace(beside, place, earlier !== null);
    return result;
  } finally {
    await rm(beside, { recursive: true, force: true });
    stops.end();
  }
}

/**
 * Where the process is told to stop, has a folder removed first. After `wait` it goes on until `end`, which is when it
 * stops: a site that is being put in place is put there whole.
 */
function watchStops(folder: string): { wait: () => void; end: () => void } {
  const signals = ["SIGINT", "SIGTERM"] as const;
  let waits = false;
  let told: NodeJS.Signals | null = null;
  const end = (): void => {
    for (const signal of signals) process.off(signal, stop);
    // Without a listener of ours the signal does what it does.
    if (told) process.kill(process.pid, told);
  };
  const stop = (signal: NodeJS.Signals): void => {
    told = signal;
    if (waits) return;
    try {
      // What is still being written may be in the way the first times.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } finally {
      end();
    }
  };
  for (const signal of signals) process.on(signal, stop);
  return {
    wait: () => {
      waits = true;
    },
    end,
  };
}

async function putInPlace(beside: string, place: string, occupied: boolean): Promise<void> {
  if (!occupied) return rename(beside, place);
  const retired = `${beside}-old`;
  await rename(place, retired);
  try {
    await rename(beside, place);
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
    throw new UserError(`${folder} ${reason}; name a folder with --output`);
  }
}
