/** What the guides for editors say: their commands, links and recipes are those of the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
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

/** Headers by the path of their rule, in the form of `_headers`. */
function headersIn(text: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let rule = new Map<string, string>();
  for (const line of text.trimEnd().split("\n")) {
    if (line.startsWith("/")) {
      rule = new Map();
      rules.set(line, rule);
    } else rule.set(line.trim().split(": ")[0] ?? "", line.trim().replace(/^[\w-]+: /, ""));
  }
  return rules;
}

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
  it("have for Cloudflare Pages every header of netlify.toml", () => {
    const [written = ""] = blocksOf("docs/hosting.md", "").filter((block) => block.startsWith("/*\n"));
    const rules = readHeaderRules(read("netlify.toml"));
    const found = headersIn(written);
    expect(found.size).toBe(rules.length);
    expect([...found.values()].map((headers) => Object.fromEntries(headers))).toEqual(
      rules.map(({ headers }) => headers),
    );
    for (const [index, path] of [...found.keys()].entries()) {
      expect(rules[index]?.path.test(path.replace("*", "x"))).toBe(true);
    }
  });

  it("have for nginx the security policy of netlify.toml", () => {
    const [policy] = readHeaderRules(read("netlify.toml")).flatMap(
      ({ headers }) => headers["Content-Security-Policy"] ?? [],
    );
    expect(blocksOf("docs/hosting.md", "nginx").join("\n")).toContain(`"${policy}" always;`);
  });

  it("have for GitHub Pages a workflow that builds and checks before it publishes _site", () => {
    const [yaml = ""] = blocksOf("docs/hosting.md", "yaml");
    const step = z.looseObject({
      run: z.string().optional(),
      uses: z.string().optional(),
      with: z.looseObject({ path: z.string().optional() }).optional(),
    });
    const { jobs } = z
      .looseObject({ jobs: z.object({ publish: z.looseObject({ steps: z.array(step) }) }) })
      .parse(load(yaml));
    const steps = jobs.publish.steps.map(({ run, uses }) => run ?? uses?.split("@")[0]);
    expect(steps).toEqual([
      "actions/checkout",
      "actions/setup-node",
      "npm ci",
      "npm run build",
      "npm run check",
      "actions/upload-pages-artifact",
      "actions/deploy-pages",
    ]);
    expect(jobs.publish.steps[5]?.with?.path).toBe("_site");
  });
});
