import { chmod, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ContentFolder, UnwritableFile } from "../../../scripts/ingest/store/content-folder.ts";
import { useIngestFolder } from "../../support/ingest-folder.ts";
import { letterText } from "../../support/monitoring-letter.ts";

const folder = useIngestFolder();
const open = (dryRun = false): ContentFolder => new ContentFolder(folder.content, dryRun);

describe("a file that the editor may be at work on", () => {
  it("is written where it is as it was read", async () => {
    const content = open();
    await content.replace("letters/a.md", null, "one");
    await content.replace("letters/a.md", "one", "two");
    expect(await folder.read("letters/a.md")).toBe("two");
    expect(content.changes.map(({ before, after }) => [before, after])).toEqual([
      [null, "one"],
      ["one", "two"],
    ]);
  });

  it.each([
    ["was changed meanwhile", "one", "was changed during this run"],
    ["should not be there", null, "already exists and was not written by ingest"],
  ])("is left as it is where it %s", async (_, before, message) => {
    await folder.write("letters/a.md", "the editor’s");
    const content = open();
    for (const after of ["new", null].filter((text) => text !== before)) {
      await expect(content.replace("letters/a.md", before, after)).rejects.toThrow(message);
    }
    expect(await folder.read("letters/a.md")).toBe("the editor’s");
    expect(content.changes).toEqual([]);
  });

  it("is not touched in a dry run", async () => {
    await folder.write("letters/a.md", "one");
    const content = open(true);
    await content.replace("letters/a.md", "one", "two");
    await content.replace("letters/b.md", null, "new");
    expect(await folder.read("letters/a.md")).toBe("one");
    expect(content.changes).toHaveLength(2);
    expect(await readdir(join(folder.content, "letters"))).toEqual(["a.md"]);
  });

  it("is read in a dry run as it would have been written", async () => {
    await folder.write("letters/a.md", "one");
    const content = open(true);
    await content.replace("letters/a.md", "one", "two");
    expect(await content.read("letters/a.md")).toBe("two");
    await content.replace("letters/a.md", "two", null);
    expect(await content.read("letters/a.md")).toBeNull();
    expect(await folder.read("letters/a.md")).toBe("one");
  });
});

it("writes nothing through a folder that is a link out of the content folder", async () => {
  const outside = join(folder.root, "outside");
  await mkdir(outside);
  await mkdir(join(folder.content, "letters"), { recursive: true });
  await symlink(outside, join(folder.content, "letters/leeds"));
  await expect(open().replace("letters/leeds/deep/a.md", null, "one")).rejects.toThrow(
    "leeds is a link that leads out of the content folder",
  );
  expect(await readdir(outside)).toEqual([]);
});

it("writes into a content folder that is a link itself", async () => {
  const place = join(folder.root, "place");
  await mkdir(place);
  await symlink(place, folder.content);
  await open().replace("letters/a.md", null, "one");
  expect(await readFile(join(place, "letters/a.md"), "utf8")).toBe("one");
});

it("says in words what the disk refuses, and leaves nothing half written", async () => {
  await mkdir(folder.content);
  await writeFile(join(folder.content, "letters"), "a file, no folder");
  await expect(open().replace("letters/a.md", null, "one")).rejects.toThrow(UnwritableFile);
  await mkdir(join(folder.content, "drafts/a.md"), { recursive: true });
  await expect(open().replace("drafts/a.md", null, "one")).rejects.toThrow(
    "drafts/a.md cannot be read (EISDIR): there is a folder of the same name; move it away",
  );
  expect((await readdir(folder.content)).sort()).toEqual(["drafts", "letters"]);
});

it("removes what a run that was cut off has left beside its files, and nothing else", async () => {
  const beside = "letters/leeds/2019-01-29-monitoring-visit.md.tmp-0b0f6a9e-5a43-4b7e-9a0e-3d6a5a3f7c11";
  for (const file of [beside, "letters/leeds/notes.tmp-old", "drafts/a.md"]) await folder.write(file, "x");
  await open().clear();
  expect(await open().list("letters")).toEqual(["letters/leeds", "letters/leeds/notes.tmp-old"]);
  expect(await open().list("drafts")).toEqual(["drafts/a.md"]);
});

describe("a letter that cannot be written", () => {
  it("is refused in one line, and the others are written", async () => {
    await folder.seed("a.txt", letterText());
    await folder.seed("b.txt", letterText().replaceAll("Leeds", "Bradford"));
    await mkdir(join(folder.content, "letters"), { recursive: true });
    await writeFile(join(folder.content, "letters/bradford"), "a file where a folder should be");
    const { outcomes } = await folder.run();
    expect(outcomes).toMatchObject([
      { file: "a.txt", status: "new" },
      { file: "b.txt", status: "refused", notes: [expect.stringMatching(/^letters\/bradford.*cannot be/)] },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)("is named with the right that is missing", async () => {
    await folder.seed("a.txt", letterText());
    await mkdir(join(folder.content, "letters"), { recursive: true });
    await chmod(join(folder.content, "letters"), 0o500);
    const { outcomes } = await folder.run();
    expect(outcomes).toMatchObject([{ status: "refused", notes: [expect.stringContaining("(EACCES)")] }]);
  });
});

it("reads no letter in another encoding, whose signs it would lose, and leaves it as it is", async () => {
  await folder.seed("a.txt", letterText({ rest: ["Overview", "The café is open."] }));
  await folder.run();
  const letter = "letters/leeds/2019-01-29-monitoring-visit.md";
  const saved = Buffer.from((await folder.read(letter)).replaceAll("’", "'"), "latin1");
  await writeFile(join(folder.content, letter), saved);
  const { outcomes } = await folder.run();
  expect(outcomes).toMatchObject([
    { status: "refused", notes: [expect.stringContaining(`${letter} is not saved as UTF-8`)] },
  ]);
  expect(await readFile(join(folder.content, letter))).toEqual(saved);
});
