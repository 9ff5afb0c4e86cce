/** The real letters in ../shared, read and built once for all tests of a run that look at them. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ingest } from "../../scripts/ingest/ingest.ts";
import type { IngestReport } from "../../scripts/ingest/report/report.ts";
import { oncePerRun } from "./once-per-run.ts";
import { runCommand } from "./project-command.ts";
import { realLettersFolder } from "./shared.ts";

/** The content folder that the real letters make when they are read, and what that run reported. */
export async function readRealLetters(): Promise<{ content: string; report: IngestReport }> {
  const folder = await oncePerRun("the real letters", async (made) => {
    const report = await ingest({ seeds: realLettersFolder, content: join(made, "content") });
    await writeFile(join(made, "report.json"), JSON.stringify(report));
  });
  return {
    content: join(folder, "content"),
    report: JSON.parse(await readFile(join(folder, "report.json"), "utf8")),
  };
}

/** Folder of the site of the real letters. */
export async function realLettersSite(): Promise<string> {
  const { content } = await readRealLetters();
  const folder = await oncePerRun("the site of the real letters", (made) =>
    runCommand("scripts/build.ts", [
      ...["--seeds", realLettersFolder, "--content", content],
      ...["--output", join(made, "site")],
    ]),
  );
  return join(folder, "site");
}
