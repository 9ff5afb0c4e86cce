import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { codeOf, ifPresent, isMissing } from "../../scripts/util/files.ts";

const here = fileURLToPath(import.meta.url);

test("a file or folder that exists is read, and one that does not exist is null", async () => {
  expect(await ifPresent(readFile(here, "utf8"))).toContain("ifPresent");
  expect(await ifPresent(readFile(`${here}.missing`))).toBe(null);
  expect(await ifPresent(readdir(`${here}.missing`))).toBe(null);
});

test("anything else that goes wrong is thrown", async () => {
  await expect(ifPresent(readdir(here))).rejects.toThrow("ENOTDIR");
  await expect(ifPresent(Promise.reject(new RangeError("no code")))).rejects.toThrow("no code");
});

test("a path through a file is missing too, where that is asked", async () => {
  const error = await readFile(`${here}/below`).catch((thrown: unknown) => thrown);
  expect([codeOf(error), isMissing(error)]).toEqual(["ENOTDIR", true]);
  expect([codeOf(new Error("no code")), isMissing(new Error("no code"))]).toEqual([null, false]);
});
