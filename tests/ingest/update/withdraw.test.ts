import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { useIngestFolder } from "../../support/ingest-folder.ts";
import { letterText } from "../../support/monitoring-letter.ts";

const folder = useIngestFolder();
const path = "letters/leeds/2019-01-29-monitoring-visit.md";
const evidence = path.replace(".md", ".evidence.yaml");
const notesOf = async (): Promise<string[]> =>
  (await folder.run()).outcomes.flatMap(({ file, status, notes }) =>
    notes.map((note) => `${status}: ${file}: ${note}`),
  );

async function withdraw(line = "withdrawn: {date: 2024-05-03, reason: It named a child.}"): Promise<void> {
  await folder.seed("a.txt", letterText());
  await folder.run();
  await folder.change(path, "---\n", `---\n${line}\n`);
}

describe("a letter that the editor withdraws", () => {
  it("keeps what its address is made of, the reason and the hashes of its sources", async () => {
    await withdraw();
    expect(await notesOf()).toEqual([
      expect.stringMatching(/^changed: a\.txt: was withdrawn: its words were removed/),
      expect.stringMatching(/^refused: a\.txt: has the words of .* remove it from the seeds folder too$/),
    ]);
    expect((await folder.read(path)).replace(/[0-9a-f]{64}/, "HASH")).toBe(
      [
        "---\ntype: monitoring-visit\nauthority: leeds\nletterDate: '2019-03-04'\nvisit:\n  start: '2019-01-29'",
        "withdrawn:\n  date: '2024-05-03'\n  reason: It named a child.\nsources:\n  - HASH\n---\n",
      ].join("\n"),
    );
    await expect(folder.read(evidence)).rejects.toThrow("ENOENT");
    expect(await folder.read(".cache/ingest.json")).not.toContain("leeds");
  });

  it("is not read again: not from its source, and not from another version of it", async () => {
    await withdraw();
    await folder.run();
    const before = await folder.read(path);
    await folder.run();
    await folder.seed("a.txt", letterText({ rest: ["Overview", "Progress is slow."] }));
    expect(await notesOf()).toEqual([
      expect.stringMatching(/^refused: a\.txt: is a letter on the visit of .*, which was withdrawn/),
    ]);
    expect(await folder.read(path)).toBe(before);
  });

  it.each([
    ["withdrawn: {date: 2024-05-03}", /withdrawn\.reason: is missing$/],
    ["withdrawn: {date: May, reason: It named a child.}", /withdrawn\.date: must be a date such as/],
    ["withdrawn: true", /withdrawn: must be fields with values$/],
    ["withdrawn: {date: 2024-05-03, resaon: It named a child.}", /withdrawn: .*resaon/],
  ])("is left as it is where %s says too little", async (line, message) => {
    await withdraw(line);
    const before = await folder.read(path);
    const notes = await notesOf();
    expect(notes.some((note) => message.test(note))).toBe(true);
    expect(await folder.read(path)).toBe(before);
  });

  it("is withdrawn whatever else is wrong with its file", async () => {
    await withdraw();
    await folder.change(path, "title:", "titel:");
    await folder.run();
    expect(await folder.read(path)).not.toContain("titel");
  });
});

describe("a letter that is deleted while its source is there", () => {
  it("comes back only after a run that says so", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    await folder.remove(path);
    await folder.remove(evidence);
    expect(await notesOf()).toEqual([
      expect.stringMatching(
        /^refused: a\.txt: letters\/leeds\/.* was made from it and was deleted; the next run will read it again/,
      ),
    ]);
    await expect(folder.read(path)).rejects.toThrow("ENOENT");
    await folder.run();
    expect(await folder.read(path)).toContain("Caseloads");
  });

  it("is read again at once where the whole folder of letters was removed", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    await rm(join(folder.content, "letters"), { recursive: true });
    expect(await notesOf()).toEqual([]);
    expect(await folder.read(path)).toContain("Caseloads");
  });

  it("is not asked about where its file has only moved", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    const moved = path.replace("2019-01-29", "2019-01-28");
    await folder.write(moved, await folder.read(path));
    await folder.remove(path);
    expect(await notesOf()).toEqual([]);
  });
});
