/** Versions of a letter, second files of it, and letter and evidence that have come apart. */
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../scripts/ingest/report/report.ts";
import { paragraphText, useIngestFolder } from "../../support/ingest-folder.ts";
import { letterText } from "../../support/monitoring-letter.ts";

const folder = useIngestFolder();
const leeds = "letters/leeds/2019-01-29-monitoring-visit.md";
const leedsEvidence = leeds.replace(".md", ".evidence.yaml");
const draft = "drafts/a-txt.md";
const draftEvidence = draft.replace(".md", ".evidence.yaml");

const findings = (changed: Record<string, string> = {}): string => {
  const text = letterText({
    rest: [
      "Overview",
      "Caseloads are lower than they were a year ago, and staff told us so.",
      "Supervision is regular, recorded, and of use to those who have it.",
      "Core groups meet as often as they should, without the schools.",
    ],
  });
  return Object.entries(changed).reduce((words, [from, to]) => words.replace(from, () => to), text);
};
const withoutAuthority = (): string =>
  letterText({
    head: ["4 March 2019", ""],
    title: "Monitoring visit to Sampleton children’s services",
    opening: [
      "This letter summarises the findings of the monitoring visit to Sampleton on 29 January 2019. The inspectors were Ada Example HMI.",
    ],
  });
const outcomes = async (): Promise<Outcome[]> => (await folder.run()).outcomes;

describe("a second file of a letter", () => {
  const refused = { status: "refused", notes: [expect.stringMatching(/^is a second file of/)] };

  it.each([
    ["with the very same words", `${findings()}\n\n`],
    ["with a word that is read otherwise", findings({ regular: "irregular" })],
  ])("%s is refused in every run, also when the letter is corrected", async (_, copy) => {
    await folder.seed("a.txt", findings());
    await folder.seed("b.txt", copy);
    expect(await outcomes()).toMatchObject([{ status: "new" }, refused]);
    expect(await outcomes()).toMatchObject([{ status: "unchanged" }, refused]);
    await folder.change(leeds, "lower than they were", "a little lower than they were");
    expect(await outcomes()).toMatchObject([{ status: "changed" }, refused]);
    expect((await folder.letter(leeds)).frontMatter.corrections).toEqual([]);
  });

  it("does not bring the letter back to an old version", async () => {
    await folder.seed("a.txt", findings());
    await folder.seed("b.txt", `${findings()}\n\n`);
    await folder.run();
    await folder.seed("c.txt", findings({ regular: "frequent" }));
    expect(await outcomes()).toMatchObject([{ status: "unchanged" }, refused, { status: "changed" }]);
    expect(await outcomes()).toMatchObject([{ status: "unchanged" }, refused, { status: "unchanged" }]);
    expect(await folder.read(leeds)).toContain("Supervision is frequent");
  });

  it("is reported as the current one when it is overwritten by a third", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    await folder.seed("b.txt", letterText().replace("Progress is steady", "Progress is slow"));
    await folder.run();
    await folder.seed("b.txt", letterText().replace("Progress is steady", "Progress is quick"));
    const { outcomes } = await folder.run();
    expect(outcomes).toMatchObject([
      { file: "a.txt", status: "unchanged", notes: [] },
      { file: "b.txt", status: "changed", letter: leeds },
    ]);
  });

  it("takes the place of the first when that is taken away", async () => {
    await folder.seed("a.txt", findings());
    await folder.seed("b.txt", findings({ regular: "irregular" }));
    await folder.run();
    await rm(join(folder.seeds, "a.txt"));
    expect(await outcomes()).toMatchObject([{ file: "b.txt", status: "changed" }]);
    expect(await folder.read(leedsEvidence)).toContain("copies: []");
    expect(await folder.read(leeds)).toContain("Supervision is irregular");
  });
});

describe("a letter and evidence of two versions", () => {
  it("are left alone and named: what is corrected could not be told", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    const first = await folder.read(leeds);
    await folder.seed("a.txt", findings({ regular: "frequent" }));
    await folder.run();
    await folder.write(leeds, first);
    const told = {
      status: "refused",
      notes: [expect.stringContaining(`${leedsEvidence} belong to different versions of the letter`)],
    };
    expect(await outcomes()).toMatchObject([told]);
    await rename(join(folder.seeds, "a.txt"), join(folder.seeds, "b.txt"));
    expect(await outcomes()).toMatchObject([told]);
    expect(await folder.read(leeds)).toBe(first);
  });

  it("are brought together where a run was cut off between the two", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    const evidence = await folder.read(leedsEvidence);
    await folder.seed("b.txt", findings({ regular: "frequent" }));
    await folder.run();
    const [letter, after] = [await folder.read(leeds), await folder.read(leedsEvidence)];
    await folder.write(leedsEvidence, evidence);
    expect(await outcomes()).toMatchObject([{ status: "unchanged" }, { status: "unchanged" }]);
    expect([await folder.read(leeds), await folder.read(leedsEvidence)]).toEqual([letter, after]);
  });
});

describe("a draft that a run was publishing when it was cut off", () => {
  const publish = async (): Promise<[string, string]> => {
    await folder.seed("a.txt", withoutAuthority());
    await folder.run();
    await folder.change(draft, "authority: null", "authority: leeds");
    const files: [string, string] = [await folder.read(draft), await folder.read(draftEvidence)];
    await folder.run();
    return files;
  };
  const restore = async ([markdown, evidence]: [string, string]): Promise<void> => {
    await folder.write(draft, markdown);
    await folder.write(draftEvidence, evidence);
  };

  it.each([
    ["before the evidence was written", true],
    ["before the draft was removed", false],
  ])("%s, is published", async (_, withoutEvidence) => {
    await restore(await publish());
    if (withoutEvidence) await folder.remove(leedsEvidence);
    const letter = await folder.read(leeds);
    await folder.run();
    expect(await folder.read(leeds)).toBe(letter);
    expect(await readdir(join(folder.content, "drafts"))).toEqual([]);
    const { outcomes: later, withoutSource, changes } = await folder.run();
    expect(later).toMatchObject([{ status: "unchanged", notes: [] }]);
    expect([withoutSource, changes]).toEqual([[], []]);
  });

  it("before its evidence was removed, leaves none behind", async () => {
    const [, evidence] = await publish();
    await folder.write(draftEvidence, evidence);
    expect(await outcomes()).toMatchObject([{ status: "unchanged", notes: [] }]);
    expect(await readdir(join(folder.content, "drafts"))).toEqual([]);
  });
});

describe("a draft", () => {
  it("is not published under an authority that is in no register, whatever its source does", async () => {
    await folder.seed("a.txt", withoutAuthority());
    await folder.run();
    await folder.change(draft, "authority: null", "authority: ../../elsewhere");
    await folder.seed("a.txt", withoutAuthority().replace("steady", "slow"));
    expect(await outcomes()).toMatchObject([
      {
        status: "draft",
        letter: draft,
        notes: [expect.stringContaining("is not the slug of an authority")],
      },
    ]);
    expect((await readdir(folder.root)).sort()).toEqual(["content", "seeds"]);
  });
});

describe("a letter", () => {
  it("keeps its authority, and says so, when a new version names none", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    await folder.seed("a.txt", findings().replaceAll("Leeds", "Sampleton"));
    const [outcome] = await outcomes();
    expect(outcome?.notes).toContain('authority: can no longer be read in the source; it stays "leeds"');
    expect(outcome?.notes.join("\n")).not.toContain("is now read as");
  });

  it("can have a heading ‘Opening’ put in before others by a new version", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    await folder.seed("a.txt", findings({ "Core groups meet": "Opening\n\nCore groups meet" }));
    expect(await outcomes()).toMatchObject([{ status: "changed" }]);
    expect((await folder.letter(leeds)).body.sections.map(({ id }) => id)).toContain("opening-2");
  });

  it("keeps the comments in its head, and lines that did not change, in a new version", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    await folder.change(leeds, "inspectors:\n", "# Both names checked by telephone.\ninspectors:\n");
    await folder.change(leeds, "who have it", "who\nhave it");
    await folder.run();
    await folder.seed("b.txt", findings({ "29 and 30 January": "29 to 31 January" }));
    await folder.run();
    const markdown = await folder.read(leeds);
    expect(markdown).toContain("# Both names checked by telephone.\ninspectors:\n");
    expect((await folder.letter(leeds)).frontMatter.visit.end).toBe("2019-01-31");
  });

  it("is reported under the new name of its source, also when its evidence is lost", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    await folder.change(leeds, "Supervision is regular", "Supervision is mostly regular");
    await folder.remove(leedsEvidence);
    await folder.moveSeed("a.txt", "b.txt");
    expect(await outcomes()).toMatchObject([
      { file: "b.txt", notes: [expect.stringContaining(`${leedsEvidence} was missing`)] },
    ]);
    const letter = await folder.letter(leeds);
    expect(letter.frontMatter).toMatchObject({ source: { file: "b.txt" }, corrected: ["text"] });
    expect(paragraphText(letter, "p3")).toContain("mostly regular");
    expect(await outcomes()).toMatchObject([{ status: "unchanged", notes: [expect.anything()] }]);
    await folder.seed("b.txt", findings({ regular: "frequent" }));
    const [outcome] = await outcomes();
    expect(outcome?.notes[0]).toMatch(/^p3: was corrected by hand and has changed in the source/);
    expect(outcome?.notes[1]).toContain(`${leedsEvidence} was missing`);
    const evidence = await folder.read(leedsEvidence);
    await folder.write(leedsEvidence, evidence.replaceAll("settled: false", "settled: true"));
    expect(await outcomes()).toMatchObject([{ status: "unchanged", notes: [] }]);
  });

  it("whose evidence cannot be read is listed when its source is away", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    await folder.write(leedsEvidence, "<<<<<<< ours\n");
    await rm(join(folder.seeds, "a.txt"));
    expect((await folder.run()).withoutSource).toEqual([{ letter: leeds, file: "a.txt" }]);
  });

  it("whose evidence cannot be opened does not keep the others from being read", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    await folder.remove(leedsEvidence);
    await folder.write(`${leedsEvidence}/a.txt`, "a folder where a file should be");
    await folder.seed("b.txt", findings().replaceAll("Leeds", "Bradford"));
    expect(await outcomes()).toMatchObject([
      { status: "refused", notes: [expect.stringContaining(`${leedsEvidence} cannot be read (EISDIR)`)] },
      { status: "new" },
    ]);
  });

  it("has a doubt reported again when the correction that answered it is undone, and not before", async () => {
    await folder.seed("a.txt", findings({ "29 and 30 January": "29 January to 30 March" }));
    const [first] = await outcomes();
    expect(first?.notes).not.toEqual([]);
    await folder.change(leeds, "end: '2019-03-30'", "end: '2019-01-30'");
    await folder.run();
    await folder.moveSeed("a.txt", "b.txt");
    expect(await outcomes()).toMatchObject([{ status: "changed", notes: [] }]);
    await folder.change(leeds, "end: '2019-01-30'", "end: '2019-03-30'");
    expect((await outcomes())[0]?.notes).toEqual(first?.notes);
  });

  it("does not get a paragraph back that was removed by hand when the source rewords it, and says so", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    await folder.change(leeds, "have it. {#p3}\n\nCore groups", 'have it. {#p3 was="p4"}\n\nCore groups');
    await folder.write(leeds, (await folder.read(leeds)).replace(/Core groups.*\{#p4\}\n/, ""));
    await folder.run();
    await folder.seed("b.txt", findings({ "without the schools": "with the schools" }));
    const [, outcome] = await outcomes();
    expect(outcome?.notes).toEqual([expect.stringMatching(/^p4: was removed by hand.*with the schools/)]);
    expect(await folder.read(leeds)).not.toContain("Core groups");
    expect((await outcomes())[1]?.notes).toEqual(outcome?.notes);
  });
});

it("a register that cannot be read is not replaced by another in silence", async () => {
  await folder.seed("a.txt", findings());
  await folder.write("authorities.csv/a.txt", "a folder where the register should be");
  await expect(folder.run()).rejects.toThrow("authorities.csv cannot be read (EISDIR)");
});

describe("a run that was interrupted between a letter and its evidence", () => {
  const aside = `.cache/unfinished/${leedsEvidence}`;

  it("is finished by the next one, even if its source has changed again", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    const before = await folder.read(leedsEvidence);
    await folder.seed("a.txt", findings({ "a year ago": "two years ago" }));
    await folder.run();
    await folder.write(aside, await folder.read(leedsEvidence));
    await folder.write(leedsEvidence, before);
    await folder.seed("a.txt", findings({ "a year ago": "three years ago" }));
    expect(await outcomes()).toMatchObject([{ file: "a.txt", status: "changed" }]);
    expect(await folder.read(leeds)).toContain("three years ago");
    expect(await readdir(join(folder.content, ".cache/unfinished/letters/leeds"))).toEqual([]);
  });

  it("leaves evidence aside that belongs to no letter any more, and the next one removes it", async () => {
    await folder.seed("a.txt", findings());
    await folder.run();
    const before = await folder.read(leedsEvidence);
    await folder.write(aside, before.replace(/^written: .*$/m, `written: ${"0".repeat(64)}`));
    expect(await outcomes()).toMatchObject([{ file: "a.txt", status: "unchanged" }]);
    expect(await folder.read(leedsEvidence)).toBe(before);
    expect(await readdir(join(folder.content, ".cache/unfinished/letters/leeds"))).toEqual([]);
  });
});
