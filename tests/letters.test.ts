/** `npm run letters`: what an editor does to letters, and the addresses that are kept. */
import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Command, helpText } from "../scripts/command.ts";
import { letterCommands } from "../scripts/command-options.ts";
import { withRedirects } from "../scripts/letters/redirects.ts";
import { type ArchiveFolder, archiveFolder, type Ended, filesBelow } from "./support/archive-folder.ts";
import { projectFolder } from "./support/folders.ts";
import { letterText } from "./support/monitoring-letter.ts";

let archive: ArchiveFolder;

async function letters(...given: string[]): Promise<Ended> {
  const script = [join(projectFolder, "scripts/letters.ts"), ...given];
  return promisify(execFile)(process.execPath, script).then(
    (printed) => ({ code: 0, ...printed }),
    (error: Ended) => error,
  );
}

const onContent = (...given: string[]): Promise<Ended> => letters(...given, "--content", archive.content);
const inContent = (path: string): Promise<string> => readFile(join(archive.content, path), "utf8");

/** All files of the content folder but those that only save time. */
async function state(): Promise<Map<string, string>> {
  const files = await filesBelow(archive.content);
  return new Map(
    [...files].filter(([path]) => !path.startsWith(".cache/")).map(([path, bytes]) => [path, String(bytes)]),
  );
}

const later = letterText({
  opening: [
    "This letter summarises the findings of the monitoring visit to Leeds children’s services on 4 and 5 June 2019. The inspectors were Ada Example HMI and Ben Sample HMI.",
  ],
});
const first = "leeds-2019-01-29-monitoring-visit";

beforeAll(async () => {
  archive = await archiveFolder({ "first.txt": letterText() });
  for (const name of ["authorities.csv", "tiles.csv"]) {
    await cp(join(projectFolder, "content", name), join(archive.content, name));
  }
  await archive.build();
}, 60_000);
afterAll(() => archive.remove());

describe("the commands on letters", () => {
  test("have help of their own", async () => {
    const command: Command = letterCommands.withdraw;
    expect(await letters("withdraw", "--help")).toMatchObject({ code: 0, stdout: `${helpText(command)}\n` });
    expect(helpText(command)).toMatch(/^npm run letters -- withdraw ID \[options\]$/m);
  });

  test("are listed where none is named, as wrong use", async () => {
    expect(await letters("remove")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("add, list, show, withdraw, move, rename-authority"),
    });
  });

  test("name letters that are like the one that is not there", async () => {
    const ended = await onContent("show", "leeds-2018");
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining(first) });
  });
});

describe("a letter", () => {
  test("is added: a dry run writes nothing, and a file that would replace another is refused", async () => {
    const folder = join(archive.content, "..", "received");
    await mkdir(folder);
    const file = join(folder, "second.txt");
    await writeFile(file, later);
    const seeds = ["--seeds", join(archive.content, "../seeds")];
    const before = await state();
    const tried = await onContent("add", file, "--dry-run", ...seeds);
    expect(tried).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("would see it at /letters/leeds/2019-06-04-monitoring-visit/"),
    });
    expect(await state()).toEqual(before);
    const added = await onContent("add", file, ...seeds);
    expect(added.stdout).toContain("second.txt: new");
    expect(await inContent("letters/leeds/2019-06-04-monitoring-visit.md")).toContain("Ada Example");
    await writeFile(file, `${later}\nMore.`);
    expect(await onContent("add", file, ...seeds)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("another file called second.txt"),
    });
    await archive.build();
    expect(await archive.check("--record")).toMatchObject({ code: 0 });
  }, 60_000);

  test("that is refused is not kept in the seeds folder", async () => {
    const file = join(archive.content, "../received/empty.pdf");
    await writeFile(file, "");
    const ended = await onContent("add", file, "--seeds", join(archive.content, "../seeds"));
    expect(ended).toMatchObject({ code: 1, stdout: expect.stringContaining("is empty; replace it") });
    expect(ended.stdout).toContain("It was not added to the seeds folder.");
    expect(await readdir(join(archive.content, "../seeds"))).toEqual(["first.txt", "second.txt"]);
  });

  test("is shown with the words that its fields rest on, and listed with its state", async () => {
    const { stdout } = await onContent(
      "show",
      `https://letters.archive.test/letters/leeds/2019-01-29-monitoring-visit/`,
    );
    expect(stdout).toContain("visit: 29 to 30 January 2019\n  rests on: “This letter summarises");
    expect((await onContent("list")).stdout).toContain(`${first}  (published)`);
  });

  test("is moved with its evidence, and every address leads to the new one", async () => {
    const before = await state();
    const move = ["move", first, "--start", "2019-01-30"];
    expect(await onContent(...move, "--dry-run")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        "+/letters/leeds/2019-01-29-monitoring-visit/: /letters/leeds/2019-01-30-monitoring-visit/",
      ),
    });
    expect(await state()).toEqual(before);
    expect(await onContent(...move)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("1 comparison with other letters moved too"),
    });
    expect((await state()).has("letters/leeds/2019-01-30-monitoring-visit.evidence.yaml")).toBe(true);
    expect(await archive.build()).toMatchObject({ code: 0 });
    expect(await archive.check()).toMatchObject({ code: 0 });
    expect(await inContent("letters/leeds/2019-01-30-monitoring-visit.md")).toMatch(
      /^corrected:\n {2}- visit$/m,
    );
  }, 60_000);

  test("whose authority is renamed keeps its addresses, and the old name is known as an alias", async () => {
    const { code, stdout } = await onContent(
      "rename-authority",
      "leeds",
      "--slug",
      "leeds-city",
      "--name",
      "Leeds City",
    );
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("2 letters moved with it"),
    });
    expect(await inContent("authorities.csv")).toMatch(/^leeds-city,Leeds City,[^,]*Leeds[^,]*,/m);
    expect(await inContent("tiles.csv")).toMatch(/^leeds-city,/m);
    expect(await inContent("redirects.yaml")).toContain(
      "/letters/leeds/2019-01-29-monitoring-visit/: /letters/leeds-city/2019-01-30-monitoring-visit/",
    );
    expect(await archive.build()).toMatchObject({ code: 0 });
    expect(await archive.check()).toMatchObject({ code: 0 });
  }, 60_000);

  test("is withdrawn with a reason, and its words are gone", async () => {
    const id = "leeds-city-2019-06-04-monitoring-visit";
    expect(await onContent("withdraw", id)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--reason"),
    });
    const before = await state();
    const withdraw = ["withdraw", id, "--reason", "A child could be recognised.", "--date", "2024-05-03"];
    expect((await onContent(...withdraw, "--dry-run")).stdout).toContain(
      "was withdrawn on 3 May 2024, and why: A child could be recognised.",
    );
    expect(await state()).toEqual(before);
    expect((await onContent(...withdraw)).stdout).toContain("remove second.txt from the seeds folder");
    expect(await inContent("letters/leeds-city/2019-06-04-monitoring-visit.md")).not.toContain("Ada Example");
    expect(await onContent(...withdraw)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("was withdrawn on 2024-05-03"),
    });
  }, 60_000);
});

describe("redirects", () => {
  test("lead to where a page is in the end, in their order and with their comments", () => {
    const yaml = "# Moved\n/a/: /b/ # first\n/x/: /y/\n";
    expect(withRedirects(yaml, [{ from: "/b/", to: "/c/" }])).toBe("# Moved\n/a/: /c/\n/x/: /y/\n/b/: /c/\n");
  });

  test("from an address that has its page again are taken away", () => {
    expect(withRedirects("/a/: /b/\n", [{ from: "/b/", to: "/a/" }])).toBe("/b/: /a/\n");
  });

  test("that were made before are kept, and lead on", () => {
    const moves = [
      { from: "/a/", to: "/c/" },
      { from: "/b/", to: "/d/" },
    ];
    expect(withRedirects("/a/: /b/\n", moves)).toBe("/a/: /d/\n/b/: /d/\n");
  });

  test("begin a file that has none", () => {
    expect(withRedirects("# None yet\n{}\n", [{ from: "/a/", to: "/b/" }])).toBe("# None yet\n/a/: /b/\n");
  });
});
