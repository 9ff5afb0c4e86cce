/** `npm run build`: reads new letters, makes the site and its search index. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadArchive } from "./archive/load.ts";
import { fromHere, runCommand } from "./command.ts";
import { commands } from "./command-options.ts";
import { loadPermalinks } from "./content/permalinks.ts";
import { placeholders } from "./content/placeholders.ts";
import { loadRedirects } from "./content/redirects.ts";
import { assertOutputApart } from "./folders.ts";
import { ingest } from "./ingest/ingest.ts";
import { countOutcomes } from "./ingest/report/report.ts";
import { problemLine } from "./letter/problems.ts";
import { counted } from "./letter/wording.ts";
import { findOriginals } from "./site/exports/originals.ts";
import { sha256 } from "./util/sha256.ts";
import { UserError } from "./util/user-error.ts";
import { writeSite } from "./write-site.ts";

// Eleventy looks for its configuration and the templates in the folder that it is run in.
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

await runCommand(commands.build, async ({ seeds, content, output }) => {
  assertOutputApart({ seeds, content, output });
  const report = await ingest({ seeds, content });
  // For npm start, which builds again after changes that it did not make itself.
  process.send?.(
    report.changes.map(({ path, after }) => [join(content, path), after === null ? null : sha256(after)]),
  );
  for (const { file, status, notes } of report.outcomes.filter((outcome) => outcome.notes.length > 0)) {
    console.warn(`${status}: ${file}: ${notes.join("; ")}`);
  }
  const { read, changed: reread, refused } = countOutcomes(report);
  const again = reread > 0 ? `, ${reread} read again` : "";
  console.log(
    `${counted(read - reread, "new letter")} read from ${fromHere(seeds)}${again}, ${refused} refused`,
  );
  const { archive, ...loaded } = await loadArchive(content);
  const moved = await loadRedirects(content);
  if (moved.problems.length > 0) throw new UserError(moved.problems.map(problemLine).join("\n"));
  const { originals, missing, changed } = await findOriginals(archive.letters, seeds);
  const problems = [...loaded.problems, ...changed];
  const recorded = Object.keys(await loadPermalinks(content));
  const pages = await writeSite(
    { archive, originals, redirects: moved.redirects, recorded, content },
    output,
  );
  const letters = counted(archive.letters.length, "letter");
  console.log(`${counted(pages, "page")} of ${letters} in ${fromHere(output)}`);
  if (missing > 0) {
    console.log(`${counted(missing, "letter")} without an original in ${fromHere(seeds)}`);
  }
  for (const placeholder of placeholders(archive.settings)) console.warn(problemLine(placeholder));
  if (problems.length > 0) {
    console.error(`\nLeft out of the site; correct these in ${fromHere(content)}:`);
    for (const problem of problems) console.error(`  ${problemLine(problem)}`);
  }
  return problems.length === 0;
});
