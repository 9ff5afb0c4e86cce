/**
 * `npm run check`: holds a built site to everything that can be checked without a browser, and to the addresses that
 * were published before. With `--record` the addresses that are new in it are kept from now on.
 */
import { relative } from "node:path";
import { checkSite } from "./check/check-site.ts";
import { readCheckOptions } from "./check/options.ts";
import { countNewAddresses, recordAddresses } from "./check/permalinks.ts";
import { problemLines } from "./check/report.ts";
import { counted } from "./letter/wording.ts";

try {
  const { site, content, record } = readCheckOptions(process.argv.slice(2));
  const { checked, problems } = await checkSite(site, content);
  for (const line of problemLines(problems)) console.error(line);
  console.log(`Checked in ${relative(".", site) || "."}: ${checked.join(", ")}.`);
  if (problems.length > 0) {
    console.log(`${counted(problems.length, "thing")} to mend${record ? "; nothing was recorded" : ""}.`);
    process.exitCode = 1;
  } else {
    console.log("Nothing is wrong.");
    if (content !== null) await tellOfNewAddresses(site, content, record);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function tellOfNewAddresses(site: string, content: string, record: boolean): Promise<void> {
  const unrecorded = await countNewAddresses(site, content);
  if (unrecorded === 0) return;
  const addresses = counted(unrecorded, "new or corrected address", "new or corrected addresses");
  if (record) await recordAddresses(site, content);
  console.log(
    record
      ? `${addresses} recorded in permalinks.json.`
      : `${addresses}; npm run check -- --record keeps them from when they are published.`,
  );
}
