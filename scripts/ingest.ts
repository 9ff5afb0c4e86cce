/**
 * `npm run ingest`: reads the letters of the seeds folder into the content folder.
 *
 *   --seeds DIR    folder of the letters as received (seeds)
 *   --content DIR  folder of the archive’s content (content)
 *   --dry-run      show what would be written as a diff, and write nothing
 *   --json         print the report for scripts
 *
 * Exit status: 0 when nothing was refused, 1 when a file was, 2 when the run itself could not begin.
 */
import { parseArgs } from "node:util";
import { folderOptions, resolveFolders, WrongFolder } from "./folders.ts";
import { IngestError, ingest } from "./ingest/ingest.ts";
import { progressOn } from "./ingest/report/progress.ts";
import { countOutcomes } from "./ingest/report/report.ts";
import { diffText, reportJson, reportText } from "./ingest/report/report-text.ts";

const options = {
  ...folderOptions,
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

try {
  const { values } = parseArgs({ options });
  const { seeds, content } = resolveFolders(values);
  const report = await ingest({
    seeds,
    content,
    dryRun: values["dry-run"],
    onWait: () => process.stderr.write("Another run is working in that folder; waiting for it to end.\n"),
    onProgress: progressOn(process.stderr),
  });
  if (values["dry-run"] && !values.json) process.stdout.write(diffText(report));
  console.log(values.json ? reportJson(report) : reportText(report));
  process.exitCode = countOutcomes(report).refused > 0 ? 1 : 0;
} catch (error) {
  const wrongOption = error instanceof TypeError && "code" in error;
  if (!(error instanceof IngestError) && !(error instanceof WrongFolder) && !wrongOption) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
