/** Folders that tests read. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/** Real letters with labels, in a folder next to the project where they are available; null elsewhere. */
export const sharedFolder: string | null = (() => {
  const folder = fileURLToPath(new URL("../../../shared/", import.meta.url));
  return existsSync(folder) ? folder : null;
})();
