/** Adds files that were dropped on the desk. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { addLetters } from "../letters/add.ts";
import { UserError } from "../util/user-error.ts";

/**
 * Copies the files of a form into the seeds folder and reads them; gives what became of each.
 * @throws UserError where there is none, or one cannot be added
 */
export async function addUploads(
  folders: { seeds: string; content: string },
  form: FormData,
): Promise<string> {
  const files = form.getAll("file").filter((file) => file instanceof File && file.name !== "");
  if (files.length === 0) throw new UserError("Choose one or more files: PDF, Word (.docx) or text.");
  const folder = await mkdtemp(join(tmpdir(), "letters-to-add-"));
  try {
    const paths: string[] = [];
    for (const file of files) {
      if (!(file instanceof File)) continue;
      // A name may have folders in it; only its last part is a name here.
      const path = join(folder, basename(file.name.replaceAll("\\", "/")));
      await writeFile(path, new Uint8Array(await file.arrayBuffer()));
      paths.push(path);
    }
    const { outcomes } = await addLetters(folders, paths, false);
    return outcomes.map(({ file, status, notes }) => [`${file}: ${status}`, ...notes].join("; ")).join("\n");
  } finally {
    await rm(folder, { recursive: true });
  }
}
