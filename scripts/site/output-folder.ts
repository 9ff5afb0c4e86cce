/** Replaces the output folder as a whole, so that no page of an earlier build stays and none is half written. */
import { access, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** The file by which a folder is known to be the output of a build. */
const sign = "data/letters.json";

/**
 * Lets `build` fill a new folder beside `output`, then puts it in its place. Where `build` throws, `output` is as it
 * was before.
 * @throws what `build` throws; and, before anything is done, where `output` holds files that no build made
 */
export async function replaceFolder<Result>(
  output: string,
  build: (folder: string) => Promise<Result>,
): Promise<Result> {
  const earlier = await readdir(output).catch(() => []);
  if (earlier.length > 0 && !(await exists(join(output, sign)))) {
    throw new Error(`${output} has files that no build made; name an empty or a new folder with --output`);
  }
  await mkdir(dirname(output), { recursive: true });
  const beside = await mkdtemp(join(dirname(output), `${basename(output)}.tmp-`));
  try {
    const result = await build(beside);
    const retired = `${beside}-old`;
    if (await exists(output)) await rename(output, retired);
    await rename(beside, output);
    await rm(retired, { recursive: true, force: true });
    return result;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
