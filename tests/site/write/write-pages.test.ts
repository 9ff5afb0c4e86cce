import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writePages } from "../../../scripts/site/write/write-pages.ts";
import { fictionalArchive, siteOf } from "../../support/demo-site.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "write-pages-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every file below a folder with its content. */
async function filesOf(output: string): Promise<Map<string, string>> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const contents = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return new Map(files.map((file, index) => [file.slice(output.length), contents[index] ?? ""]));
}

it("in portions the pages are the same, none left out and none counted twice", async () => {
  const site = siteOf(fictionalArchive(25));
  const [whole, portions] = [join(folder, "whole"), join(folder, "portions")];
  const pages = await writePages(site, whole);
  expect(await writePages(site, portions, 7)).toBe(pages);
  const files = await filesOf(whole);
  expect(await filesOf(portions)).toEqual(files);
  expect([...files.keys()].filter((file) => file.endsWith(".html"))).toHaveLength(pages);
}, 60_000);
