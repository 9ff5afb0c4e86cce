/** What `npm run demo` was asked for. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";

export type DemoOptions = { letters: number; seed: number; folder: string; port: number; serve: boolean };

/** What the command is told, for its help. */
export const demoHelp = `npm run demo -- [options]: makes an archive of fictional letters and serves it
  --letters N    how many letters (60)
  --seed N       another number makes other letters (1)
  --folder NAME  where seeds, content, site and truth.json go (_demo)
  --port N       where the site is served (8080)
  --no-serve     only make it
  --help         say this`;

/**
 * The options of a command line; null where it asks for help.
 * @throws on an option that does not exist, or a number that is none, naming it
 */
export function readDemoOptions(commandLine: string[]): DemoOptions | null {
  const { values } = parseArgs({
    args: commandLine,
    options: {
      letters: { type: "string", default: "60" },
      seed: { type: "string", default: "1" },
      folder: { type: "string", default: "_demo" },
      port: { type: "string", default: "8080" },
      "no-serve": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  return {
    letters: wholeNumber("letters", values.letters, 1, 100_000),
    seed: wholeNumber("seed", values.seed, 0, 2 ** 31 - 1),
    folder: resolve(values.folder),
    port: wholeNumber("port", values.port, 0, 65_535),
    serve: !values["no-serve"],
  };
}

function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new Error(`--${name} ${value}: give a whole number from ${least} to ${most}`);
  }
  return number;
}
