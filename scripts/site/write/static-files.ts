/** Files that are published as they are: `content/static/`, for pictures on the editor’s pages and files for hosts. */
import { copyFile, mkdir, readdir, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { problemLine } from "../../letter/problems.ts";
import { ifPresent } from "../../util/files.ts";
import { UserError } from "../../util/user-error.ts";

/**
 * Copies the files of `static/` below a content folder to the same paths of a site that is otherwise complete. Hidden
 * files, which systems leave in folders, are not copied, except those in `.well-known/`.
 * @throws UserError where a file has the path of something of the archive’s own, naming all such files
 */
export async function copyStaticFiles(content: string, output: string): Promise<void> {
  const folder = join(content, "static");
  const files = await filesBelow(folder);
  const taken: string[] = [];
  for (const file of files) if (await isTaken(file, output)) taken.push(file);
  if (taken.length > 0) throw new UserError(taken.map(takenLine).join("\n"));
  for (const file of files) {
    await mkdir(dirname(join(output, file)), { recursive: true });
    await copyFile(join(folder, file), join(output, file));
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = (await ifPresent(readdir(folder, { recursive: true, withFileTypes: true }))) ?? [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !file.split(sep).some((name) => name.startsWith(".") && name !== ".well-known"))
    .sort();
}

/** Whether the site has a file or folder of this path, or a file in the place of one of its folders. */
async function isTaken(file: string, output: string): Promise<boolean> {
  const parts = file.split(sep);
  for (const [index] of parts.entries()) {
    const isWhole = index === parts.length - 1;
    const found = await stat(join(output, ...parts.slice(0, index + 1))).catch(() => null);
    if (found && (isWhole || found.isFile())) return true;
  }
  return false;
}

function takenLine(file: string): string {
  const path = file.split(sep).join("/");
  return problemLine({
    file: `static/${path}`,
    line: null,
    field: null,
    message: `would take the place of /${path}, which the archive makes itself; give the file another name`,
  });
}
