/** Runs Eleventy over the templates. */
import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Site } from "../site.ts";

/**
 * Lists that grow with the archive, and the template of their pages. Eleventy keeps every page in memory until the
 * last is made, so it is given these lists in portions.
 */
const growing = {
  letters: "letter",
  comparisons: "comparison",
  themePages: "theme",
} as const satisfies Partial<Record<keyof Site, string>>;

const growingLists = Object.keys(growing) as (keyof typeof growing)[];

/** How many pages of a growing list are made at a time; they take about 100 MB. */
const portion = 1000;

/**
 * Writes all pages of a site and its feeds to the output folder and gives the number of pages. Runs in the project’s
 * folder, where Eleventy looks for its configuration and the templates.
 * @param maximum how many pages of a growing list are made at a time
 * @throws what a template throws
 */
export async function writePages(site: Site, output: string, maximum = portion): Promise<number> {
  const first = { ...site };
  for (const list of growingLists) Object.assign(first, { [list]: site[list].slice(0, maximum) });
  let pages = await runEleventy("layouts", first, output);
  for (const list of growingLists) {
    for (let start = maximum; start < site[list].length; start += maximum) {
      const next = { ...site, [list]: site[list].slice(start, start + maximum) };
      pages += await runEleventy(`layouts/pages/${growing[list]}.11ty.ts`, next, output);
    }
  }
  return pages;
}

async function runEleventy(templates: string, site: Site, output: string): Promise<number> {
  const eleventy = new Eleventy(templates, relative(".", output), {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config) => config.addGlobalData("site", site),
  });
  // The error that is thrown has everything that Eleventy would print.
  eleventy.disableLogger();
  const [, pages] = await eleventy.write().catch((error: unknown) => {
    throw originalError(error);
  });
  return pages.filter(({ outputPath }) => outputPath.endsWith(".html")).length;
}

/** The error that a template threw. Eleventy wraps it in errors of its own, and adds `originalError` to it too. */
function originalError(error: unknown): unknown {
  const isWrapper = error instanceof Error && error.cause === undefined && "originalError" in error;
  return isWrapper ? originalError(error.originalError) : error;
}
