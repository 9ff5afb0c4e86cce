/** `npm run ingest`: reads the letters of the seeds folder into the content folder. */
import { parseArgs } from "node:util";
import { ingest } from "./ingest/ingest.ts";

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "seeds" }, content: { type: "string", default: "content" } },
});
const report = await ingest(values);
for (const { file, status, notes } of report.outcomes) console.log(status, file, notes.join("; "));
