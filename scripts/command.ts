/** Runs a command: reads its options, prints its help and its errors, and sets the exit status. */
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect, parseArgs } from "node:util";
import { isCalendarDate } from "./letter/dates.ts";
import { UsageError, userErrorOf } from "./util/user-error.ts";

/** The exit status of a command, for scripts that call it. */
export const exitStatus = {
  done: 0,
  /** The command has named something for the editor to correct. */
  problems: 1,
  wrongUse: 2,
  faultOfProgram: 3,
} as const;

/** An option of a command. */
export type Option<Value> = {
  /** The name of its value in the help, in capitals; null for an option without a value. */
  argument: string | null;
  /** One line of the help. */
  help: string;
  /**
   * Reads its value from the command line; `given` is undefined if the option is not there.
   * @throws UsageError where the option takes no such value
   */
  read: (given: string | undefined, name: string) => Value;
};

export type Options = Record<string, Option<unknown>>;

/** The values of options by their names. */
export type ValuesOf<Of extends Options> = {
  [Name in keyof Of]: Of[Name] extends Option<infer Value> ? Value : never;
};

export type Command<Of extends Options = Options> = {
  /** How it is called: `npm start`, `npm run build`. */
  name: string;
  /** What it does, in a sentence. */
  purpose: string;
  options: Of;
  /** What it takes besides options; most commands take nothing else. */
  operands?: Operands;
  /** Commands that are called by its name and theirs; its help lists them. */
  subcommands?: Record<string, Command>;
};

export type Operands = {
  /** As the help writes them: `FILE…`. */
  written: string;
  /** One line of the help. */
  help: string;
  /** How many there must be, and how many there may be. */
  least: number;
  most: number;
};

/** What was given to a command: the values of its options, and its operands in their order. */
export type CommandLine<Of extends Options> = { values: ValuesOf<Of>; operands: string[] };

/** Where the command was called: npm changes to the project’s folder and gives the original one in INIT_CWD. */
const commandFolder = process.env["INIT_CWD"] ?? process.cwd();

const project = fileURLToPath(new URL("..", import.meta.url));

/** A path as it was given, from where the command was called. */
export function givenPath(path: string): string {
  return resolve(commandFolder, path);
}

/** A path relative to where the command was called. */
export function fromHere(path: string): string {
  return relative(commandFolder, path) || ".";
}

/** An option without a value. */
export function flag(help: string): Option<boolean> {
  return { argument: null, help, read: (given) => given !== undefined };
}

/** Words; null by default. */
export function words(argument: string, help: string): Option<string | null> {
  return {
    argument,
    help,
    read: (given, name) => {
      if (given?.trim() === "") throw new UsageError(`--${name} needs words`);
      return given?.trim() ?? null;
    },
  };
}

/** A calendar day; null by default. */
export function dayOption(help: string): Option<string | null> {
  return {
    argument: "DATE",
    help,
    read: (given, name) => {
      if (given !== undefined && !(given.length === 10 && isCalendarDate(given))) {
        throw new UsageError(`--${name} ${given}: give a date such as 2024-05-03`);
      }
      return given ?? null;
    },
  };
}

/** One of these words; null by default. */
export function choice<Of extends string>(among: readonly Of[], help: string): Option<Of | null> {
  return {
    argument: among.join("|"),
    help,
    read: (given, name) => {
      const chosen = among.find((one) => one === given);
      if (given !== undefined && chosen === undefined) {
        throw new UsageError(`--${name} ${given}: give one of ${among.join(", ")}`);
      }
      return chosen ?? null;
    },
  };
}

/** A folder as an absolute path, read relative to where the command was called; a folder of the project by default. */
export function folder(ofProject: string, help: string): Option<string> {
  return {
    argument: "DIR",
    help: `${help} (${ofProject})`,
    read: (given, name) => readFolder(given, name) ?? resolve(project, ofProject),
  };
}

/** A folder read in the same way as by `folder`; null by default. */
export function optionalFolder(help: string): Option<string | null> {
  return { argument: "DIR", help, read: readFolder };
}

function readFolder(given: string | undefined, name: string): string | null {
  if (given === "") throw new UsageError(`--${name} needs a folder`);
  return given === undefined ? null : resolve(commandFolder, given);
}

/** A whole number from `min` to `max`. */
export function wholeNumber(
  { initial, min, max }: { initial: number; min: number; max: number },
  help: string,
): Option<number> {
  return {
    argument: "N",
    help: `${help} (${initial})`,
    read: (given, name) => {
      if (given === undefined) return initial;
      const number = Number(given);
      if (!/^\d+$/.test(given) || number < min || number > max) {
        throw new UsageError(`--${name} ${given}: give a whole number from ${min} to ${max}`);
      }
      return number;
    },
  };
}

/**
 * The values of a command’s options from a command line; null where it asks for help.
 * @throws UsageError on an option that does not exist or a value that it does not take, naming it
 */
export function readOptions<Of extends Options>(
  command: Command<Of>,
  commandLine: readonly string[],
): ValuesOf<Of> | null {
  return readCommandLine(command, commandLine)?.values ?? null;
}

/**
 * What a command line gives; null where it asks for help.
 * @throws UsageError as `readOptions` does, and where there are too few or too many operands
 */
export function readCommandLine<Of extends Options>(
  { options, operands = { written: "", help: "", least: 0, most: 0 } }: Command<Of>,
  commandLine: readonly string[],
): CommandLine<Of> | null {
  const { values: given, positionals } = parse(options, commandLine, operands.most > 0);
  if ("help" in given) return null;
  if (positionals.length < operands.least) throw new UsageError(`Give ${operands.written}: ${operands.help}`);
  const [extra] = positionals.slice(operands.most);
  if (extra !== undefined) throw new UsageError(`Unexpected argument '${extra}'`);
  const values = Object.entries(options).map(([name, option]) => {
    const value = given[name];
    return [name, option.read(value === undefined ? undefined : String(value), name)];
  });
  return { values: Object.fromEntries(values) as ValuesOf<Of>, operands: positionals };
}

/** The arguments of a command line by the names of options, true for an option without a value; and the operands. */
function parse(
  options: Options,
  commandLine: readonly string[],
  allowPositionals: boolean,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  const known = Object.entries(options).map(
    ([name, { argument }]) => [name, { type: argument === null ? "boolean" : "string" }] as const,
  );
  try {
    return parseArgs({
      args: [...commandLine],
      options: { ...Object.fromEntries(known), help: { type: "boolean" } },
      allowPositionals,
    });
  } catch (error) {
    if (!(error instanceof TypeError) || !("code" in error)) throw error;
    // Node’s message goes on with advice on arguments that look like options.
    throw new UsageError(error.message.replace(/\. .*$/s, ""), { cause: error });
  }
}

/** The help of a command: its purpose, and a line for each operand, subcommand and option with its default. */
export function helpText({ name, purpose, options, operands, subcommands = {} }: Command): string {
  const rows = [
    ...(operands ? [{ written: operands.written, help: operands.help }] : []),
    ...Object.entries(subcommands).map(([subcommand, { operands: taken, purpose: does }]) => ({
      written: [subcommand, taken?.written].filter(Boolean).join(" "),
      help: does,
    })),
    ...Object.entries(options).map(([option, { argument, help }]) => ({
      written: argument === null ? `--${option}` : `--${option} ${argument}`,
      help,
    })),
    { written: "--help", help: "show this help" },
  ];
  const width = Math.max(...rows.map(({ written }) => written.length));
  return [
    `${calledAs(name)} ${operands ? `${operands.written} ` : ""}[options]`,
    purpose,
    "",
    ...rows.map(({ written, help }) => `  ${written.padEnd(width)}  ${help}`),
    "",
    "Exit status: 0 when all is well, 1 when there is something for you to correct, 2 when the command",
    "was used wrongly, 3 when there is a fault in the program.",
  ].join("\n");
}

/** A command as it is called with arguments; npm passes on only what follows two hyphens. */
const calledAs = (name: string): string => (name.includes(" -- ") ? name : `${name} --`);

/**
 * Runs a command with the options of the process’s command line and sets its exit status. What the editor can correct
 * is printed as a message; a fault in the program is printed with its stack and those of its causes.
 * @param run gives true when all is well, false when it has printed something for the editor to correct
 * @param commandLine what follows the command; by default that of the process
 */
export async function runCommand<Of extends Options>(
  command: Command<Of>,
  run: (values: ValuesOf<Of>, operands: string[]) => Promise<boolean>,
  commandLine: readonly string[] = process.argv.slice(2),
): Promise<void> {
  process.once("uncaughtException", (error) => process.exit(report(command, error)));
  try {
    const given = readCommandLine(command, commandLine);
    if (given === null) console.log(helpText(command));
    else {
      process.exitCode = (await run(given.values, given.operands)) ? exitStatus.done : exitStatus.problems;
    }
  } catch (error) {
    process.exitCode = report(command, error);
  }
}

/** Prints an error and gives the exit status for it. */
function report({ name }: Pick<Command, "name">, error: unknown): number {
  const known = userErrorOf(error);
  if (known instanceof UsageError) {
    console.error(`${known.message}\n${calledAs(name)} --help lists the options.`);
    return exitStatus.wrongUse;
  }
  if (known) {
    console.error(known.message);
    return exitStatus.problems;
  }
  console.error(
    `${name} stopped because of a fault in the program, not in your files. Please report it with these lines:`,
  );
  console.error(inspect(error));
  return exitStatus.faultOfProgram;
}
