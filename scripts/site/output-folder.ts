/** Replaces the output folder as a whole, so that no page of an earlier build stays and none is half written. */
import { rmSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

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
    throw new Error(`${output} has files that no build made; name an empty or a new folder with --output`);
  }
  await mkdir(dirname(place), { recursive: true });
  const beside = await mkdtemp(join(dirname(place), `${basename(place)}.tmp-`));
  const keep = removeWhenStopped(beside);
  try {
    // mkdtemp lets nobody else in, but a web server under another name is to read the site.
    await chmod(beside, 0o777 & ~process.umask());
    await writeFile(join(beside, sign), signText);
    const result = await build(beside);
    await putInPlace(beside, place, earlier !== null);
    return result;
  } finally {
    await rm(beside, { recursive: true, force: true });
    keep();
  }
}

/** Has a folder removed where the process is told to stop; what it returns ends that. */
function removeWhenStopped(folder: string): () => void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const end = (): void => {
    for (const signal of signals) process.off(signal, stop);
  };
  const stop = (signal: NodeJS.Signals): void => {
    end();
    rmSync(folder, { recursive: true, force: true });
    // Without a listener of ours the signal does what it does.
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, stop);
  return end;
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
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") return null;
    const reason = code === "ENOTDIR" ? "is a file" : "cannot be read";
    throw new Error(`${folder} ${reason}; name a folder with --output`);
  }
}
