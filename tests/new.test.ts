/** An archive of one’s own, as `npm run new` makes it from the project’s. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "../scripts/content/settings.ts";
import { projectFolder } from "./support/folders.ts";
import { letterText } from "./support/monitoring-letter.ts";

type Ended = { code: number; printed: string };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "new-archive-"));
  for (const name of ["content", "seeds"]) {
    await cp(join(projectFolder, name), join(folder, name), { recursive: true });
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a command in the folder with these lines as what is typed. */
async function run(
  script: string,
  options: readonly string[],
  typed: readonly string[] = [],
): Promise<Ended> {
  const command = spawn(process.execPath, [join(projectFolder, "scripts", script), ...options], {
    cwd: projectFolder,
    env: { ...process.env, INIT_CWD: folder },
  });
  command.stdin.end(typed.map((line) => `${line}\n`).join(""));
  const [out, problems, [code]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, "exit"),
  ]);
  return { code, printed: out + problems };
}

const folders = ["--seeds", "seeds", "--content", "content"];
const makeNew = (options: readonly string[], typed: readonly string[] = []): Promise<Ended> =>
  run("new.ts", [...folders, ...options], typed);
const build = (): Promise<Ended> => run("build.ts", [...folders, "--output", "site"]);
const check = (...options: string[]): Promise<Ended> =>
  run("check.ts", ["--site", "site", "--content", "content", ...options]);

const read = (file: string): Promise<string> => readFile(join(folder, file), "utf8");
const files = async (): Promise<string[]> => (await readdir(folder, { recursive: true })).sort();
const settings = async (): Promise<unknown> => readSettings(await read("content/site.yaml"), "site.yaml");

const all = [
  ...["--name", "Letters: the county’s", "--address", "https://someone.county.uk/letters/"],
  ...["--publisher", "Prison Visitors", "--licence", "CC-BY-4.0", "--contact", "editor@county.uk"],
];

describe("a new archive", () => {
  it("asks for what is not given, and asks again where an answer cannot be used", async () => {
    const typed = [
      "",
      "County letters",
      "no address",
      "https://letters.county.uk",
      "",
      "",
      "nobody",
      "a@county.uk",
    ];
    const { code, printed } = await makeNew([], typed);
    expect({ code, printed }).toMatchObject({ code: 0 });
    expect(printed).toContain("This is needed.");
    expect(printed).toContain("This must be an address such as");
    expect(printed).toContain("This must be an e-mail address");
    expect(await settings()).toMatchObject({
      settings: {
        name: "County letters",
        address: "https://letters.county.uk",
        report: "mailto:a@county.uk",
        publisher: { name: "Ofsted", rights: "Crown copyright", licence: { id: "OGL-UK-3.0" } },
      },
    });
  });

  it("asks nothing where all is given; it has nothing of the sample, and what it says of others is true", async () => {
    const { code, printed } = await makeNew(all);
    expect({ code, printed }).toMatchObject({ code: 0 });
    expect(printed).toContain("npm start");
    expect(await settings()).toMatchObject({
      settings: {
        name: "Letters: the county’s",
        address: "https://someone.county.uk/letters",
        publisher: { name: "Prison Visitors", licence: { id: "CC-BY-4.0" } },
      },
    });
    expect(await read("content/site.yaml")).not.toMatch(/Crown|Ofsted|council/);
    expect((await files()).filter((file) => /birmingham|accessibility-tests/.test(file))).toEqual([]);
    expect(await read("content/permalinks.json")).toBe("{}\n");
    expect(await read("content/pages/accessibility.md")).not.toContain("23 November 2026");
  });

  it("is whole with no letter and with its first, and its addresses can be recorded", async () => {
    await makeNew(all);
    expect(await build()).toMatchObject({ code: 0, printed: expect.not.stringContaining("example") });
    expect(await check()).toMatchObject({ code: 0, printed: expect.stringContaining("Nothing is wrong") });
    expect(await read("site/accessibility/index.html")).toContain(
      "No complete test run has been recorded yet",
    );
    await writeFile(join(folder, "seeds/first.txt"), letterText());
    expect(await build()).toMatchObject({ code: 0 });
    expect(await check("--record")).toMatchObject({ code: 0, printed: expect.stringContaining("recorded") });
    expect(Object.keys(JSON.parse(await read("content/permalinks.json"))).length).toBeGreaterThan(20);
  }, 60_000);

  it("is never put in the place of another without being asked for", async () => {
    await mkdir(join(folder, "content/letters/leeds"), { recursive: true });
    await writeFile(join(folder, "content/letters/leeds/2019-01-29-focused-visit.md"), "---\n---\n");
    const [before, settingsBefore] = [await files(), await read("content/site.yaml")];
    const refused = await makeNew(all);
    expect(refused.code).toBe(1);
    expect(refused.printed).toContain("letters/leeds/2019-01-29-focused-visit.md");
    const declined = await makeNew(all.slice(2), ["no"]);
    expect(declined.code).toBe(1);
    expect(await files()).toEqual(before);
    expect(await read("content/site.yaml")).toBe(settingsBefore);
    expect(await makeNew(all.slice(2), ["yes", "County letters"])).toMatchObject({ code: 0 });
    expect(await makeNew(["--keep-letters", ...all])).toMatchObject({ code: 0 });
    expect(await files()).toEqual(before);
    expect(await read("content/permalinks.json")).not.toBe("{}\n");
  });

  it.each([
    [["--address", "nowhere"], "--address nowhere: must be an address such as"],
    [["--contact", "nobody"], "--contact nobody: must be an e-mail address"],
    [["--name", " "], "--name needs words"],
  ])("refuses %j and writes nothing", async (options, message) => {
    const before = await read("content/site.yaml");
    const { code, printed } = await makeNew([...all, ...options]);
    expect(code).toBe(2);
    expect(printed).toContain(message);
    expect(await read("content/site.yaml")).toBe(before);
  });

  it("writes nothing where the answers end too soon", async () => {
    const before = await files();
    const { code, printed } = await makeNew([], ["County letters"]);
    expect(code).toBe(1);
    expect(printed).toContain("Nothing was written");
    expect(await files()).toEqual(before);
  });
});

it("an archive that still has the examples is told so by each build, and its addresses are not recorded", async () => {
  const { code, printed } = await build();
  expect(code).toBe(0);
  expect(printed).toContain("site.yaml: address: https://letters.example.org is only an example");
  expect(printed).toContain("site.yaml: report: mailto:editor@letters.example.org is only an example");
  expect((await check()).code).toBe(0);
  const before = await read("content/permalinks.json");
  const recorded = await check("--record");
  expect(recorded.code).toBe(1);
  expect(recorded.printed).toContain("2 problems to fix; nothing was recorded.");
  expect(await read("content/permalinks.json")).toBe(before);
}, 60_000);
