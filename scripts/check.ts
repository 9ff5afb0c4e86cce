/** `npm run check`: holds a built site to everything that can be checked without a browser. */
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Gate } from "./check/built-site.ts";
import { checkLettersData } from "./check/letters-data.ts";
import { checkMarkup } from "./check/page-problems.ts";
import { readSite } from "./check/read-site.ts";
import { problemLines } from "./check/report.ts";
import { checkAddresses, checkLinks } from "./check/site-links.ts";
import { checkTitles } from "./check/titles.ts";

const gates: Gate[] = [checkMarkup, checkTitles, checkLinks, checkAddresses, checkLettersData];

try {
  const { values } = parseArgs({ options: { site: { type: "string", default: "_site" } } });
  const site = await readSite(resolve(values.site));
  const outcomes = [];
  for (const gate of gates) outcomes.push(await gate(site));
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  for (const line of problemLines(problems)) console.error(line);
  const place = relative(".", site.folder) || ".";
  console.log(`Checked in ${place}: ${outcomes.map(({ checked }) => checked).join(", ")}.`);
  console.log(problems.length === 0 ? "Nothing is wrong." : `${problems.length} things are wrong.`);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
