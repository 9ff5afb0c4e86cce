import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchiveFolder, archiveFolder, filesBelow, filesWith } from "./support/archive-folder.ts";
import { letterText } from "./support/monitoring-letter.ts";

/** Words that only the letter that is withdrawn has: as they are in texts, addresses and, cut short, in indexes. */
const words = ["Quillfea", "Thistlew", "Marmaduk", "Trixibel", "87 of 113"];

const monitoringLetter = (visit: string, inspector: string, rest: readonly string[]): string =>
  letterText({
    opening: [
      `This letter summarises the findings of the monitoring visit to Leeds children’s services on ${visit}. The inspectors were ${inspector} HMI and Ben Sample HMI.`,
    ],
    rest: [...rest],
  });
const kept = {
  "first.txt": monitoringLetter("29 and 30 January 2019", "Ada Example", [
    "Findings",
    "Plans for children in care are clear, and core groups meet on time.",
  ]),
  "third.txt": monitoringLetter("3 and 4 March 2021", "Ada Example", [
    "Findings",
    "Plans for children in care are reviewed, and core groups meet too late.",
  ]),
};
const takenBack = monitoringLetter("4 and 5 February 2020", "Wilhelmina Thistlewood", [
  "Trixibell House",
  "Plans for children in care are clear, and core groups meet on time, in 87 of 113 cases.",
  "Inspectors met Marmaduke, whose plan is late.",
]).replaceAll("Specimen", "Quillfeather");

const letter = "letters/leeds/2020-02-04-monitoring-visit";
const reason = "A child could be recognised.";

let archive: ArchiveFolder;
let other: ArchiveFolder;
beforeAll(async () => {
  archive = await archiveFolder({ ...kept, "second.txt": takenBack });
  other = await archiveFolder(kept);
});
afterAll(() => Promise.all([archive.remove(), other.remove()]));

const read = (folder: string, file: string): Promise<string> => readFile(join(folder, file), "utf8");

describe("a letter that is withdrawn", () => {
  it("leaves no word in the site, in the record of addresses, in evidence or in a cache", async () => {
    await writeFile(join(archive.content, "permalinks.json"), "{}");
    await archive.build();
    expect((await archive.check("--record")).stderr).toBe("");
    // All that is looked for afterwards is found before.
    for (const folder of [archive.site, archive.content]) {
      const found = await filesWith(folder, words);
      for (const word of words) expect(found.some((one) => one.startsWith(word))).toBe(true);
    }
    const permalinks = await read(archive.content, "permalinks.json");
    expect(permalinks).toContain("/inspectors/wilhelmina-thistlewood/");
    expect(permalinks).toContain("/compare/2019-01-29-monitoring-visit/2020-02-04-monitoring-visit/");

    const file = join(archive.content, `${letter}.md`);
    const markdown = await readFile(file, "utf8");
    await writeFile(
      file,
      markdown.replace("---\n", () => `---\nwithdrawn: { date: 2024-05-03, reason: ${reason} }\n`),
    );
    const built = await archive.build();
    expect(built.stderr).toContain("second.txt");
    expect(built.code).toBe(0);
    expect(await filesWith(archive.site, words)).toEqual([]);
    expect(await filesWith(archive.content, words)).toEqual([]);
  });

  it("does not come back, and only a list that has become empty is reported as lost", async () => {
    await archive.build();
    expect(await filesWith(archive.site, words)).toEqual([]);
    expect((await archive.check()).stderr.trim().split("\n")).toEqual([
      expect.stringMatching(/^\/letters\/2020\/: no longer leads to what was published there: redirect it/),
    ]);
    await writeFile(join(archive.content, "redirects.yaml"), "/letters/2020/: /letters/\n");
    await archive.build();
    const checked = await archive.check();
    expect(checked.stderr).toBe("");
    expect(checked.code).toBe(0);
    await archive.check("--record");
    expect(await filesWith(archive.content, words)).toEqual([]);
    expect(await read(archive.content, "permalinks.json")).toContain(`"/${letter}/": []`);
  });

  it("has an address that says when and why, for readers, feeds and hosts", async () => {
    const statement = `This letter was withdrawn on 3 May 2024. Reason: ${reason}`;
    const page = await read(archive.site, `${letter}/index.html`);
    expect(page).toContain(statement);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(await read(archive.site, "authorities/leeds/index.html")).toContain(statement);
    for (const feed of ["feeds/letters.xml", "feeds/authorities/leeds.xml"])
      expect(await read(archive.site, feed)).toContain(`<summary>${statement}</summary>`);
    const redirects = await read(archive.site, "_redirects");
    expect(redirects).toContain(`/${letter}/ /${letter}/index.html 410!\n`);
    expect(redirects).toContain(`/${letter}-original.txt /${letter}/index.html 410\n`);
    expect(await read(archive.site, "sitemap.xml")).not.toContain(letter);
  });

  it("is in the data with its address, authority and date, and when and why it was withdrawn", async () => {
    const data: { id: string }[] = JSON.parse(await read(archive.site, "data/letters.json"));
    expect(data.map(({ id }) => id)).toEqual([
      "leeds-2021-03-03-monitoring-visit",
      "leeds-2019-01-29-monitoring-visit",
      "leeds-2020-02-04-monitoring-visit",
    ]);
    expect(data[2]).toEqual({
      id: "leeds-2020-02-04-monitoring-visit",
      url: `/${letter}/`,
      authority: expect.objectContaining({ slug: "leeds", url: "/authorities/leeds/" }),
      letterDate: "2019-03-04",
      withdrawn: { date: "2024-05-03", reason },
    });
  });

  it("is in no list, table or index that an archive without it would not have", async () => {
    await other.build();
    const own = /^(pagefind|search|themes|timeline|inspectors|regions)\/|^data\/.*\.csv$|\/compare\//;
    const [withdrawn, never] = await Promise.all([filesBelow(archive.site), filesBelow(other.site)]);
    const of = (files: Map<string, Buffer>): [string, string][] =>
      [...files]
        .filter(([file]) => own.test(file))
        .map(([file, bytes]): [string, string] => [file, bytes.toString("latin1")])
        .sort(([a], [b]) => (a < b ? -1 : 1));
    expect(of(withdrawn).map(([file]) => file)).toEqual(of(never).map(([file]) => file));
    expect(of(withdrawn)).toEqual(of(never));
  });
});
