import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskIsFull, UsageError, UserError, userErrorOf } from "../../scripts/util/user-error.ts";

test("errors for the editor are printed as they are, faults of the program are not", () => {
  const error = new UserError("themes.yaml:3: is not valid YAML");
  expect(userErrorOf(error)).toBe(error);
  expect(userErrorOf(new UsageError("--port x"))).toBeInstanceOf(UserError);
  expect(userErrorOf(new TypeError("x is undefined"))).toBe(null);
  expect(userErrorOf(Object.assign(new Error("no path"), { code: "EACCES" }))).toBe(null);
  expect(userErrorOf("EACCES")).toBe(null);
});

test.each([
  ["Node", Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" })],
  ["a library around Node’s", new Error("the page failed", { cause: new Error("ENOSPC: no space left") })],
  ["Eleventy", Object.assign(new Error("Transform failed"), { originalError: new Error("ENOSPC, write") })],
  ["a program in Rust", new Error('Os { code: 28, message: "No space left on device" }')],
  ["SQLite", new Error("database or disk is full")],
])("a full disk is named as such where %s reports it", (_, error) => {
  expect(userErrorOf(error)?.message).toBe(diskIsFull);
});

test("a file that the system refuses to read is named, with what to do", async () => {
  const folder = await mkdtemp(join(tmpdir(), "user-error-"));
  await writeFile(join(folder, "file"), "");
  const path = join(folder, "file", "below");
  const refusal = await readFile(path).catch((error: unknown) => error);
  expect(userErrorOf(refusal)?.message).toBe(
    `${path}: part of its path is a file, not a folder; give another folder`,
  );
  expect(userErrorOf(refusal)?.cause).toBe(refusal);
  await rm(folder, { recursive: true });
});
