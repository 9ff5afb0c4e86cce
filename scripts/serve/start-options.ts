/** What `npm start` was asked for. */
import { parseArgs } from "node:util";
import { type Folders, folderOptions, resolveFolders } from "../folders.ts";

export type StartOptions = Folders & { port: number };

/**
 * Reads the command line of `npm start`; folders come as absolute paths.
 * @throws on an option that does not exist or a port that is none, naming it
 */
export function readStartOptions(commandLine: string[]): StartOptions {
  const { values } = parseArgs({
    args: commandLine,
    options: { port: { type: "string", default: "8080" }, ...folderOptions },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port ${values.port} is no port: give a number from 0 to 65535`);
  }
  return { port, ...resolveFolders(values) };
}
