import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listSources } from "../../scripts/ingest/sources.ts";
import { useIngestFolder } from "../support/ingest-folder.ts";

const folder = useIngestFolder();

it("lists PDF, Word and text files at any depth, whatever the case of their ending", async () => {
  for (const name of ["b.PDF", "a/deep/c.docx", "a.Txt"]) await folder.seed(name, "x");
  const { sources, refused, skipped } = await listSources(folder.seeds);
  expect(sources.map(({ file, ending }) => [file, ending])).toEqual([
    ["a.Txt", ".txt"],
    ["a/deep/c.docx", ".docx"],
    ["b.PDF", ".pdf"],
  ]);
  expect([refused, skipped]).toEqual([[], []]);
});

it.each([
  [
    "doc",
    "is an old Word document, which cannot be read; open it in Word or LibreOffice and save it as Word document (.docx) or PDF",
  ],
  [
    "ODT",
    "is an OpenDocument text, which cannot be read; open it in Word or LibreOffice and save it as Word document (.docx) or PDF",
  ],
  [
    "rtf",
    "is a rich text (RTF) document, which cannot be read; open it in Word or LibreOffice and save it as Word document (.docx) or PDF",
  ],
  ["html", "is a web page, which cannot be read; open it in a browser and print it as PDF"],
  ["mhtml", "is a web page, which cannot be read; open it in a browser and print it as PDF"],
  ["jpg", "is a picture, which cannot be read; ask for the letter as PDF, Word (.docx) or text"],
  ["zip", "is an archive of files, which cannot be read; unpack it and put the letters here"],
])("refuses a .%s file, which may be a letter, and says how to convert it", async (ending, reason) => {
  await folder.seed(`letter.${ending}`, "x");
  const { sources, refused } = await listSources(folder.seeds);
  expect(sources).toEqual([]);
  expect(refused).toEqual([{ file: `letter.${ending}`, reason }]);
});

it("names other files that it passes over, and is silent of hidden files and those of systems", async () => {
  for (const name of ["notes.md", "letter", ".DS_Store", "Thumbs.db", "sub/desktop.ini", "~$letter.docx"])
    await folder.seed(name, "x");
  const { sources, refused, skipped } = await listSources(folder.seeds);
  expect([sources, refused]).toEqual([[], []]);
  expect(skipped).toEqual(["letter", "notes.md"]);
});

it("refuses a link to a folder, even to one inside, and one that leads nowhere", async () => {
  await mkdir(join(folder.seeds, "a"));
  await writeFile(join(folder.seeds, "a/letter.txt"), "x");
  await symlink(join(folder.seeds, "a"), join(folder.seeds, "b"));
  await symlink(join(folder.seeds, "nowhere.txt"), join(folder.seeds, "c.txt"));
  const { sources, refused } = await listSources(folder.seeds);
  expect(sources.map(({ file }) => file)).toEqual(["a/letter.txt"]);
  expect(refused.map(({ file }) => file).sort()).toEqual(["b", "c.txt"]);
  expect(refused.find(({ file }) => file === "b")?.reason).toBe(
    "is a link to a folder; put the folder itself here",
  );
});

it.skipIf(process.platform === "win32")(
  "refuses a file whose name does not fit on one line, and shows it with signs that do",
  async () => {
    await folder.seed("a\nb.txt", "x");
    const { sources, refused } = await listSources(folder.seeds);
    expect(sources).toEqual([]);
    expect(refused).toEqual([
      {
        file: '"a\\nb.txt"',
        reason: "has a line break or another unprintable character in its name; rename it",
      },
    ]);
  },
);
