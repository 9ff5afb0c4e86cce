/** Reads the editor’s pages from the content folder. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../letter/problems.ts";
import { readUtf8 } from "../letter/read-utf8.ts";
import { ifPresent } from "../util/files.ts";
import { type ContentPage, readContentPage } from "./pages.ts";

/** The pages of `pages/` below a content folder, by their file names, and what is wrong with the others. */
export async function loadContentPages(
  content: string,
): Promise<{ pages: ContentPage[]; problems: Problem[] }> {
  const pages: ContentPage[] = [];
  const problems: Problem[] = [];
  for (const name of (await pageFiles(content)).sort()) {
    const file = `pages/${name}`;
    const saved = readUtf8(await readFile(join(content, file)), file);
    const result = "text" in saved ? readContentPage(saved.text, file) : saved;
    if ("page" in result) pages.push(result.page);
    else problems.push(...result.problems);
  }
  return { pages, problems };
}

/** Whether a content folder has pages of its own. */
export async function hasContentPages(content: string): Promise<boolean> {
  return (await pageFiles(content)).length > 0;
}

async function pageFiles(content: string): Promise<string[]> {
  const names = (await ifPresent(readdir(join(content, "pages")))) ?? [];
  return names.filter((name) => name.endsWith(".md"));
}
