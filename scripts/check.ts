/** `npm run check`: holds a built site to everything that can be checked without a browser. */
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkSite } from "./check/check-site.ts";
import { problemLines } from "./check/report.ts";
import { counted } from "./site/wording.ts";

try {
  const { values } = parseArgs({ options: { site: { type: "string", default: "_site" } } });
  const { checked, problems } = await checkSite(resolve(values.site));
  for (const line of problemLines(problems)) console.error(line);
  console.log(`Checked in ${relative(".", resolve(values.site)) || "."}: ${checked.join(", ")}.`);
  console.log(problems.length === 0 ? "Nothing is wrong." : `${counted(problems.length, "thing")} to mend.`);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
