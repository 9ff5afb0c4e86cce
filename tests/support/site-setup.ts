/** Runs once before the tests: builds the archive’s own site as `npm run build` does, for all tests that look at it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { runCommand } from "./project-command.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the archive’s own site, built for this run. */
    site: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const parent = await mkdtemp(join(tmpdir(), "archive-site-"));
  const site = join(parent, "site");
  await runCommand("scripts/build.ts", ["--output", site]);
  project.provide("site", site);
  return () => rm(parent, { recursive: true, force: true });
}
