import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { projectFolder } from "./support/folders.ts";

/** What the templates may import. */
const forTemplates = ["scripts/letter", "scripts/site", "scripts/site/comparison", "scripts/search/shared"];

/** Folders inside others that have a rule of their own. */
const inner = ["scripts/search/shared", "scripts/site/comparison", "layouts/client/compare"];

/** What each folder may import besides itself. Biome enforces this by the rules in biome.imports.json. */
const mayImport: Record<string, string[]> = {
  "scripts/util": [],
  "scripts/letter": ["scripts/util"],
  "scripts/content": ["scripts/util", "scripts/letter"],
  "scripts/archive": ["scripts/util", "scripts/letter", "scripts/content"],
  "scripts/originals": [],
  "scripts/ingest": ["scripts/util", "scripts/letter", "scripts/content", "scripts/originals"],
  "scripts/site": [
    "scripts/util",
    "scripts/letter",
    "scripts/content",
    "scripts/archive",
    "scripts/site/comparison",
  ],
  "scripts/site/comparison": [
    "scripts/util",
    "scripts/letter",
    "scripts/content",
    "scripts/archive",
    "scripts/site",
  ],
  "scripts/search": [
    "scripts/util",
    "scripts/letter",
    "scripts/content",
    "scripts/archive",
    "scripts/site",
    "scripts/site/comparison",
    "scripts/search/shared",
  ],
  "scripts/search/shared": ["scripts/letter"],
  "scripts/check": ["scripts/util", "scripts/letter", "scripts/content"],
  "scripts/serve": ["scripts/util"],
  "scripts/fonts": ["scripts/util"],
  "scripts/supply-chain": ["scripts/util"],
  "scripts/demo": ["scripts/util", "scripts/letter", "scripts/content", "scripts/archive"],
  "scripts/new": ["scripts/util", "scripts/letter", "scripts/content"],
  "scripts/letters": [
    "scripts/util",
    "scripts/letter",
    "scripts/content",
    "scripts/archive",
    "scripts/ingest",
  ],
  "scripts/hosting": ["scripts/util", "scripts/serve"],
  "scripts/desk": [
    "scripts/util",
    "scripts/letter",
    "scripts/content",
    "scripts/archive",
    "scripts/ingest",
    "scripts/letters",
    "scripts/check",
  ],
  "layouts/components": forTemplates,
  "layouts/data": [...forTemplates, "layouts/components"],
  "layouts/pages": [...forTemplates, "layouts/components"],
  "layouts/client": ["scripts/letter", "scripts/search/shared", "layouts/client/compare"],
  "layouts/client/compare": [
    "scripts/letter",
    "scripts/search/shared",
    "scripts/site/comparison",
    "layouts/client",
    "layouts/components",
  ],
};
const folders = Object.keys(mayImport);

const diagnosticsSchema = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
});

/** What Biome’s lint rules find wrong in a folder: names of rules by file. */
async function lint(folder: string): Promise<{ rule: string; file: string }[]> {
  const biome = join(projectFolder, "node_modules/.bin/biome");
  const run = promisify(execFile)(
    biome,
    [
      "lint",
      "--only=noRestrictedImports",
      "--only=noImportCycles",
      "--max-diagnostics=none",
      "--reporter=json",
    ],
    { cwd: folder, maxBuffer: 2 ** 26 },
  );
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return diagnosticsSchema.parse(JSON.parse(stdout)).diagnostics.map(({ category, location }) => ({
    rule: category.replace(/^.*\//, ""),
    file: relative(folder, join(folder, location.path)),
  }));
}

/** A project of files with one import each, under the project’s own rules. */
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "imports-"));
  for (const file of ["biome.json", "biome.imports.json"]) {
    await cp(join(projectFolder, file), join(project, file));
  }
  await writeFile(join(project, ".gitignore"), "node_modules\n");
});
afterAll(() => rm(project, { recursive: true }));

async function writeImport(from: string, to: string): Promise<void> {
  const file = join(project, from);
  const path = relative(dirname(from), to);
  const specifier = path.startsWith(".") ? path : `./${path}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `export type { Something } from "${specifier}";\n`);
}

describe("imports between folders", () => {
  const pairs = folders.flatMap((from) => folders.filter((to) => to !== from).map((to) => ({ from, to })));
  const nameOf = (folder: string): string => folder.replaceAll("/", "-");

  test("are refused wherever the table does not allow them, from a folder in the folder too", async () => {
    const expected: string[] = [];
    for (const { from, to } of pairs) {
      for (const file of [`${from}/to-${nameOf(to)}.ts`, `${from}/inner/to-${nameOf(to)}.ts`]) {
        await writeImport(file, `${to}/thing.ts`);
        if (!mayImport[from]?.includes(to)) expected.push(file);
      }
    }
    const found = await lint(project);
    expect(
      found
        .filter(({ rule }) => rule === "noRestrictedImports")
        .map(({ file }) => file)
        .sort(),
    ).toEqual(expected.sort());
  });

  test("have a rule for every folder that there is", async () => {
    const foldersIn = async (parent: string): Promise<string[]> =>
      (await readdir(join(projectFolder, parent), { withFileTypes: true }))
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${parent}/${name}`)
        .filter((folder) => folder !== "layouts/styles" && folder !== "layouts/fonts");
    const present = [...(await foldersIn("scripts")), ...(await foldersIn("layouts"))];
    expect(folders.filter((folder) => !inner.includes(folder)).sort()).toEqual(present.sort());
  });
});

test("a circle of imports is refused, of types too", async () => {
  await writeImport("scripts/letter/one.ts", "scripts/letter/two.ts");
  await writeImport("scripts/letter/two.ts", "scripts/letter/three.ts");
  await writeImport("scripts/letter/three.ts", "scripts/letter/one.ts");
  const circles = (await lint(project)).filter(({ rule }) => rule === "noImportCycles");
  expect(circles.map(({ file }) => file)).toEqual(
    expect.arrayContaining(["one", "two", "three"].map((name) => `scripts/letter/${name}.ts`)),
  );
});

describe("a folder of code", () => {
  test("says once, at the top of its main file, what it holds and what it may import", async () => {
    const files = [
      ...(await readdir(join(projectFolder, "scripts"), { recursive: true })).map(
        (file) => `scripts/${file}`,
      ),
      ...(await readdir(join(projectFolder, "layouts/client/search"), { recursive: true })).map(
        (file) => `layouts/client/search/${file}`,
      ),
    ].filter((file) => file.endsWith(".ts"));
    const withCode = new Set(files.map((file) => dirname(file)).filter((folder) => folder !== "scripts"));
    const said: string[] = [];
    for (const file of files) {
      const [head] = (await readFile(join(projectFolder, file), "utf8")).split("*/", 1) as [string];
      const folder = /`([\w/-]+)\/` holds [^;]+; it may import /.exec(head.replace(/\s+\* ?/g, " "))?.[1];
      if (folder === undefined) continue;
      expect(folder, file).toBe(dirname(file));
      said.push(folder);
    }
    expect(said.sort()).toEqual([...withCode].sort());
  });
});
