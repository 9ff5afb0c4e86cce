/** Archives of other inspectorates, all of them fictional, from `tests/fixtures/sites/`. */
import { cp, mkdir, mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { projectFolder } from "./folders.ts";

/** The names of the archives; each is a content folder. */
export const otherSites = ["prisons", "schools", "care"] as const;

/** A copy of an archive’s content folder, with an empty folder for its seeds, and where its site will be. */
export async function copyOfArchive(
  name: (typeof otherSites)[number],
): Promise<{ seeds: string; content: string; site: string }> {
  const parent = await mkdtemp(join(tmpdir(), `${name}-archive-`));
  const folders = {
    seeds: join(parent, "seeds"),
    content: join(parent, "content"),
    site: join(parent, "site"),
  };
  await mkdir(folders.seeds);
  await cp(join(projectFolder, "tests/fixtures/sites", name), folders.content, { recursive: true });
  return folders;
}

/** All text files below a folder by their paths; fonts, pictures and packed files are left out. */
export async function textFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !/\.(?:woff2|png|bin|pf_\w+|pagefind|wasm)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [relative(folder, file), await readFile(file, "utf8")] as const),
    ),
  );
}
