/** What `npm run hosting` writes: the headers of `netlify.toml` for Cloudflare Pages, and a workflow for GitHub. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { load } from "js-yaml";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { headersFor, readHeaderRules } from "../scripts/serve/header-rules.ts";
import { projectFolder } from "./support/folders.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hosting-"));
});
afterAll(() => rm(folder, { recursive: true }));

const hosting = (...given: string[]): Promise<{ stdout: string }> =>
  promisify(execFile)(process.execPath, [join(projectFolder, "scripts/hosting.ts"), ...given]);

/** The headers of a path by the rules of a `_headers` file: those of every rule that matches, a later one instead of an earlier. */
function headersIn(text: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let matches = false;
  for (const line of text.trimEnd().split("\n")) {
    if (line.startsWith("/")) {
      matches = new RegExp(`^${line.split("*").map(RegExp.escape).join(".*")}$`).test(path);
    } else if (matches) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      headers[name] = value;
    }
  }
  return headers;
}

test("Cloudflare gets every header of netlify.toml, and a file that was changed is kept", async () => {
  await hosting("cloudflare", "--content", folder);
  const file = join(folder, "static/_headers");
  const text = await readFile(file, "utf8");
  const rules = readHeaderRules(await readFile(join(projectFolder, "netlify.toml"), "utf8"));
  expect(text.match(/^\//gm)).toHaveLength(rules.length);
  for (const path of [
    "/",
    "/assets/a.css",
    "/letters/leeds/a.md",
    "/feeds/letters.xml",
    "/data/letters.json",
  ]) {
    expect(headersIn(text, path)).toEqual(headersFor(path, rules));
  }
  await hosting("cloudflare", "--content", folder);
  await writeFile(file, `${text}/own/*\n  X-Own: 1\n`);
  await expect(hosting("cloudflare", "--content", folder)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("differs from what would be written"),
  });
});

test("GitHub gets a workflow that builds and checks before it publishes _site", async () => {
  await hosting("github", "--folder", folder);
  const step = z.looseObject({
    run: z.string().optional(),
    uses: z.string().optional(),
    with: z.looseObject({ path: z.string().optional() }).optional(),
  });
  const { jobs } = z
    .looseObject({ jobs: z.object({ publish: z.looseObject({ steps: z.array(step) }) }) })
    .parse(load(await readFile(join(folder, ".github/workflows/publish.yml"), "utf8")));
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

test("another host is refused with those that there are", async () => {
  await expect(hosting("geocities")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("give cloudflare or github"),
  });
});
