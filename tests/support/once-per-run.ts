/** What is costly to make and only looked at: made once in a run of tests, by the first test that asks for it. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run for what tests make once. */
    madeOnce: string;
  }
}

/** Milliseconds between checks whether another test has made it. */
const pause = 200;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "made-once-"));
  project.provide("madeOnce", folder);
  return () => rm(folder, { recursive: true, force: true });
}

/**
 * The folder of this name, filled by `make` if no test of this run has asked for it before. Tests leave it as it is.
 * @throws in every test that asks for it, if it could not be made
 */
export async function oncePerRun(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const parent = join(inject("madeOnce"), name);
  const folder = join(parent, "made");
  const ended = join(parent, "ended");
  if (await isFirst(parent)) {
    await mkdir(folder);
    const result = await make(folder).then(() => "made", String);
    await writeFile(`${ended}.tmp`, result);
    await rename(`${ended}.tmp`, ended);
  }
  while (!existsSync(ended)) await wait(pause);
  const result = await readFile(ended, "utf8");
  if (result !== "made") throw new Error(`${name} could not be made: ${result}`);
  return folder;
}

const isFirst = (folder: string): Promise<boolean> =>
  mkdir(folder).then(
    () => true,
    () => false,
  );
