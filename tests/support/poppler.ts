/** Poppler's `pdftotext`, a reader of PDFs independent of our own, where it is installed (package `poppler-utils`). */
import { execFileSync, spawnSync } from "node:child_process";

export const havePoppler: boolean = spawnSync("pdftotext", ["-v"]).error === undefined;

if (!havePoppler)
  console.warn("poppler's pdftotext is not on this machine; tests that compare with it are skipped");

/**
 * The text of a PDF as it is laid out on its pages.
 * @throws where poppler is not installed or cannot read the file
 */
export const layoutText = (path: string): Buffer => execFileSync("pdftotext", ["-layout", path, "-"]);
