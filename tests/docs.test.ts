/** What the guides for editors say: their commands, links and recipes are those of the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { commands } from "../scripts/command-options.ts";
import { readHeaderRules } from "../scripts/serve/header-rules.ts";
import { projectFolder } from "./support/folders.ts";

const read = (file: string): string => readFileSync(join(projectFolder, file), "utf8");
const guides = [
  "README.md",
  ...readdirSync(join(projectFolder, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));

/** The blocks of code in one language; the empty one has no name. */
const blocksOf = (file: string, language: string): string[] =>
  [...read(file).matchAll(/^ *```(\w*)\n([\s\S]*?)^ *```$/gm)].flatMap(([, name, code = ""]) =>
    name === language ? [code] : [],
  );

it("README.md begins with how to see the archive, and how to run its tests", () => {
  expect(blocksOf("README.md", "sh").slice(0, 2)).toEqual(["npm ci && npm start\n", "npm ci && npm test\n"]);
});

describe.each(guides)("%s", (file) => {
  const text = read(file);

  it("names only commands that are scripts, and options that they have", () => {
    const called = [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test))\b(?: -- --([\w-]+))?/g)];
    expect(called.length).toBeGreaterThan(1);
    for (const [, run, short, option] of called) {
      const name = run ?? short ?? "";
      expect(scripts).toHaveProperty([name]);
      if (option === undefined || option === "help") continue;
      const command = Object.entries(commands).find(([key]) => key === name)?.[1];
      expect(command?.options).toHaveProperty([option]);
    }
  });

  it("links only to files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(projectFolder, dirname(file), link)))).toEqual([]);
  });
});

describe("the recipes for hosts", () => {
  it("have for nginx the security policy of netlify.toml", () => {
    const [policy] = readHeaderRules(read("netlify.toml")).flatMap(
      ({ headers }) => headers["Content-Security-Policy"] ?? [],
    );
    expect(blocksOf("docs/hosting.md", "nginx").join("\n")).toContain(`"${policy}" always;`);
  });
});
