import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";

const text = await readFile(new URL("../package-lock.json", import.meta.url), "utf8");
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
    ),
  })
  .parse(JSON.parse(text));

// npm leaves out of the lock file what its registry does not have, and then `npm ci` refuses that lock file:
// https://github.com/npm/cli/issues/9846
test("the lock file has every platform’s packages, so that npm ci works on each", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test("the lock file names no registry, so that each machine takes its own", () => {
  expect(text).not.toMatch(/"resolved": "https?:/);
});
