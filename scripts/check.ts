/**
 * `npm run check`: checks everything in a built site that can be checked without a browser, and that it has all
 * addresses published before. `--record` adds its new addresses to those.
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { letterProblems, loadSettings } from "./archive/load.ts";
import type { BuiltSite } from "./check/built-site.ts";
import { checkSite } from "./check/check-site.ts";
import { countNewAddresses, recordAddresses } from "./check/permalinks.ts";
import { problemLines } from "./check/report.ts";
import { fromHere, runCommand } from "./command.ts";
import { commands } from "./command-options.ts";
import { placeholders } from "./content/placeholders.ts";
import { leftOutLines } from "./letter/left-out.ts";
import { counted } from "./letter/wording.ts";
import { UsageError } from "./util/user-error.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

await runCommand(commands.check, async ({ record, ...named }) => {
  const folder = named.site ?? resolve(project, "_site");
  // Another site is probably not made from the project’s content, so it is compared only with content that is named.
  const content = named.content ?? (named.site === null ? resolve(project, "content") : null);
  if (record && content === null) {
    throw new UsageError("--record needs the content folder of the site; give it with --content");
  }
  const leftOut = content === null ? [] : await letterProblems(content);
  const { site, checked, problems } = await checkSite(folder, content, leftOut);
  if (record && content !== null) problems.push(...placeholders(await loadSettings(content)));
  const isLeftOut = new Set(leftOut);
  for (const line of problemLines(problems.filter((problem) => !isLeftOut.has(problem)))) console.error(line);
  if (content !== null) for (const line of leftOutLines(leftOut, fromHere(content))) console.error(line);
  console.log(`Checked in ${fromHere(folder)}: ${checked.join(", ")}.`);
  if (problems.length > 0) {
    console.log(`${counted(problems.length, "problem")} to fix${record ? "; nothing was recorded" : ""}.`);
    return false;
  }
  console.log("Nothing is wrong.");
  if (content !== null) await tellOfNewAddresses(site, content, record);
  return true;
});

async function tellOfNewAddresses(site: BuiltSite, content: string, record: boolean): Promise<void> {
  const unrecorded = await countNewAddresses(site, content);
  if (unrecorded === 0) return;
  const addresses = counted(unrecorded, "new or corrected address", "new or corrected addresses");
  if (record) await recordAddresses(site, content);
  console.log(
    record
      ? `${addresses} recorded in permalinks.json.`
      : `${addresses}; run npm run check -- --record when you publish them.`,
  );
}
