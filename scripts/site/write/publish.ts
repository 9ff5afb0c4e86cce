/**
 * Writes the whole site except its search index.
 *
 * `scripts/site/write/` holds what writes the site to a folder, with Eleventy; it may import every folder of the site.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Archive } from "../../archive/archive.ts";
import { type Redirect, redirectsFromPages } from "../../content/redirects.ts";
import { problemLine } from "../../letter/problems.ts";
import { UserError } from "../../util/user-error.ts";
import { bundleAssets } from "../assets/assets.ts";
import { letterFiles } from "../exports/letter-files.ts";
import { copyOriginals, type Original } from "../exports/originals.ts";
import { writeDataFiles } from "../exports/write-data-files.ts";
import { makeSite } from "../site.ts";
import { writePages } from "./write-pages.ts";

/** What the site is made of. */
export type Publication = {
  archive: Archive;
  redirects: readonly Redirect[];
  originals: readonly Original[];
  /** Addresses that were published before and must stay. */
  recorded: readonly string[];
  /** The content folder whose static files are published; none if it is not given. */
  content?: string;
};

/**
 * Writes pages, letters in their other forms, originals, styles and scripts to the output folder, and gives the number
 * of pages.
 * @throws UserError if a redirect has the address of a page, naming it; and whatever a template throws
 */
export async function publishSite(publication: Publication, output: string): Promise<number> {
  const { archive, originals } = publication;
  const assets = await bundleAssets(output, archive.settings);
  const site = makeSite(archive, { ...publication, assets });
  const problems = redirectsFromPages(publication.redirects, [
    ...site.pages,
    ...site.withdrawn.map(({ url }) => url),
  ]);
  if (problems.length > 0) throw new UserError(problems.map(problemLine).join("\n"));
  const pages = await writePages(site, output);
  await writeDataFiles(site.data, archive, output);
  for (const letter of archive.letters) {
    for (const { url, content } of letterFiles(letter, archive.settings)) {
      const file = join(output, url);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
  await copyOriginals(originals, output);
  return pages;
}
