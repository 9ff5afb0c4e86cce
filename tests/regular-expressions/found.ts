/** Every regular expression of the code: the literals, and those that modules construct when they are loaded. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, tokTypes } from "acorn";
import { z } from "zod";
import { projectFolder } from "../support/folders.ts";

export type Expression = { file: string; line: number; pattern: string; flags: string };

const expressions = z.array(
  z.object({ file: z.string(), line: z.number(), pattern: z.string(), flags: z.string() }),
);

/** A token of a literal; acorn’s types leave its value out. */
const regexpToken = z.object({ value: z.object({ pattern: z.string(), flags: z.string() }) });

/** The expressions of `scripts/` and `layouts/`, each once, with the first place where it is. */
export function findExpressions(): Expression[] {
  const all = [...filesIn("scripts"), ...filesIn("layouts")].flatMap(literalsIn);
  const script = fileURLToPath(new URL("constructed.ts", import.meta.url));
  const printed = execFileSync(process.execPath, [script], { cwd: projectFolder, encoding: "utf8" });
  all.push(...expressions.parse(JSON.parse(printed)));
  return [...new Map(all.toReversed().map((one) => [`/${one.pattern}/${one.flags}`, one])).values()];
}

/** A short name of an expression that stays the same wherever it is. */
export function nameOf({ pattern, flags }: Expression): string {
  return createHash("sha256").update(`/${pattern}/${flags}`).digest("hex").slice(0, 12);
}

export function filesIn(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)))
    .sort();
}

function literalsIn(file: string): Expression[] {
  const found: Expression[] = [];
  const code = stripTypeScriptTypes(readFileSync(join(projectFolder, file), "utf8"));
  parse(code, {
    ecmaVersion: "latest",
    sourceType: "module",
    locations: true,
    onToken: (token) => {
      if (token.type !== tokTypes.regexp) return;
      const { value } = regexpToken.parse(token);
      found.push({ file, line: token.loc?.start.line ?? 0, ...value });
    },
  });
  return found;
}
