/** The folders that commands work on. */
import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

export type Folders = { seeds: string; content: string; output: string };

/** A folder that a command cannot work on; its message is one line for whoever gave the command. */
export class WrongFolder extends Error {
  override name = "WrongFolder";
}

/** The options of every command that names folders, for `parseArgs`. */
export const folderOptions = {
  seeds: { type: "string", default: "seeds" },
  content: { type: "string", default: "content" },
  output: { type: "string", default: "_site" },
} as const;

/** Where the command was given; npm itself goes to the project’s folder and says in INIT_CWD where it was called. */
const commandFolder = process.env["INIT_CWD"] ?? process.cwd();

const project = fileURLToPath(new URL("..", import.meta.url));

/**
 * The named folders as absolute paths, seen from where npm was called.
 * @throws WrongFolder where one has no name, or where the output, which a build replaces as a whole, would be, hold or lie in
 * a folder that letters or pages are made from
 */
export function resolveFolders(named: Folders, from = commandFolder): Folders {
  const isDefault = (name: keyof Folders): boolean => named[name] === folderOptions[name].default;
  const folder = (name: keyof Folders): string => {
    if (named[name] === "") throw new WrongFolder(`--${name} names no folder`);
    return resolve(isDefault(name) ? project : from, named[name]);
  };
  const folders = { seeds: folder("seeds"), content: folder("content"), output: folder("output") };
  const sources = [folders.seeds, folders.content, ...projectFolders.map((name) => join(project, name))];
  for (const source of sources) {
    if (contains(source, folders.output) || contains(folders.output, source)) {
      throw new WrongFolder(
        `--output ${named.output} and ${source} lie in each other; a build replaces its output as a whole, so name a folder of its own`,
      );
    }
  }
  return folders;
}

/** Folders of the project that no build may replace; the project itself holds them. */
const projectFolders = ["content", "layouts", "scripts", "seeds", "tests", "node_modules", ".git"];

/** Whether a path is a folder or lies in it, symbolic links followed. */
function contains(folder: string, path: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(way));
}

/** The real path of what exists of a path, with the rest as it is. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/**
 * The folders that a command line names, as absolute paths; without an option `seeds`, `content` and `_site`.
 * @throws on an option that does not exist, naming it
 */
export function readFolders(commandLine: string[]): Folders {
  return resolveFolders(parseArgs({ args: commandLine, options: folderOptions }).values);
}
