/** `npm run build`: reads new letters, makes the site and its search index. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadArchive } from "./archive/load.ts";
import { similarNames } from "./archive/similar-names.ts";
import { fromHere, runCommand } from "./command.ts";
import { commands } from "./command-options.ts";
import { loadPermalinks } from "./content/permalinks.ts";
import { placeholders } from "./content/placeholders.ts";
import { loadRedirects } from "./content/redirects.ts";
import { assertOutputApart } from "./folders.ts";
import { ingest } from "./ingest/ingest.ts";
import { countOutcomes, type IngestReport } from "./ingest/report/report.ts";
import { urlOfFile } from "./letter/ids.ts";
import { leftOutLine, leftOutLines } from "./letter/left-out.ts";
import { type Problem, problemLine } from "./letter/problems.ts";
import { counted } from "./letter/wording.ts";
import type { BuildMessage, LeftOutLetter } from "./serve/build-messages.ts";
import { findOriginals } from "./site/exports/originals.ts";
import { ifPresent } from "./util/files.ts";
import { sha256 } from "./util/sha256.ts";
import { UserError } from "./util/user-error.ts";
import { writeSite } from "./write-site.ts";

// Eleventy looks for its configuration and the templates in the folder that it is run in.
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

await runCommand(commands.build, async ({ seeds, content, output }) => {
  assertOutputApart({ seeds, content, output });
  const report = await ingest({ seeds, content });
  tellStart({
    written: report.changes.map(({ path, after }) => [
      join(content, path),
      after === null ? null : sha256(after),
    ]),
  });
  const { archive, ...loaded } = await loadArchive(content).catch((error) => {
    tellOfReading(report, seeds);
    throw error;
  });
  tellOfReading(withoutSlips(report, loaded.problems), seeds);
  const moved = await loadRedirects(content);
  if (moved.problems.length > 0) throw new UserError(moved.problems.map(problemLine).join("\n"));
  const published = archive.settings.originals === "none" ? [] : archive.letters;
  const { originals, missing, changed } = await findOriginals(published, seeds);
  const problems = [...loaded.problems, ...changed];
  // A comparison to which an old address leads is published too, though it may have had no address of its own before.
  const recorded = [...Object.keys(await loadPermalinks(content)), ...moved.redirects.map(({ to }) => to)];
  const leftOut = await leftOutLetters(problems, content, output);
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
  const pairs = similarNames(archive.inspectors.map(({ name }) => name));
  if (pairs.length > 0) {
    const named = pairs.map(([one, other]) => `${one} and ${other}`).join("; ");
    console.log(`inspectors.yaml: these may be one person: ${named}. If they are, write it there.`);
  }
  for (const line of leftOutLines(loaded.problems, fromHere(content))) console.error(line);
  for (const problem of changed) console.error(leftOutLine(problem, fromHere(seeds)));
  tellStart({ leftOut });
  return problems.length === 0;
});

/** Tells `npm start`, where it runs this build. */
function tellStart(message: BuildMessage): void {
  process.send?.(message);
}

/** The report without the letters whose files have slips: those are reported once, for the site. */
function withoutSlips(report: IngestReport, problems: readonly Problem[]): IngestReport {
  const causes = new Set(problems.map(problemLine));
  const outcomes = report.outcomes.filter(
    ({ status, notes }) => status !== "refused" || !notes.every((note) => causes.has(note)),
  );
  return { ...report, outcomes };
}

function tellOfReading(report: IngestReport, seeds: string): void {
  for (const { file, status, notes } of report.outcomes.filter((outcome) => outcome.notes.length > 0)) {
    console.warn(`${status}: ${file}: ${notes.join("; ")}`);
  }
  const { read, changed: reread, refused } = countOutcomes(report);
  const again = reread > 0 ? `, ${reread} changed` : "";
  console.log(
    `${counted(read - reread, "new letter")} read from ${fromHere(seeds)}${again}, ${refused} refused`,
  );
}

/** The letters that this build leaves out, each with its page of the build before. */
async function leftOutLetters(
  problems: readonly Problem[],
  content: string,
  output: string,
): Promise<LeftOutLetter[]> {
  const byFile = [...Map.groupBy(problems, ({ file }) => file)];
  return Promise.all(
    byFile.map(async ([file, causes]) => ({
      address: urlOfFile(file),
      causes: causes.map((problem) => leftOutLine(problem, fromHere(content))),
      page: await ifPresent(readFile(join(output, urlOfFile(file), "index.html"), "utf8")),
    })),
  );
}
