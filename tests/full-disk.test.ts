import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchiveFolder, archiveFolder } from "./support/archive-folder.ts";
import { letterText } from "./support/monitoring-letter.ts";

/** Whether this test may put a small disk of its own in a folder. */
const mayMount = process.platform === "linux" && process.getuid?.() === 0 && canMount();

function canMount(): boolean {
  try {
    execFileSync("unshare", ["--mount", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

let archive: ArchiveFolder;
let disk: string;
beforeAll(async () => {
  archive = await archiveFolder({ "a.txt": letterText() });
  disk = await mkdtemp(join(tmpdir(), "small-disk-"));
});
afterAll(async () => {
  await archive.remove();
  await rm(disk, { recursive: true });
});

describe.skipIf(!mayMount)("a build on a full disk", () => {
  it.each([64, 400, 900, 1000])("of %i kB ends with one message and leaves the disk empty", async (size) => {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}k`, "tmpfs", disk]);
    try {
      const { code, stderr } = await archive.build({}, join(disk, "site"));
      expect(code).toBe(1);
      expect(stderr.trim()).toMatch(/^The disk is full; free some space and run the command again\.$/m);
      expect(stderr).not.toMatch(/^ {4}at /m);
      expect(await readdir(disk)).toEqual([]);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});
