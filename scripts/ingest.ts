/** `npm run ingest`: reads the letters of the seeds folder into the content folder. */
import { runCommand } from "./command.ts";
import { commands } from "./command-options.ts";
import { ingest } from "./ingest/ingest.ts";
import { progressOn } from "./ingest/report/progress.ts";
import { countOutcomes } from "./ingest/report/report.ts";
import { diffText, reportJson, reportText } from "./ingest/report/report-text.ts";

await runCommand(commands.ingest, async ({ seeds, content, "dry-run": dryRun, recognise, json }) => {
  const report = await ingest({
    seeds,
    content,
    dryRun,
    recognise,
    onWait: () => process.stderr.write("Another run is using that folder; waiting for it to end.\n"),
    onProgress: progressOn(process.stderr),
  });
  if (dryRun && !json) process.stdout.write(diffText(report));
  console.log(json ? reportJson(report) : reportText(report));
  return countOutcomes(report).refused === 0;
});
