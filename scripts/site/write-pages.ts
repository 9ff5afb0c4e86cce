/** Runs Eleventy over the templates. */
import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Site } from "./site.ts";

/**
 * Writes all pages of a site and its feeds to the output folder and gives the number of pages. Runs in the project’s
 * folder, where Eleventy looks for its configuration and the templates.
 * @throws what a template throws
 */
export async function writePages(site: Site, output: string): Promise<number> {
  const eleventy = new Eleventy("layouts", relative(".", output), {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config) => config.addGlobalData("site", site),
  });
  const [, pages] = await eleventy.write();
  return pages.filter(({ outputPath }) => outputPath.endsWith(".html")).length;
}
