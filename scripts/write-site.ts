/** Writes a whole site, its search index included, in the place of the one before. */
import { indexSite } from "./search/index-site.ts";
import { replaceFolder } from "./site/write/output-folder.ts";
import { type Publication, publishSite } from "./site/write/publish.ts";

/**
 * Makes the site in a folder of its own, then puts it in the place of `output`; gives the number of pages.
 * @throws where `output` holds what no build made, and what a template or the index throws
 */
export function writeSite(publication: Publication, output: string): Promise<number> {
  return replaceFolder(output, async (folder) => {
    const pages = await publishSite(publication, folder);
    await indexSite(publication.archive, folder);
    return pages;
  });
}
