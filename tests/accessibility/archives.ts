/** Whole archives in addition to the project’s own, built for the tests of their pages. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fictionalSite } from "../support/fictional-site.ts";
import { projectFolder, sharedFolder } from "../support/folders.ts";

/** An archive to be tried, and how to build its site below an empty folder, which gives the site’s own. */
export type TriedArchive = { name: string; build: (folder: string) => Promise<string> };

const fictional: TriedArchive = { name: "an archive of fictional letters", build: fictionalSite };

/** The letters are read from where they are, which is left as it is. */
const realFrom = (seeds: string): TriedArchive => ({
  name: "an archive of real letters",
  build: async (folder) => {
    const site = join(folder, "site");
    await run("scripts/build.ts", "--seeds", seeds, "--content", join(folder, "content"), "--output", site);
    return site;
  },
});

/** The fictional archive, and that of the real letters where they are available. */
export const triedArchives: TriedArchive[] = [
  fictional,
  ...(sharedFolder === null ? [] : [realFrom(join(sharedFolder, "letters/pdf"))]),
];

/** An empty folder to build in; whoever asks for it removes it. */
export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "tried-archive-"));

async function run(...command: string[]): Promise<void> {
  const child = spawn(process.execPath, command, { cwd: projectFolder, stdio: "ignore" });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${command.join(" ")} ended with status ${code}`);
}
