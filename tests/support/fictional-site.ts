/** The site of the archive of fictional letters, for all tests of a run that look at it. */
import { join } from "node:path";
import { oncePerRun } from "./once-per-run.ts";
import { runCommand } from "./project-command.ts";

/**
 * Folder of the site, which has pages of every kind.
 * @throws when it could not be built, in every test that asks for it
 */
export async function fictionalSite(): Promise<string> {
  const archive = await oncePerRun("the fictional archive", (folder) =>
    runCommand("scripts/demo.ts", ["--folder", folder, "--no-serve"]),
  );
  return join(archive, "site");
}
