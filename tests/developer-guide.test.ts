import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "./support/folders.ts";

const guide = readFileSync(join(projectFolder, "CONTRIBUTING.md"), "utf8");
const code = [...guide.matchAll(/`([^`\n]+)`/g)].map(([, words = ""]) => words);
let files: string[] = [];

beforeAll(async () => {
  const entries = await Promise.all(
    ["scripts", "layouts"].map((folder) => readdir(join(projectFolder, folder), { recursive: true })),
  );
  files = entries.flat().filter((file) => file.endsWith(".ts"));
});

describe("the developer’s guide", () => {
  it("names only files and folders that exist", () => {
    const paths = code.filter((words) => /^(scripts|layouts|tests|content)\/[\w./-]*$/.test(words));
    expect(paths.length).toBeGreaterThan(20);
    expect(
      paths.filter((path) => !existsSync(join(projectFolder, path)) && path !== "content/drafts/"),
    ).toEqual([]);
    const names = code.filter(
      (words) => /^([\w-]+\/)*[\w-]+\.ts$/.test(words) && !words.startsWith("scripts/"),
    );
    const known = new Set(files.map((file) => basename(file)));
    expect(
      names.filter((name) => !known.has(basename(name)) && !existsSync(join(projectFolder, name))),
    ).toEqual([]);
  });

  it("names only functions that the code exports", () => {
    const functions = code.flatMap((words) => /^(\w+)\(\)$/.exec(words)?.[1] ?? []);
    expect(functions.length).toBeGreaterThan(10);
    const source = files
      .flatMap((file) => ["scripts", "layouts"].map((folder) => join(projectFolder, folder, file)))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
    expect(
      functions.filter((name) => !new RegExp(`export (async )?function ${name}\\b`).test(source)),
    ).toEqual([]);
  });
});
