import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Command, helpText, readOptions } from "../scripts/command.ts";
import { commands } from "../scripts/command-options.ts";
import { UsageError } from "../scripts/util/user-error.ts";
import { projectFolder } from "./support/folders.ts";
import { letterText } from "./support/monitoring-letter.ts";

const names = Object.keys(commands) as (keyof typeof commands)[];

/** Where options of folders are relative to. */
const here = process.env["INIT_CWD"] ?? process.cwd();

type Ended = { code: number; stdout: string; stderr: string };

/** Runs a command of a project from a folder, as npm does. */
async function run(
  name: string,
  options: readonly string[],
  { project = projectFolder, from = projectFolder } = {},
): Promise<Ended> {
  const ended = promisify(execFile)(process.execPath, [join(project, "scripts", `${name}.ts`), ...options], {
    cwd: project,
    env: { ...process.env, INIT_CWD: from },
  });
  return ended.then(
    (printed) => ({ code: 0, ...printed }),
    (error: Ended) => error,
  );
}

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "command-")));
  await mkdir(join(folder, "seeds"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the options of a command", () => {
  test.each([
    ["start", { port: 8080, seeds: "seeds", content: "content", output: "_site" }],
    ["ingest", { seeds: "seeds", content: "content", "dry-run": false, recognise: false, json: false }],
    ["build", { seeds: "seeds", content: "content", output: "_site" }],
    ["check", { site: null, content: null, record: false }],
    ["demo", { letters: 60, seed: 1, folder: "_demo", port: 8080, "no-serve": false }],
  ] as const)("of %s are the project’s own where none is named", (name, expected) => {
    const absolute = Object.entries(expected).map(([option, value]) => [
      option,
      typeof value === "string" ? join(projectFolder, value) : value,
    ]);
    expect(readOptions(commands[name] as Command, [])).toEqual(Object.fromEntries(absolute));
  });

  test("name folders from where the command was given, and numbers", () => {
    const given = ["--port", "9000", "--seeds", "seeds", "--content", "/b", "--output", "c/d"];
    expect(readOptions(commands.start, given)).toEqual({
      port: 9000,
      seeds: join(here, "seeds"),
      content: "/b",
      output: join(here, "c/d"),
    });
  });

  test.each([
    ["start", ["--port", "http"], "--port http: give a whole number from 0 to 65535"],
    ["start", ["--port", "65536"], "--port 65536: give a whole number from 0 to 65535"],
    ["start", ["--port="], "--port : give a whole number from 0 to 65535"],
    ["start", ["--prot", "9000"], "Unknown option '--prot'"],
    ["build", ["seeds"], "Unexpected argument 'seeds'"],
    ["build", ["--seeds", ""], "--seeds needs a folder"],
    ["ingest", ["--output", "x"], "Unknown option '--output'"],
    ["ingest", ["--json=yes"], "Option '--json' does not take an argument"],
    ["check", ["--site="], "--site needs a folder"],
    ["demo", ["--letters", "0"], "--letters 0: give a whole number from 1 to 100000"],
    ["demo", ["--seed=-1"], "--seed -1: give a whole number from 0 to 2147483647"],
  ] as const)("of %s are refused with the reason where they are %j", (name, given, message) => {
    expect(() => readOptions(commands[name] as Command, given)).toThrow(new UsageError(message));
  });
});

describe("the help", () => {
  test.each(names)("of %s is printed by the command itself and has a line for each option", async (name) => {
    const { code, stdout, stderr } = await run(name, ["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`${helpText(commands[name])}\n`);
    for (const option of Object.keys(commands[name].options)) {
      expect(stdout).toMatch(new RegExp(`^  --${option} .*\\w`, "m"));
    }
  });

  test("is the list in docs/commands.md, and these are the scripts of package.json", async () => {
    const guide = await readFile(join(projectFolder, "docs/commands.md"), "utf8");
    const { scripts } = JSON.parse(await readFile(join(projectFolder, "package.json"), "utf8"));
    for (const name of names) {
      expect(guide).toContain(`- \`${commands[name].name}\`: ${commands[name].purpose}\n`);
      expect(scripts[name]).toBe(`node scripts/${name}.ts`);
    }
  });
});

describe("the exit status", () => {
  test.each(names)(
    "of %s is 2 where it was used wrongly, with the reason and where help is",
    async (name) => {
      expect(await run(name, ["--wrong"])).toMatchObject({
        code: 2,
        stdout: "",
        stderr: `Unknown option '--wrong'\n${commands[name].name} -- --help lists the options.\n`,
      });
    },
  );

  test("is 1 with only the message where the editor can correct something", async () => {
    const content = join(folder, "wrong-content");
    await mkdir(content);
    await writeFile(join(content, "authorities.csv"), "slug,name\nleeds,Leeds\n");
    const folders = ["--seeds", join(folder, "seeds"), "--content", content];
    const message = expect.stringMatching(/^authorities\.csv:1: lacks the columns aliases[^\n]*\n$/);
    expect(await run("ingest", folders)).toMatchObject({ code: 1, stderr: message });
    const output = join(folder, "no-site");
    expect(await run("build", [...folders, "--output", output])).toMatchObject({ code: 1, stderr: message });
    expect(await run("check", ["--site", folder])).toMatchObject({
      code: 1,
      stderr: `${folder} has no pages; build the site (npm run build) or give its folder with --site\n`,
    });
    expect(await run("demo", ["--folder", folder])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("has files that were not made by a demonstration"),
    });
  });

  test("is 1 where a source is refused, and 0 where all is well", async () => {
    await mkdir(join(folder, "letters"));
    await writeFile(join(folder, "letters/letter.txt"), letterText());
    const options = ["--seeds", "letters", "--content", "read"];
    expect(await run("ingest", options, { from: folder })).toMatchObject({ code: 0, stderr: "" });
    expect(await readdir(join(folder, "read"))).toContain("letters");
    await writeFile(join(folder, "letters/empty.pdf"), "");
    expect(await run("ingest", options, { from: folder })).toMatchObject({ code: 1 });
  });
});

describe("a fault in the program", () => {
  /** A copy of the project in which a file has other text in it. */
  async function projectWith(file: string, replace: (text: string) => string): Promise<string> {
    const project = await mkdtemp(join(folder, "project-"));
    for (const name of ["scripts", "layouts", "content", "seeds", ".eleventy.ts", "package.json"]) {
      await cp(join(projectFolder, name), join(project, name), { recursive: true });
    }
    await symlink(join(projectFolder, "node_modules"), join(project, "node_modules"));
    const text = await readFile(join(project, file), "utf8");
    const changed = replace(text);
    expect(changed).not.toBe(text);
    await writeFile(join(project, file), changed);
    return project;
  }

  test.each([
    ["a template", "layouts/components/letter-contents.ts"],
    ["a view", "scripts/site/views/letter-view.ts"],
  ])("in %s ends with 3, the page, and a stack that names the file", async (_, file) => {
    const project = await projectWith(file, (text) =>
      text.replace(
        /^export function (?:letterContents|letterView)\([\s\S]*?\): \w+ \{$/m,
        "$&\n  (undefined as any).gone;",
      ),
    );
    const { code, stderr } = await run("build", [], { project });
    expect(code).toBe(3);
    expect(stderr).toContain("npm run build stopped because of a fault in the program");
    expect(stderr).toContain("the page /letters/birmingham/2017-12-12-monitoring-visit/ could not be made");
    expect(stderr).toMatch(/\[cause\]: TypeError: Cannot read properties of undefined \(reading 'gone'\)/);
    expect(stderr).toMatch(new RegExp(`at .*${RegExp.escape(file)}[^:]*:\\d+:\\d+`));
  });
});
