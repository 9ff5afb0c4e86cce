/** A letter that a build leaves out for a slip in its file: what the commands say of it. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArchiveFolder, archiveFolder } from "./support/archive-folder.ts";
import { letterText } from "./support/monitoring-letter.ts";

const path = "letters/leeds/2019-01-29-monitoring-visit.md";
let archive: ArchiveFolder;
let markdown: string;

/** The lines that name the letter or its page. */
const linesOn = (text: string): string[] =>
  text.split("\n").filter((line) => line.includes("2019-01-29") || line.includes("inspectors/"));

beforeAll(async () => {
  archive = await archiveFolder({ "letter.txt": letterText() });
  await archive.build();
  expect(await archive.check("--record")).toMatchObject({ code: 0 });
  markdown = await readFile(join(archive.content, path), "utf8");
}, 60_000);
afterAll(() => archive.remove());

describe.each([
  ["a title that YAML does not read", /^title: .*$/m, "title: Visit: Leeds", `${path}:2: title: `],
  [
    "an authority that is not in the register",
    /^authority: .*$/m,
    "authority: leedz",
    `${path}: authority: `,
  ],
])("a letter with %s", (_, pattern, slip, cause) => {
  beforeAll(() => writeFile(join(archive.content, path), markdown.replace(pattern, slip)));

  test("is one message with its cause, in the build and in the check", async () => {
    const built = await archive.build();
    expect(built.code).toBe(1);
    expect(linesOn(built.stderr)).toHaveLength(1);
    expect(built.stderr).toContain(`content/${cause}`);
    expect(built.stderr).toContain("1 letter left out of the site until you correct its file:");
    const checked = await archive.check();
    expect(checked.code).toBe(1);
    expect(linesOn(checked.stderr)).toHaveLength(1);
    expect(checked.stderr).toContain(`content/${cause}`);
    expect(checked.stderr).not.toContain("redirect");
    expect(checked.stdout).toContain("1 problem to fix.");
    expect(checked.stdout).not.toContain("Nothing is wrong");
  }, 60_000);
});

test("the check is content once the letter is corrected and built", async () => {
  await writeFile(join(archive.content, path), markdown);
  await archive.build();
  expect(await archive.check()).toMatchObject({ code: 0 });
}, 60_000);
