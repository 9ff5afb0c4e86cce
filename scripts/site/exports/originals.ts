/** Publishes the original documents next to the pages of their letters, unchanged. */
import { constants } from "node:fs";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { Letter } from "../../archive/letter.ts";
import type { Problem } from "../../letter/problems.ts";
import { besideLetter } from "../../letter/urls.ts";
import { isMissing } from "../../util/files.ts";
import { sha256 } from "../../util/sha256.ts";

/** The original document of a letter and the address at which it is published. */
export type Original = { letter: string; file: string; url: string };

/**
 * The original documents in the seeds folder that are byte for byte those that the letters were read from; the number
 * of missing ones; and those that have changed since, which are not published. Originals that are withheld are left out.
 */
export async function findOriginals(
  letters: readonly Letter[],
  seeds: string,
): Promise<{ originals: Original[]; missing: number; changed: Problem[] }> {
  const originals: Original[] = [];
  const changed: Problem[] = [];
  const open = letters.filter(({ original }) => original === "published");
  for (const { id, url, source } of open) {
    const file = join(seeds, source.file);
    const bytes = await readFile(file).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (bytes === null) continue;
    if (sha256(bytes) === source.sha256) {
      const ending = `-original${extname(source.file).toLowerCase()}`;
      originals.push({ letter: id, file, url: besideLetter(url, ending) });
    } else {
      const message = `has changed since ${id} was read from it, so it is not published as its original; put the file back`;
      changed.push({ file: source.file, line: null, field: null, message });
    }
  }
  return { originals, missing: open.length - originals.length - changed.length, changed };
}

/** Copies originals into the output folder. */
export async function copyOriginals(originals: readonly Original[], output: string): Promise<void> {
  for (const { file, url } of originals) {
    const target = join(output, url);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(file, target, constants.COPYFILE_FICLONE);
  }
}
