import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceFolder } from "../../scripts/site/output-folder.ts";

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "output-"));
});
afterEach(() => rm(parent, { recursive: true }));

const buildSite =
  (page: string) =>
  async (folder: string): Promise<string> => {
    await mkdir(join(folder, "data"));
    await writeFile(join(folder, "data/letters.json"), "[]");
    await writeFile(join(folder, page), page);
    return page;
  };

describe("the output folder", () => {
  it("holds the new build and nothing of an earlier one", async () => {
    const output = join(parent, "site");
    await replaceFolder(output, buildSite("old.html"));
    expect(await replaceFolder(output, buildSite("new.html"))).toBe("new.html");
    expect((await readdir(output)).sort()).toEqual(["data", "new.html"]);
    expect(await readdir(parent)).toEqual(["site"]);
  });

  it("stays as it was when a build fails", async () => {
    const output = join(parent, "site");
    await replaceFolder(output, buildSite("old.html"));
    const failing = replaceFolder(output, async (folder) => {
      await buildSite("half.html")(folder);
      throw new Error("a template failed");
    });
    await expect(failing).rejects.toThrow("a template failed");
    expect((await readdir(output)).sort()).toEqual(["data", "old.html"]);
    expect(await readdir(parent)).toEqual(["site"]);
  });

  it("is never a folder with files that no build made", async () => {
    await writeFile(join(parent, "thesis.txt"), "precious");
    await expect(replaceFolder(parent, buildSite("index.html"))).rejects.toThrow("files that no build made");
    expect(await readFile(join(parent, "thesis.txt"), "utf8")).toBe("precious");
  });
});
