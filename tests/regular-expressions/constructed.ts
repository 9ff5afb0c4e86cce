/** Prints the regular expressions that the modules of `scripts/` construct with `new RegExp` when they are loaded. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { Expression } from "./found.ts";

const project = process.cwd();
const own = pathToFileURL(join(project, "scripts/")).href;
const found: Expression[] = [];

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, parts: [string, string?]) {
    const made = new target(...parts);
    const [, , caller = ""] = (new Error().stack ?? "").split("\n");
    const [, path, line] = /(file:.*?):(\d+):\d+/.exec(caller) ?? [];
    if (path?.startsWith(own)) {
      const file = relative(project, new URL(path).pathname);
      found.push({ file, line: Number(line), pattern: made.source, flags: made.flags });
    }
    return made;
  },
});

// The files directly in scripts/ are commands, which would run.
for (const folder of readdirSync("scripts", { withFileTypes: true })) {
  if (!folder.isDirectory()) continue;
  for (const file of readdirSync(join("scripts", folder.name), { recursive: true, encoding: "utf8" })) {
    const path = join(project, "scripts", folder.name, file);
    if (file.endsWith(".ts") && readFileSync(path, "utf8").includes("new RegExp("))
      await import(pathToFileURL(path).href);
  }
}
process.stdout.write(JSON.stringify(found), () => process.exit());
