/** Reads the archive and makes the site of it, its assets written to the output folder. */
import { loadArchive } from "../archive/load.ts";
import { loadRedirects } from "../archive/redirects.ts";
import { problemLine } from "../letter/problems.ts";
import { bundleAssets } from "./assets.ts";
import { makeSite, type Site } from "./site.ts";

/**
 * The site of a content folder.
 * @throws where something in the folder is wrong, with a line for each problem
 */
export async function loadSite(content: string, output: string): Promise<Site> {
  const { archive, problems } = await loadArchive(content);
  const { redirects } = await loadRedirects(content);
  if (problems.length > 0) throw new Error(problems.map(problemLine).join("\n"));
  return makeSite(archive, {
    assets: await bundleAssets(output, archive.settings),
    originals: [],
    redirects,
  });
}
