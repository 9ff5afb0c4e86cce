/** The folders that commands work on. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";

export type Folders = { seeds: string; content: string; output: string };

/** The options of every command that names folders, for `parseArgs`. */
export const folderOptions = {
  seeds: { type: "string", default: "seeds" },
  content: { type: "string", default: "content" },
  output: { type: "string", default: "_site" },
} as const;

/** The named folders as absolute paths. */
export function resolveFolders({ seeds, content, output }: Folders): Folders {
  return { seeds: resolve(seeds), content: resolve(content), output: resolve(output) };
}

/**
 * The folders that a command line names, as absolute paths; without an option `seeds`, `content` and `_site`.
 * @throws on an option that does not exist, naming it
 */
export function readFolders(commandLine: string[]): Folders {
  return resolveFolders(parseArgs({ args: commandLine, options: folderOptions }).values);
}
