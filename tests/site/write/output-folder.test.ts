import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceFolder } from "../../../scripts/site/write/output-folder.ts";

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

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ["--version"]);
  await once(child, "exit");
  return child.pid ?? 0;
}

describe("the output folder", () => {
  it("holds the new build and nothing of an earlier one", async () => {
    const output = join(parent, "site");
    await replaceFolder(output, buildSite("old.html"));
    expect(await replaceFolder(output, buildSite("new.html"))).toBe("new.html");
    expect((await readdir(output)).sort()).toEqual([".inspection-letters-site", "data", "new.html"]);
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
    expect((await readdir(output)).sort()).toEqual([".inspection-letters-site", "data", "old.html"]);
    expect(await readdir(parent)).toEqual(["site"]);
  });

  it("is never a folder with files that were not made by a build", async () => {
    await writeFile(join(parent, "thesis.txt"), "precious");
    await mkdir(join(parent, "data"));
    await writeFile(join(parent, "data/letters.json"), "[]");
    await expect(replaceFolder(parent, buildSite("index.html"))).rejects.toThrow(
      "files that were not made by a build",
    );
    expect(await readFile(join(parent, "thesis.txt"), "utf8")).toBe("precious");
  });

  it.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
    "leaves nothing beside it where the build is stopped by %s",
    async (signal) => {
      const module = new URL("../../../scripts/site/write/output-folder.ts", import.meta.url);
      const endless = `import { replaceFolder } from ${JSON.stringify(module.href)};
        await replaceFolder(${JSON.stringify(join(parent, "site"))}, () => {
          console.log("begun");
          return new Promise((resolve) => setTimeout(resolve, 60_000));
        });`;
      const child = spawn(process.execPath, ["--input-type=module", "--eval", endless]);
      await once(child.stdout, "data");
      expect(await readdir(parent)).toHaveLength(1);
      child.kill(signal);
      expect(await once(child, "exit")).toEqual([null, signal]);
      expect(await readdir(parent)).toEqual([]);
    },
  );

  it.skipIf(process.platform === "win32").each([0, 1, 2, 3, 5, 8])(
    "is a whole site where the build is stopped while it is put in place, after %i turns",
    async (turns) => {
      const module = new URL("../../../scripts/site/write/output-folder.ts", import.meta.url);
      const site = join(parent, "site");
      const write = (text: string) => async (folder: string) => writeFile(join(folder, "index.html"), text);
      await replaceFolder(site, write("old"));
      const stopped = `import { writeFile } from "node:fs/promises";
        import { replaceFolder } from ${JSON.stringify(module.href)};
        const later = (turns, act) => setImmediate(() => (turns > 0 ? later(turns - 1, act) : act()));
        await replaceFolder(${JSON.stringify(site)}, async (folder) => {
          await writeFile(folder + "/index.html", "new");
          later(${turns}, () => process.kill(process.pid, "SIGTERM"));
        });
        await new Promise((resolve) => setTimeout(resolve, 60_000));`;
      const child = spawn(process.execPath, ["--input-type=module", "--eval", stopped]);
      expect(await once(child, "exit")).toEqual([null, "SIGTERM"]);
      expect(await readdir(parent)).toEqual(["site"]);
      expect(["old", "new"]).toContain(await readFile(join(site, "index.html"), "utf8"));
    },
  );

  it("is cleared of what killed builds have left beside it, and of nothing else", async () => {
    const [site, dead] = [join(parent, "site"), await deadProcess()];
    const marked = async (name: string): Promise<void> => {
      await mkdir(join(parent, name));
      await writeFile(join(parent, name, ".inspection-letters-site"), "");
    };
    await marked(`site.tmp-${dead}-abc123`);
    await marked(`site.tmp-${dead}-abc123-old`);
    await mkdir(join(parent, `site.tmp-${dead}-empty1`));
    const kept = [
      "other.tmp-1-abc123",
      `site.tmp-${dead}-thesis`,
      `site.tmp-${process.ppid}-abc123`,
      "site.tmp-1",
    ];
    for (const name of kept) await marked(name);
    await rm(join(parent, `site.tmp-${dead}-thesis/.inspection-letters-site`));
    await writeFile(join(parent, `site.tmp-${dead}-thesis/thesis.txt`), "precious");
    await mkdir(site);
    await replaceFolder(site, buildSite("new.html"));
    expect((await readdir(parent)).sort()).toEqual([...kept, "site"].sort());
  });

  it("is the earlier site again where a build was killed after it took that away and the next one fails", async () => {
    const retired = join(parent, `site.tmp-${await deadProcess()}-abc123-old`);
    await replaceFolder(retired, buildSite("old.html"));
    const failing = replaceFolder(join(parent, "site"), () => Promise.reject(new Error("a template failed")));
    await expect(failing).rejects.toThrow("a template failed");
    expect(await readdir(parent)).toEqual(["site"]);
    expect(await readdir(join(parent, "site"))).toContain("old.html");
  });

  it.skipIf(process.platform === "win32")(
    "leaves nothing after a build was killed and another one ran",
    async () => {
      const module = new URL("../../../scripts/site/write/output-folder.ts", import.meta.url);
      const endless = `import { replaceFolder } from ${JSON.stringify(module.href)};
      await replaceFolder(${JSON.stringify(join(parent, "site"))}, () => {
        console.log("begun");
        return new Promise((resolve) => setTimeout(resolve, 60_000));
      });`;
      const child = spawn(process.execPath, ["--input-type=module", "--eval", endless]);
      await once(child.stdout, "data");
      child.kill("SIGKILL");
      await once(child, "exit");
      expect(await readdir(parent)).toHaveLength(1);
      await replaceFolder(join(parent, "site"), buildSite("new.html"));
      expect(await readdir(parent)).toEqual(["site"]);
    },
  );

  it("is never a file", async () => {
    const file = join(parent, "notes.txt");
    await writeFile(file, "precious");
    await expect(replaceFolder(file, buildSite("index.html"))).rejects.toThrow("is a file");
    expect(await readFile(file, "utf8")).toBe("precious");
  });

  it.skipIf(process.platform === "win32")("can be read by a web server under another name", async () => {
    const output = join(parent, "site");
    await replaceFolder(output, buildSite("index.html"));
    expect((await stat(output)).mode & 0o777).toBe(0o777 & ~process.umask());
  });
});
