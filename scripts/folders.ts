/** Which folders a build may write to. */
import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "./util/user-error.ts";

export type Folders = { seeds: string; content: string; output: string };

const project = fileURLToPath(new URL("..", import.meta.url));

/** Folders of the project that no build may replace; they are in the project folder itself. */
const projectFolders = ["content", "layouts", "scripts", "seeds", "tests", "node_modules", ".git"];

/**
 * Makes sure that a build, which replaces its whole output folder, replaces nothing that letters or pages are made
 * from.
 * @throws UsageError where the output would be such a folder, contain one or be inside one
 */
export function assertOutputApart({ seeds, content, output }: Folders): void {
  const sources = [seeds, content, ...projectFolders.map((name) => join(project, name))];
  for (const source of sources) {
    const isInside = contains(source, output);
    if (!isInside && !contains(output, source)) continue;
    throw new UsageError(
      `--output ${output} ${isInside ? "is in" : "contains"} ${source}; a build replaces its whole output folder, so give a separate one`,
    );
  }
}

/** Whether a path is a folder or is inside it, after symbolic links. */
function contains(folder: string, path: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(way));
}

/** The real path of the existing part of a path, followed by the rest as it is. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
