/** Runs once before the tests: builds the archive’s own site as `npm run build` does, for all tests that look at it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { projectFolder } from "./folders.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the archive’s own site, built for this run. */
    site: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const parent = await mkdtemp(join(tmpdir(), "archive-site-"));
  const site = join(parent, "site");
  const build = spawn(process.execPath, ["scripts/build.ts", "--output", site], {
    cwd: projectFolder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error(`the archive’s own site could not be built (exit status ${code})`);
  project.provide("site", site);
  return () => rm(parent, { recursive: true, force: true });
}
