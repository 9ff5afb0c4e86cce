/** The commands of `docs/editing.md`, run in their order on an archive that has the letter that they name. */
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { archiveFolder } from "./support/archive-folder.ts";
import { projectFolder } from "./support/folders.ts";
import { letterText } from "./support/monitoring-letter.ts";

test("the commands on letters in the guide do what it says", async () => {
  const guide = await readFile(join(projectFolder, "docs/editing.md"), "utf8");
  const commands = [...guide.matchAll(/^npm run letters -- (.+)$/gm)].map(([, given = ""]) =>
    [...given.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
  );
  expect(commands.map(([name]) => name)).toEqual([
    "add",
    "list",
    "show",
    "withdraw",
    "move",
    "rename-authority",
  ]);
  const archive = await archiveFolder({});
  const folder = dirname(archive.content);
  for (const name of ["authorities.csv", "tiles.csv"]) {
    await cp(join(projectFolder, "content", name), join(archive.content, name));
  }
  await mkdir(join(folder, "received"));
  await writeFile(join(folder, "received/letter.txt"), letterText());
  for (const given of commands) {
    const folders = ["--content", "content", ...(given[0] === "add" ? ["--seeds", "seeds"] : [])];
    const run = promisify(execFile)(
      process.execPath,
      [join(projectFolder, "scripts/letters.ts"), ...given, ...folders],
      { env: { ...process.env, INIT_CWD: folder } },
    );
    await expect(run).resolves.toMatchObject({ stderr: "" });
  }
  const moved = "letters/leeds-city/2019-01-30-monitoring-visit.md";
  expect(await readFile(join(archive.content, moved), "utf8")).toContain("authority: leeds-city");
  await archive.remove();
}, 60_000);
