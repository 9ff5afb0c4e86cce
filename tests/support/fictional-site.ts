/** The site of the archive of fictional letters, built by the first test of a run that asks for it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { projectFolder } from "./folders.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run in which the fictional archive is built when it is needed. */
    fictionalArchive: string;
  }
}

/** Milliseconds between checks whether another test’s build has ended. */
const pause = 200;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "fictional-archive-"));
  project.provide("fictionalArchive", folder);
  return () => rm(folder, { recursive: true, force: true });
}

/**
 * Folder of the site, which has pages of every kind.
 * @throws when it could not be built, in every test that asks for it
 */
export async function fictionalSite(): Promise<string> {
  const folder = inject("fictionalArchive");
  const ended = join(folder, "ended");
  const isFirst = await mkdir(join(folder, "begun")).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const beside = `${ended}.tmp`;
    await writeFile(beside, await build(join(folder, "archive")));
    await rename(beside, ended);
  }
  while (!existsSync(ended)) await wait(pause);
  const said = await readFile(ended, "utf8");
  if (said !== "built") throw new Error(`the fictional archive could not be built: ${said}`);
  return join(folder, "archive/site");
}

/** The result of the build: “built”, or why it failed. */
async function build(folder: string): Promise<string> {
  const child = spawn(process.execPath, ["scripts/demo.ts", "--folder", folder, "--no-serve"], {
    cwd: projectFolder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (data) => {
    said += data;
  });
  const [code] = await once(child, "exit");
  return code === 0 ? "built" : said;
}
