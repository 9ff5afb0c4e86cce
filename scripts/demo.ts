/** `npm run demo`: makes an archive of fictional letters and serves it. */
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadArchive } from "./archive/load.ts";
import { fromHere, runCommand } from "./command.ts";
import { commands } from "./command-options.ts";
import { demoArchive } from "./demo/archive.ts";
import { correctDemoLetters, type DemoFolders, demoFolders, writeDemo } from "./demo/write-demo.ts";
import { ingest } from "./ingest/ingest.ts";
import { countOutcomes } from "./ingest/report/report.ts";
import { problemLine } from "./letter/problems.ts";
import { readHeaderRules } from "./serve/header-rules.ts";
import { serveSite } from "./serve/serve-site.ts";
import { findOriginals } from "./site/exports/originals.ts";
import { UserError } from "./util/user-error.ts";
import { writeSite } from "./write-site.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

await runCommand(commands.demo, async ({ letters, seed, folder, port, "no-serve": onlyMake }) => {
  process.chdir(project);
  await refuseOtherFolder(folder);
  const folders = demoFolders(folder);
  await build(letters, seed, folders);
  if (!onlyMake) await serve(folders.site, port);
  return true;
});

async function serve(folder: string, port: number): Promise<void> {
  const headers = readHeaderRules(await readFile(join(project, "netlify.toml"), "utf8"));
  const site = await serveSite({ folder, port, headers: () => headers });
  console.log(`The demonstration is at ${site.url} (stop it with Ctrl+C)`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await site.close();
}

async function build(letters: number, seed: number, folders: DemoFolders): Promise<void> {
  const { seeds, content, site } = folders;
  const made = demoArchive(letters, seed);
  await writeDemo(made, folders);
  const report = await ingest({ seeds, content });
  for (const { file, status, notes } of report.outcomes.filter((outcome) => outcome.notes.length > 0)) {
    console.warn(`${status}: ${file}: ${notes.join("; ")}`);
  }
  const { read, refused } = countOutcomes(report);
  console.log(`${read} fictional letters read from ${fromHere(seeds)}, ${refused} refused`);
  await correctDemoLetters(made.letters, content);
  const { archive, problems } = await loadArchive(content);
  if (problems.length > 0) throw new Error(problems.map(problemLine).join("\n"));
  const { originals } = await findOriginals(archive.letters, seeds);
  const pages = await writeSite({ archive, originals, redirects: [], recorded: [] }, site);
  console.log(
    `${pages} pages in ${fromHere(site)}; what is true of the letters in ${fromHere(folders.truth)}`,
  );
}

/** A demo replaces the content of its folder, so the folder must be new, empty or made by a demo. */
async function refuseOtherFolder(folder: string): Promise<void> {
  const files = await readdir(folder).catch((): string[] => []);
  if (files.length > 0 && !files.includes("truth.json")) {
    throw new UserError(
      `${folder} has files that were not made by a demonstration; give another folder with --folder`,
    );
  }
}
