/** Files of the editor that are published as they are. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ArchiveFolder, archiveFolder, filesBelow } from "./support/archive-folder.ts";
import { letterText } from "./support/monitoring-letter.ts";

let archive: ArchiveFolder;

beforeEach(async () => {
  archive = await archiveFolder({ "first.txt": letterText() });
});
afterEach(() => archive.remove());

/** Puts a file into the content folder. */
async function put(file: string, bytes: string | Uint8Array): Promise<void> {
  const path = join(archive.content, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

describe("files in content/static/", () => {
  it("are published byte for byte, and a page can show them", async () => {
    const picture = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await put("static/images/county.png", picture);
    await put("static/.well-known/security.txt", "Contact: mailto:editor@letters.archive.test\n");
    await put("static/images/.DS_Store", "left by a system");
    await put(
      "pages/about.md",
      "---\ntitle: About\ndescription: About the letters.\n---\n![The county](/images/county.png)\n",
    );
    expect(await archive.build()).toMatchObject({ code: 0 });
    expect(await readFile(join(archive.site, "images/county.png"))).toEqual(Buffer.from(picture));
    const files = [...(await filesBelow(archive.site)).keys()];
    expect(files).toContain(".well-known/security.txt");
    expect(files).not.toContain("images/.DS_Store");
    expect(await archive.check()).toMatchObject({ code: 0 });
  }, 60_000);

  it("take the place of nothing that the archive makes: all are named, and the site before stays", async () => {
    expect(await archive.build()).toMatchObject({ code: 0 });
    const before = await filesBelow(archive.site);
    const taken = [
      "index.html",
      "letters/index.html",
      "_redirects",
      "data/letters.json/a.txt",
      "search/general.json",
    ];
    for (const file of taken) await put(`static/${file}`, "mine");
    const { code, stderr } = await archive.build();
    expect(code).toBe(1);
    for (const file of taken) {
      expect(stderr).toContain(`static/${file}: would take the place of /${file}`);
    }
    expect(await filesBelow(archive.site)).toEqual(before);
  }, 60_000);
});
