/** What a built site publishes, read without the other checks of its pages. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { readPage } from "../../scripts/check/page.ts";
import { publishedAddresses } from "../../scripts/check/published-addresses.ts";
import { publishedOnPage } from "../../scripts/check/published-page.ts";
import type { Published } from "../../scripts/content/permalinks.ts";

export async function publishedIn(folder: string): Promise<Published> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith(".html"))
      .map(async (file) => {
        const page = readPage(await readFile(join(folder, file), "utf8"), file);
        return { file, url: page.url, published: publishedOnPage(page) };
      }),
  );
  return publishedAddresses({ folder, address: null, files: new Set(files), pages });
}
