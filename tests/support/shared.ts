/** Real letters, in a folder next to the project where they are available. */
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));

export const realLettersFolder: string = `${shared}letters/pdf/`;
export const truthFile: string = `${shared}letters/truth.json`;
export const scoreTool: string = `${shared}tools/score.ts`;
export const haveRealLetters: boolean = existsSync(realLettersFolder);

if (!haveRealLetters) console.warn("the real letters are not on this machine; tests on them are skipped");

/** Paths of the real letters below their folder, sorted. */
export function realLetters(): string[] {
  const files = readdirSync(realLettersFolder, { recursive: true }).map(String);
  return files.filter((file) => file.endsWith(".pdf")).sort();
}
