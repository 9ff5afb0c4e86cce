/** Writes a whole site, including its search index, in place of the previous one. */
import { indexSite } from "./search/index-site.ts";
import { replaceFolder } from "./site/write/output-folder.ts";
import { type Publication, publishSite } from "./site/write/publish.ts";
import { copyStaticFiles } from "./site/write/static-files.ts";

/**
 * Makes the site in a new folder, then puts it in place of `output`; gives the number of pages.
 * @throws if `output` has files that no build made, and whatever a template or the index throws
 */
export function writeSite(publication: Publication, output: string): Promise<number> {
  return replaceFolder(output, async (folder) => {
    const pages = await publishSite(publication, folder);
    await indexSite(publication.archive, folder);
    if (publication.content !== undefined) await copyStaticFiles(publication.content, folder);
    return pages;
  });
}
