/** `npm run build`: reads new letters, makes the site and its search index. */
import { fileURLToPath } from "node:url";
import { loadArchive } from "./archive/load.ts";
import { fromHere, runCommand } from "./command.ts";
import { commands } from "./command-options.ts";
import { loadPermalinks } from "./content/permalinks.ts";
import { loadRedirects } from "./content/redirects.ts";
import { assertOutputApart } from "./folders.ts";
import { ingest } from "./ingest/ingest.ts";
import { countOutcomes } from "./ingest/report/report.ts";
import { problemLine } from "./letter/problems.ts";
import { counted } from "./letter/wording.ts";
import { findOriginals } from "./site/exports/originals.ts";
import { UserError } from "./util/user-error.ts";
import { writeSite } from "./write-site.ts";

// Eleventy looks for its configuration and the templates in the folder that it is run in.
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

await runCommand(commands.build, async ({ seeds, content, output }) => {
  assertOutputApart({ seeds, content, output });
  const report = await ingest({ seeds, content });
  for (const { file, status, notes } of report.outcomes.filter((outcome) => outcome.notes.length > 0)) {
    console.warn(`${status}: ${file}: ${notes.join("; ")}`);
  }
  const { read, refused } = countOutcomes(report);
  console.log(`${counted(read, "new letter")} read from ${fromHere(seeds)}, ${refused} refused`);
  const { archive, ...loaded } = await loadArchive(content);
  const moved = await loadRedirects(content);
  if (moved.problems.length > 0) throw new UserError(moved.problems.map(problemLine).join("\n"));
  const { originals, missing, changed } = await findOriginals(archive.letters, seeds);
  const problems = [...loaded.problems, ...changed];
  const recorded = Object.keys(await loadPermalinks(content));
  const pages = await writeSite({ archive, originals, redirects: moved.redirects, recorded }, output);
  const letters = counted(archive.letters.length, "letter");
  console.log(`${counted(pages, "page")} of ${letters} in ${fromHere(output)}`);
  if (missing > 0) {
    console.log(`${counted(missing, "letter")} without an original in ${fromHere(seeds)}`);
  }
  if (problems.length > 0) {
    console.error(`\nLeft out of the site; correct these in ${fromHere(content)}:`);
    for (const problem of problems) console.error(`  ${problemLine(problem)}`);
  }
  return problems.length === 0;
});
