import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchiveFolder, archiveFolder, filesWith } from "./support/archive-folder.ts";
import { letterText } from "./support/monitoring-letter.ts";

/** Words of the redacted letter alone, short enough to be found in stems and in addresses too. */
const words = ["Quillfea", "Thistlew", "Trixibel", "Marmaduk", "Zorbatin", "41 of 43"];

const redacted = letterText({
  opening: [
    "This letter summarises the findings of the monitoring visit to Leeds children’s services on 4 and 5 February 2020. The inspectors were Wilhelmina Thistlewood HMI and Ben Sample HMI.",
  ],
  rest: [
    "Findings at Trixibell House",
    "Inspectors met Marmaduke. MARMADUKE’S plan is late, and so are 41 of 43 others at Trixibell House.",
    "One Zorbatine was given to a child without a record, which Zorbatine makers advise against.",
    "Caseloads are lower than they were.",
  ],
}).replaceAll("Specimen", "Quillfeather");
const other = letterText({ rest: ["Findings", "Caseloads are higher than they were, and plans are late."] });
const list =
  "redacted:\n  - Quillfeather\n  - Wilhelmina  Thistlewood\n  - Trixibell House\n  - marmaduke\n  - 41 of 43\n  - p3\n";

const letter = "letters/leeds/2020-02-04-monitoring-visit";
let archive: ArchiveFolder;
beforeAll(async () => {
  archive = await archiveFolder({ "a.txt": other, "b.txt": redacted }, { "permalinks.json": "{}" });
});
afterAll(() => archive.remove());

const read = (folder: string, file: string): Promise<string> => readFile(join(folder, file), "utf8");

/** The Markdown without the list of what is redacted, which alone may have the words. */
async function markdownWithoutList(): Promise<string> {
  const markdown = await read(archive.content, `${letter}.md`);
  return markdown.replace(/redacted:\n(?: {2}- .*\n)+/, "");
}

describe("words and a paragraph that are redacted", () => {
  it("are in no page, file, feed or index, in no recorded address, no evidence and no cache", async () => {
    await archive.build();
    expect((await archive.check("--record")).stderr).toBe("");
    for (const word of words) {
      expect((await filesWith(archive.site, [word])).length).toBeGreaterThan(3);
    }
    expect(await read(archive.content, "permalinks.json")).toContain("#findings-at-trixibell-house");
    const markdown = await read(archive.content, `${letter}.md`);
    expect(markdown).toContain("{#p3}");
    await writeFile(
      join(archive.content, `${letter}.md`),
      markdown.replace("---\n", () => `---\n${list}`),
    );
    const built = await archive.build();
    expect(built.stderr).toContain("‘marmaduke’ was replaced by [redacted] in 2 places");
    expect(await filesWith(archive.site, words)).toEqual([]);
    expect(await filesWith(archive.content, words)).toEqual(
      // The list itself.
      ["41 of 43", "Marmaduk", "Quillfea", "Thistlew", "Trixibel"].map((word) => `${word} in ${letter}.md`),
    );
    for (const word of words) expect(await markdownWithoutList()).not.toContain(word);
  });

  it("leave a mark, a note on the page and no original, and the page does not claim to be whole", async () => {
    const page = await read(archive.site, `${letter}/index.html`);
    expect(page).toContain("Inspectors met [redacted]. [redacted]’S plan is late");
    expect(page).toContain("Words of this letter are redacted");
    expect(page).not.toContain("has every word");
    expect(page).toContain("The document is withheld because it has the words that are redacted here.");
    expect(page).toContain('id="findings-at-redacted"');
    const data = JSON.parse(await read(archive.site, `${letter}.json`));
    expect(data).toMatchObject({ original: "withheld", redacted: true });
    expect(data.sections[1].paragraphs[1]).toMatchObject({ id: "p3", text: "[redacted]" });
    expect(data.inspectors).toEqual([
      { name: "[redacted]", role: "HMI" },
      { name: "Ben Sample", role: "HMI" },
    ]);
    await expect(read(archive.site, `${letter}-original.txt`)).rejects.toThrow("ENOENT");
    await expect(read(archive.site, "inspectors/redacted/index.html")).rejects.toThrow("ENOENT");
  });

  it("stay redacted, and no address is reported as lost", async () => {
    await archive.build();
    expect(await filesWith(archive.site, words)).toEqual([]);
    const { stderr } = await archive.check();
    expect(stderr.trim().split("\n").filter(Boolean)).toEqual([]);
    await archive.check("--record");
    expect(await filesWith(archive.content, words)).toHaveLength(5);
  });
});
