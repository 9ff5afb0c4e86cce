/** Makes the search index of a built site. */
import { close, createIndex } from "pagefind";

/**
 * Indexes the letters of a built site into `pagefind/` below it and gives their number.
 * @throws what Pagefind reports
 */
export async function indexSite(output: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: "en" });
    if (!index) throw new Error(`the search index could not be made: ${errors.join("; ")}`);
    const added = await index.addDirectory({ path: output });
    if (added.errors.length > 0) throw new Error(`the site could not be indexed: ${added.errors.join("; ")}`);
    const written = await index.writeFiles({ outputPath: `${output}/pagefind` });
    if (written.errors.length > 0)
      throw new Error(`the search index could not be written: ${written.errors.join("; ")}`);
    return added.page_count;
  } finally {
    await close();
  }
}
