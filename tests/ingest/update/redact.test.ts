import { describe, expect, it } from "vitest";
import { useIngestFolder } from "../../support/ingest-folder.ts";
import { letterText } from "../../support/monitoring-letter.ts";

const folder = useIngestFolder();
const path = "letters/leeds/2019-01-29-monitoring-visit.md";
const evidence = path.replace(".md", ".evidence.yaml");
const rest = [
  "Overview",
  "Progress is steady. Caseloads are lower than they were.",
  "One Zorbatine was given to a child without a record of it anywhere.",
];
const notesOf = async (): Promise<string[]> =>
  (await folder.run()).outcomes.flatMap(({ status, notes }) => notes.map((note) => `${status}: ${note}`));

/** Has the letter read, and redacts in it. */
async function redact(...list: string[]): Promise<void> {
  await folder.seed("a.txt", letterText({ rest }));
  await folder.run();
  await folder.change(path, "---\n", `---\nredacted: [${list.join(", ")}]\n`);
}

/** The texts of the letter’s paragraphs. */
const texts = async (): Promise<string[]> =>
  (await folder.letter(path)).body.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));

describe("what the editor redacts", () => {
  it("is said once, with how often it was found", async () => {
    await redact("Cleo Specimen", "caseloads", "Specimin", "p3");
    expect(await notesOf()).toEqual([
      "changed: redacted: ‘Cleo Specimen’ was replaced by [redacted] in one place",
      "changed: redacted: ‘caseloads’ was replaced by [redacted] in one place",
      "changed: redacted: ‘Specimin’ is nowhere in the letter, so nothing was redacted for it; check how it is written",
      "changed: redacted: ‘p3’ was replaced by [redacted] in one place",
    ]);
    expect(await notesOf()).toEqual([]);
    expect((await texts()).slice(1)).toEqual([
      "Progress is steady. [redacted] are lower than they were.",
      "[redacted]",
    ]);
  });

  it("stays redacted when the source has a new version, which brings its other changes", async () => {
    await redact("Cleo Specimen", "Ms Specimen", "Caseloads", "p3");
    await folder.run();
    await folder.seed("b.txt", letterText({ rest: rest.map((line) => line.replace("steady", "slow")) }));
    await folder.run();
    expect((await texts()).slice(1)).toEqual([
      "Progress is slow. [redacted] are lower than they were.",
      "[redacted]",
    ]);
    for (const file of [path, evidence, ".cache/ingest.json"]) {
      const text = (await folder.read(file)).replace(/redacted:\n(?: {2}- .*\n)+|redacted: \[.*\n/, "");
      expect(text).not.toMatch(/Specimen|Caseloads|Zorbatine/i);
    }
    expect((await folder.letter(path)).frontMatter.recipient?.name).toBe("[redacted]");
  });

  it("is not guessed where a redacted paragraph has other words in a new version", async () => {
    await redact("p3");
    await folder.run();
    const before = [await folder.read(path), await folder.read(evidence)];
    await folder.seed(
      "a.txt",
      letterText({ rest: rest.map((line) => line.replace("record of it", "trace")) }),
    );
    expect(await notesOf()).toEqual([
      expect.stringMatching(/^refused: redacted paragraph p3 is not in this version in the same words/),
    ]);
    expect([await folder.read(path), await folder.read(evidence)]).toEqual(before);
  });

  it("stays redacted when the evidence is lost", async () => {
    await redact("Cleo Specimen", "Ms Specimen", "Caseloads");
    await folder.run();
    await folder.remove(evidence);
    await folder.run();
    expect(await folder.read(evidence)).not.toMatch(/Specimen|Caseloads/i);
    expect((await texts())[1]).toBe("Progress is steady. [redacted] are lower than they were.");
  });

  it("is not in the name of its source either, where the editor is asked to rename it", async () => {
    await folder.seed("Cleo Specimen.txt", letterText({ rest }));
    await folder.run();
    await folder.change(path, "---\n", "---\nredacted: [Cleo Specimen]\n");
    expect(await notesOf()).toContainEqual(
      "changed: the name of its source has redacted words; rename the file, which is recognised by its content",
    );
    expect((await folder.letter(path)).frontMatter.source.file).toBe("[redacted].txt");
  });
});
