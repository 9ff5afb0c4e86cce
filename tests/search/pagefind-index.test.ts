/** The files and answers of the Pagefind that is installed, as this project takes them to be. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { writePagefindIndex } from "../../scripts/search/pagefind-index.ts";
import {
  indexKey,
  pagefindEntryFile,
  pagefindFile,
  pagefindVersion,
  readFragment,
  unusedPagefindFiles,
} from "../../scripts/search/shared/pagefind-files.ts";

it("gives each letter an id of its own, and leaves the script, the entry of its version and no fragment", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pagefind-index-"));
  const letters = ["/letters/leeds/1/", "/letters/york/1/", "/letters/bury/1/"].map((url) => ({
    url,
    stems: ["core", null, "group", url],
  }));
  const ids = await writePagefindIndex(letters, new Set(["group"]), folder);
  expect(new Set(ids).size).toBe(letters.length);
  const files = await readdir(folder);
  const named = [pagefindFile, pagefindEntryFile].map((file) => basename(file));
  expect(files).toEqual(expect.arrayContaining(named));
  expect(files.filter((file) => unusedPagefindFiles.includes(file))).toEqual([]);
  const entry = JSON.parse(await readFile(join(folder, basename(pagefindEntryFile)), "utf8"));
  expect(entry).toMatchObject({ version: pagefindVersion });
  await rm(folder, { recursive: true });
});

it("names fragments after the ids", () => {
  expect(
    readFragment("zxx_1a2b3c4.pf_fragment", 'pagefind_dcd{"url":"/letters/leeds/1/","content":"{"}'),
  ).toEqual({
    id: "zxx_1a2b3c4",
    url: "/letters/leeds/1/",
  });
});

it("has no word that begins another", () => {
  expect(indexKey("carer").startsWith(indexKey("care"))).toBe(false);
});
