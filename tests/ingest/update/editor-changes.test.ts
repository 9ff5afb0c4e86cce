/** What the editor wrote, and what was published, outlives whatever happens to sources, drafts and evidence. */
import { access, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../scripts/ingest/report/report.ts";
import { readerVersion } from "../../../scripts/ingest/update/evidence-of-reading.ts";
import { paragraphText, useIngestFolder } from "../../support/ingest-folder.ts";
import { letterText } from "../../support/monitoring-letter.ts";

const folder = useIngestFolder();
const leeds = "letters/leeds/2019-01-29-monitoring-visit.md";
const leedsEvidence = leeds.replace(".md", ".evidence.yaml");
const draft = "drafts/a-txt.md";

/** A letter whose authority is not in the register, until the editor says which one it is. */
const unknownAuthority = (words = "Progress is steady."): string =>
  letterText({
    head: ["4 March 2019", ""],
    title: "Monitoring visit to Sampleton children’s services",
    opening: [
      "This letter summarises the findings of the monitoring visit to Sampleton on 29 January 2019. The inspectors were Ada Example HMI.",
    ],
    rest: ["Overview", `${words} Caseloads are lower than they were.`, "Supervision is regular and of use."],
  });
const knownAuthority = (): string => unknownAuthority().replaceAll("Sampleton", "Leeds");

const outcomes = async (): Promise<Outcome[]> => (await folder.run()).outcomes;

describe("a draft that the editor has worked on", () => {
  const correct = (): Promise<void> =>
    folder.change(draft, "Caseloads are lower", "Caseloads are a little lower");

  it("goes into the letter when its source is replaced by one that reads fully", async () => {
    await folder.seed("a.txt", unknownAuthority());
    await folder.run();
    await correct();
    await folder.seed("a.txt", knownAuthority());
    expect(await outcomes()).toMatchObject([{ status: "new", letter: leeds }]);
    const letter = await folder.letter(leeds);
    expect(paragraphText(letter, "p2")).toBe(
      "Progress is steady. Caseloads are a little lower than they were.",
    );
    expect(letter.frontMatter).toMatchObject({ authority: "leeds", corrected: ["text"], corrections: [] });
  });

  it("keeps what was filled in when its source is replaced by another version that lacks it", async () => {
    await folder.seed("a.txt", unknownAuthority());
    await folder.run();
    await folder.change(draft, "authority: null", "authority: leeds");
    await folder.seed("a.txt", unknownAuthority("Progress is slow."));
    expect(await outcomes()).toMatchObject([{ status: "new", letter: leeds }]);
    const letter = await folder.letter(leeds);
    expect(letter.frontMatter.corrected).toEqual(["authority"]);
    expect(paragraphText(letter, "p2")).toContain("Progress is slow.");
  });

  it.each([
    ["is missing", () => folder.remove(draft.replace(".md", ".evidence.yaml"))],
    [
      "cannot be read",
      () => folder.write(draft.replace(".md", ".evidence.yaml"), "<<<<<<< mine\nnot: yaml: at all"),
    ],
  ])("is kept when its evidence %s", async (_, spoil) => {
    await folder.seed("a.txt", unknownAuthority());
    await folder.run();
    await correct();
    await spoil();
    expect(await outcomes()).toMatchObject([{ status: "draft", letter: draft }]);
    expect(await folder.read(draft)).toContain("a little lower");
    await folder.change(draft, "authority: null", "authority: leeds");
    expect(await outcomes()).toMatchObject([{ status: "new", letter: leeds }]);
    expect((await folder.letter(leeds)).frontMatter.corrected).toEqual(["authority", "text"]);
  });

  it("goes on when its source gets another name", async () => {
    await folder.seed("a.txt", unknownAuthority());
    await folder.run();
    await correct();
    await folder.moveSeed("a.txt", "2019/letter.txt");
    expect(await outcomes()).toMatchObject([{ file: "2019/letter.txt", status: "draft", letter: draft }]);
    expect(await folder.read(draft)).toContain("a little lower");
    await folder.change(draft, "authority: null", "authority: leeds");
    await folder.run();
    expect((await folder.letter(leeds)).frontMatter.source.file).toBe("2019/letter.txt");
    expect(await readdir(join(folder.content, "drafts"))).toEqual([]);
  });

  it("keeps its corrections when its source gets another name and a further version", async () => {
    await folder.seed("a.txt", unknownAuthority());
    await folder.run();
    await correct();
    await folder.moveSeed("a.txt", "b.txt");
    await folder.run();
    await folder.seed("b.txt", unknownAuthority("Progress is slow."));
    await folder.run();
    expect(await folder.read(draft)).toContain("Progress is steady. Caseloads are a little lower");
    const yaml = draft.replace(".md", ".evidence.yaml");
    await folder.change(yaml, `reader: ${readerVersion}`, "reader: 0");
    await folder.run();
    expect(await folder.read(draft)).toContain("a little lower");
  });

  it("is left alone when another letter takes the name of its source", async () => {
    await folder.seed("a.txt", unknownAuthority());
    await folder.run();
    await correct();
    const before = await folder.read(draft);
    await folder.seed("a.txt", `Bread and butter. ${"Milk, eggs and cheese from the shop. ".repeat(30)}`);
    expect(await outcomes()).toMatchObject([
      { status: "refused", notes: [expect.stringContaining(`has a different letter from ${draft}`)] },
    ]);
    expect(await folder.read(draft)).toBe(before);
  });

  it("is completed while its source is away", async () => {
    await folder.seed("a.txt", unknownAuthority());
    await folder.run();
    await rm(join(folder.seeds, "a.txt"));
    await folder.change(draft, "authority: null", "authority: leeds");
    expect(await outcomes()).toMatchObject([{ status: "new", letter: leeds }]);
  });
});

describe("drafts", () => {
  it("of sources whose names make one path are two", async () => {
    await folder.seed("a b.txt", unknownAuthority());
    await folder.seed("a-b.txt", unknownAuthority("Quite another finding."));
    const [first, second] = await outcomes();
    expect(first?.letter).toBe("drafts/a-b-txt.md");
    expect(second?.letter).toMatch(/^drafts\/a-b-txt-[0-9a-f]{8}\.md$/);
    expect(await folder.read(second?.letter ?? "")).toContain("Quite another finding.");
    expect((await outcomes()).map(({ letter }) => letter)).toEqual([first?.letter, second?.letter]);
  });

  it("have names that a disk can hold, however long those of their sources are", async () => {
    const names = ["x", "y"].map((last) => `${"a".repeat(240)}${last}.txt`);
    for (const name of names) await folder.seed(name, unknownAuthority(`Progress of ${name} is steady.`));
    const paths = (await outcomes()).map(({ status, letter }) => `${status} ${letter}`);
    expect(paths).toEqual(names.map(() => expect.stringMatching(/^draft drafts\/a{191}-[0-9a-f]{8}\.md$/)));
    expect(new Set(paths).size).toBe(2);
  });

  it("are read again when the register has changed", async () => {
    await folder.seed("a.txt", unknownAuthority());
    await folder.run();
    const own = await import("node:fs/promises").then(({ readFile }) =>
      readFile(new URL("../../../content/authorities.csv", import.meta.url), "utf8"),
    );
    await folder.write("authorities.csv", own.replace(/^leeds,Leeds,/m, "leeds,Leeds,Sampleton"));
    expect(await outcomes()).toMatchObject([{ status: "new", letter: leeds }]);
  });

  it("are read again when the editor has deleted them", async () => {
    await folder.seed("a.txt", unknownAuthority());
    await folder.run();
    await folder.remove(draft);
    expect(await outcomes()).toMatchObject([{ status: "draft", letter: draft }]);
    await access(join(folder.content, draft));
  });
});

describe("a letter", () => {
  const revised = (): string => letterText().replace("Progress is steady", "Progress is slow");

  it("stays at its present version when the file of an earlier one is moved", async () => {
    await folder.seed("v1.txt", letterText());
    await folder.run();
    await folder.seed("v2.txt", revised());
    await folder.run();
    const before = await folder.read(leeds);
    await folder.moveSeed("v1.txt", "old/v1.txt");
    expect(await outcomes()).toMatchObject([
      { file: "old/v1.txt", status: "unchanged", letter: leeds, notes: [] },
      { file: "v2.txt", status: "unchanged" },
    ]);
    expect(await folder.read(leeds)).toBe(before);
  });

  it("says so when only an earlier version of its source is left", async () => {
    await folder.seed("v1.txt", letterText());
    await folder.run();
    await folder.seed("v2.txt", revised());
    await folder.run();
    await rm(join(folder.seeds, "v2.txt"));
    expect(await outcomes()).toMatchObject([
      { file: "v1.txt", notes: [expect.stringContaining("is an earlier version of letters/leeds")] },
    ]);
  });

  it("does not take the words of another letter that has taken the name of its source", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    const before = await folder.read(leeds);
    await folder.seed("a.txt", revised().replaceAll("Leeds", "Bradford"));
    expect(await outcomes()).toMatchObject([
      { status: "refused", notes: [expect.stringContaining("is now read as a letter to bradford")] },
    ]);
    expect(await folder.read(leeds)).toBe(before);
  });

  it("is found again when two sources change their names", async () => {
    const bradford = letterText({ rest: ["Overview", "Quite different things are found here."] });
    await folder.seed("a.txt", letterText());
    await folder.seed("b.txt", bradford.replaceAll("Leeds", "Bradford"));
    await folder.run();
    await folder.moveSeed("a.txt", "c.txt");
    await folder.moveSeed("b.txt", "a.txt");
    await folder.moveSeed("c.txt", "b.txt");
    expect((await outcomes()).map(({ status }) => status)).toEqual(["changed", "changed"]);
    const { frontMatter } = await folder.letter(leeds);
    expect(frontMatter).toMatchObject({ source: { file: "b.txt" }, earlierSources: [], corrections: [] });
  });

  it("keeps its whole visit when a revision moves it, and can be read again", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    await folder.seed("a.txt", letterText().replace("29 and 30 January 2019", "8 and 9 January 2019"));
    const [outcome] = await outcomes();
    expect(outcome?.notes[0]).toContain("visit: the letter is now read as letters/leeds/2019-01-08");
    const { frontMatter } = await folder.letter(leeds);
    expect(frontMatter.visit).toMatchObject({ start: "2019-01-29", end: "2019-01-30" });
    expect(frontMatter.corrected).toEqual([]);
    expect(await outcomes()).toMatchObject([{ status: "unchanged", notes: outcome?.notes.slice(0, 1) }]);
  });

  it("takes its evidence along when the editor moves it", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    const moved = leeds.replace("01-29", "01-28");
    await folder.change(leeds, "start: '2019-01-29'", "start: '2019-01-28'");
    await rename(join(folder.content, leeds), join(folder.content, moved));
    expect(await outcomes()).toMatchObject([{ letter: moved }]);
    expect((await folder.letter(moved)).frontMatter.corrected).toEqual(["visit"]);
    expect((await readdir(join(folder.content, "letters/leeds"))).sort()).toEqual([
      "2019-01-28-monitoring-visit.evidence.yaml",
      "2019-01-28-monitoring-visit.md",
    ]);
    expect(await outcomes()).toMatchObject([{ status: "unchanged", notes: [] }]);
  });

  it("does not come back by itself when it was taken away, and says how it can", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    await folder.remove(leeds);
    expect(await outcomes()).toMatchObject([
      {
        status: "refused",
        notes: [expect.stringContaining(`${leeds} was made from it and no longer exists`)],
      },
    ]);
    await folder.remove(leedsEvidence);
    expect(await outcomes()).toMatchObject([{ status: "new", letter: leeds }]);
  });

  it("is taken as it is when its evidence is lost", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    await folder.change(leeds, "Progress is steady", "Progress is not steady");
    await folder.run();
    await folder.remove(leedsEvidence);
    const before = await folder.read(leeds);
    await folder.run();
    expect(await folder.read(leeds)).toBe(before);
    expect((await folder.letter(leeds)).frontMatter.corrected).toEqual(["text"]);
    expect(await outcomes()).toMatchObject([
      { status: "unchanged", notes: [expect.stringContaining("compare the letter with its source")] },
    ]);
  });

  it("is not written over when its evidence is lost and its source is another version", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    await folder.change(leeds, "Progress is steady", "Progress is not steady");
    const before = await folder.read(leeds);
    await folder.remove(leedsEvidence);
    await folder.seed("a.txt", revised());
    expect(await outcomes()).toMatchObject([
      { status: "refused", notes: [expect.stringContaining(`restore ${leedsEvidence} from`)] },
    ]);
    expect(await folder.read(leeds)).toBe(before);
  });

  it("counts as corrected when two of its paragraphs have changed places", async () => {
    await folder.seed(
      "a.txt",
      letterText({ rest: ["Overview", "The first finding.", "The second finding."] }),
    );
    await folder.run();
    const lines = (await folder.read(leeds)).split("\n");
    const [first, second] = [/first finding/, /second finding/].map((words) =>
      lines.findIndex((line) => words.test(line)),
    );
    if (first === undefined || second === undefined) throw new Error("the findings are not there");
    [lines[first], lines[second]] = [lines[second] ?? "", lines[first] ?? ""];
    await folder.write(leeds, lines.join("\n"));
    await folder.run();
    expect((await folder.letter(leeds)).frontMatter.corrected).toEqual(["text"]);
  });

  it("is listed when its source is no longer in the folder", async () => {
    await folder.seed("a.txt", letterText());
    await folder.run();
    await rm(join(folder.seeds, "a.txt"));
    expect((await folder.run()).withoutSource).toEqual([{ file: "a.txt", letter: leeds }]);
  });
});
