/** What `npm start` was asked for. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";

export type StartOptions = { port: number; seeds: string; content: string; output: string };

/**
 * Reads the command line of `npm start`; folders come as absolute paths.
 * @throws on an option that does not exist or a port that is none, naming it
 */
export function readStartOptions(commandLine: string[]): StartOptions {
  const { values } = parseArgs({
    args: commandLine,
    options: {
      port: { type: "string", default: "8080" },
      seeds: { type: "string", default: "seeds" },
      content: { type: "string", default: "content" },
      output: { type: "string", default: "_site" },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port ${values.port} is no port: give a number from 0 to 65535`);
  }
  return {
    port,
    seeds: resolve(values.seeds),
    content: resolve(values.content),
    output: resolve(values.output),
  };
}
