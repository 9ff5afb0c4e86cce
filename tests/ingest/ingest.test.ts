import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { DateTime } from "luxon";
import { beforeEach, describe, expect, it } from "vitest";
import { ingest } from "../../scripts/ingest/ingest.ts";
import { readPdf } from "../../scripts/ingest/reader/formats/pdf.ts";
import { readLetterFrom } from "../../scripts/ingest/reader/read-letter.ts";
import { countOutcomes, type IngestReport } from "../../scripts/ingest/report/report.ts";
import { diffText, reportJson, reportText } from "../../scripts/ingest/report/report-text.ts";
import type { LetterRecord } from "../../scripts/letter/schema.ts";
import { UserError } from "../../scripts/util/user-error.ts";
import { paragraphText, useIngestFolder } from "../support/ingest-folder.ts";
import { letterText } from "../support/monitoring-letter.ts";
import { makePdf, pagesOf } from "../support/pdf.ts";
import { birmingham, knowledge } from "../support/reading.ts";

const folder = useIngestFolder();
const path = "letters/birmingham/2017-12-12-monitoring-visit.md";
const leeds = "letters/leeds/2019-01-29-monitoring-visit.md";
const seed = (name: string, bytes: string | Uint8Array): Promise<void> => folder.seed(name, bytes);
const run = (): Promise<IngestReport> => folder.run();
const read = (file: string): Promise<string> => folder.read(file);
const change = (file: string, from: string, to: string): Promise<void> => folder.change(file, from, to);
const letter = (file: string): Promise<LetterRecord> => folder.letter(file);

describe("a letter that is new", () => {
  it("becomes Markdown with all its fields, sections and paragraphs", async () => {
    await seed("birmingham-monitoring-visit-2017-12.txt", birmingham);
    const report = await run();
    expect(countOutcomes(report)).toEqual({
      read: 1,
      new: 1,
      changed: 0,
      unchanged: 0,
      drafts: 0,
      needsReview: 0,
      refused: 0,
      withoutSource: 0,
      skipped: 0,
    });
    const { frontMatter, body } = await letter(path);
    expect(frontMatter).toMatchObject({
      type: "monitoring-visit",
      title: "Monitoring visit of Birmingham’s children’s services",
      authority: "birmingham",
      letterDate: null,
      visit: { start: "2017-12-12", end: "2017-12-13", ordinal: 3 },
      judgement: { grade: "inadequate", date: "2016-11", scope: "whole" },
      inspectors: [
        { name: "Peter McEntee", role: "HMI" },
        { name: "Dominic Stevens", role: "HMI" },
      ],
      recipient: { name: "Mr Diamond", role: null, salutation: "Mr Diamond" },
      signatory: { name: "Peter McEntee", role: "HMI" },
      signOff: ["Yours sincerely", "Peter McEntee HMI", "Her Majesty’s Inspector"],
    });
    expect(
      body.sections.map(({ id, paragraphs }) => [id, paragraphs.map((one) => one.id).join(" ")]),
    ).toEqual([
      ["opening", "p1 p2"],
      ["areas-covered-by-the-visit", "p3 p4"],
      ["overview", "p5"],
      ["findings-and-evaluation-of-progress", "p6 p7 p8 p9 p10 p11 p12 p13 p14 p15 p16"],
    ]);
    const words = body.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(" ");
    for (const figure of ["37%", "29%", "21.7% to 24%", "2016–17", "cross-agency"])
      expect(words).toContain(figure);
  });

  it("is the letter that ships with the project", async () => {
    await seed("birmingham-monitoring-visit-2017-12.txt", birmingham);
    await run();
    const shipped = new URL(`../../content/${path}`, import.meta.url);
    expect(await read(path)).toBe(await readFile(shipped, "utf8"));
  });

  it("says on which day it entered an archive that has others already", async () => {
    await seed("birmingham-monitoring-visit-2017-12.txt", birmingham);
    await run();
    await seed("leeds.txt", letterText());
    await run();
    const added = `added: '${DateTime.now().toISODate()}'`;
    expect(await read(leeds)).toContain(added);
    expect(await read(path)).not.toContain("added:");
  });

  it("has a file beside it with the words that each field rests on", async () => {
    await seed("a.txt", birmingham);
    await run();
    expect(await read(path.replace(".md", ".evidence.yaml"))).toContain(
      "words: The visit was the third monitoring visit since the local authority was judged inadequate in November 2016.",
    );
  });

  it("may come from a file whose name has spaces, apostrophes, emoji and dots", async () => {
    const name = "children's ‘focused’ visit 🙂 .. a.txt";
    await seed(name, letterText());
    expect((await run()).outcomes).toMatchObject([{ file: name, status: "new" }]);
    expect((await letter(leeds)).frontMatter.source.file).toBe(name);
  });

  it("is not written in a dry run, which shows it as a diff", async () => {
    await seed("a.txt", birmingham);
    const report = await ingest({ seeds: folder.seeds, content: folder.content, dryRun: true });
    expect(diffText(report)).toContain("+title: Monitoring visit of Birmingham’s children’s services");
    await expect(stat(folder.content)).rejects.toThrow();
  });

  it("meets in a dry run what it would meet in a run", async () => {
    await seed("a.txt", letterText());
    await seed("b.txt", `${letterText()}\n\n`);
    const dry = await ingest({ seeds: folder.seeds, content: folder.content, dryRun: true });
    expect(dry).toEqual(await run());
  });
});

describe("a letter that was read before", () => {
  beforeEach(async () => {
    await seed("a.txt", birmingham);
    await run();
  });

  it("is skipped while its source is unchanged, with or without the ledger", async () => {
    const before = await read(path);
    expect(countOutcomes(await run())).toMatchObject({ unchanged: 1, read: 0 });
    await rm(join(folder.content, ".cache"), { recursive: true });
    expect(countOutcomes(await run())).toMatchObject({ unchanged: 1, read: 0 });
    expect(await read(path)).toBe(before);
  });

  it("keeps a correction by hand and says which field it is", async () => {
    await change(path, "ordinal: 3", "ordinal: 4");
    await change(path, "Core groups are being held", "Core groups were being held");
    await run();
    const { frontMatter } = await letter(path);
    expect(frontMatter.visit.ordinal).toBe(4);
    expect(frontMatter.corrected).toEqual(["visit", "text"]);
    expect(countOutcomes(await run())).toMatchObject({ unchanged: 1 });
  });

  it("takes a new version of the source where nothing was corrected, and keeps the older source on record", async () => {
    await change(path, "Core groups are being held", "Core groups were being held");
    await run();
    await seed("a.txt", birmingham.replace("Too many examples", "Too many instances").replace("37%", "38%"));
    const report = await run();
    expect(report.outcomes).toMatchObject([
      {
        status: "changed",
        letter: path,
        notes: [expect.stringContaining("the earlier version of a.txt is no")],
      },
    ]);
    const record = await letter(path);
    expect(paragraphText(record, "p8")).toContain("Core groups were being held");
    expect(paragraphText(record, "p9")).toContain("Too many instances");
    expect(paragraphText(record, "p13")).toContain("38%");
    expect(record.frontMatter.earlierSources).toHaveLength(1);
    expect(record.frontMatter.corrections).toHaveLength(1);
    expect(record.frontMatter.corrected).toEqual(["text"]);
  });

  it("reports both readings where the editor and the source have changed the same words", async () => {
    await change(path, "Core groups are being held", "Core groups were being held");
    await run();
    await seed("a.txt", birmingham.replace("Core groups are being held", "Core groups are held"));
    const [outcome] = (await run()).outcomes;
    const conflict =
      /^p8: was corrected by hand and has changed in the source; it stays ‘Core groups were being.*the source says ‘Core groups are held/;
    expect(outcome?.notes[0]).toMatch(conflict);
    const [later] = (await run()).outcomes;
    expect(later).toMatchObject({ status: "unchanged", notes: [expect.stringMatching(conflict)] });
    expect(paragraphText(await letter(path), "p8")).toContain("Core groups were being held");
  });

  it("keeps its ids when a paragraph is put in or taken out", async () => {
    const second = "The local authority is making continued progress";
    await seed(
      "a.txt",
      birmingham
        .replace(second, `A new paragraph stands here and says something.\n\n${second}`)
        .replace(/Regular management oversight[\s\S]*?a difference\. \n/, ""),
    );
    await run();
    const record = await letter(path);
    expect(paragraphText(record, "p2")).toContain(second);
    expect(paragraphText(record, "p1a")).toContain("A new paragraph stands here");
    expect(paragraphText(record, "p12")).toContain("a renewed focus on the PLO process");
    expect(
      record.body.sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === "p10")?.was,
    ).toEqual(["p11"]);
  });

  it("is not touched when the editor has broken its head, and the problem is named", async () => {
    await change(path, "start: '2017-12-12'", "start: '2017-12-42'");
    const broken = await read(path);
    const [outcome] = (await run()).outcomes;
    expect(outcome).toMatchObject({ status: "refused" });
    expect(outcome?.notes[0]).toContain(`${path}:7: visit.start: must be a date`);
    expect(await read(path)).toBe(broken);
  });

  it("is revised by a new version beside the old one, once", async () => {
    await seed("b.txt", birmingham.replace("37%", "38%"));
    const report = await run();
    expect(report.outcomes).toMatchObject([
      { file: "a.txt", status: "unchanged" },
      { file: "b.txt", status: "changed" },
    ]);
    expect((await letter(path)).frontMatter).toMatchObject({
      source: { file: "b.txt" },
      earlierSources: [{ file: "a.txt" }],
    });
    expect(countOutcomes(await run())).toMatchObject({ unchanged: 2 });
  });

  it("goes on under the new name of its source", async () => {
    await cp(join(folder.seeds, "a.txt"), join(folder.seeds, "z.txt"));
    await rm(join(folder.seeds, "a.txt"));
    await run();
    expect((await letter(path)).frontMatter).toMatchObject({ source: { file: "z.txt" }, earlierSources: [] });
  });
});

describe("a letter without an address", () => {
  it("is kept as a draft that becomes a letter when the editor completes it", async () => {
    await seed(
      "a letter.txt",
      letterText({
        head: [],
        title: "Monitoring visit to Sampleton children’s services",
        opening: [
          "This letter summarises the findings of the monitoring visit to Sampleton on 29 January 2019. The inspectors were Ada Example HMI.",
        ],
      }),
    );
    const report = await run();
    expect(report.outcomes).toMatchObject([{ status: "draft", letter: "drafts/a-letter-txt.md" }]);
    expect(report.outcomes[0]?.notes[0]).toBe("lacks authority; complete the draft");
    expect(countOutcomes(await run())).toMatchObject({ drafts: 1, new: 0 });
    await change("drafts/a-letter-txt.md", "authority: null", "authority: leeds");
    expect(countOutcomes(await run())).toMatchObject({ drafts: 0, new: 1 });
    expect((await letter(leeds)).frontMatter).toMatchObject({ authority: "leeds", corrected: ["authority"] });
    expect(await readdir(join(folder.content, "drafts"))).toEqual([]);
    expect(countOutcomes(await run())).toMatchObject({ unchanged: 1 });
  });

  it("is kept as a draft when it is not a letter at all", async () => {
    await seed("shopping.txt", "Bread\nMilk\n");
    expect((await run()).outcomes).toMatchObject([{ status: "draft" }]);
  });
});

describe("the run as a whole", () => {
  it("ends with a table, and with JSON for scripts", async () => {
    await seed("a.txt", birmingham);
    await seed("empty.pdf", "");
    const report = await run();
    expect(reportText(report)).toBe(`Refused:
  empty.pdf
    is empty; replace it with the letter

letters read            1
new                     1
changed                 0
unchanged               0
drafts                  0
needs review            0
refused                 1`);
    expect(JSON.parse(reportJson(report))).toMatchObject({
      counts: { new: 1, refused: 1 },
      outcomes: [{ file: "a.txt" }, { file: "empty.pdf" }],
    });
  });

  it("does not begin without a seeds folder or with a wrong register", async () => {
    await expect(ingest({ seeds: join(folder.root, "none"), content: folder.content })).rejects.toThrow(
      UserError,
    );
    await mkdir(folder.content);
    await writeFile(join(folder.content, "authorities.csv"), "slug,name\nleeds,Leeds\n");
    await expect(run()).rejects.toThrow(/authorities\.csv:1: lacks the columns aliases/);
  });

  /** A letter of a visit to Leeds on a day of January 2019. */
  const letterOf = (day: number, pack?: (content: Buffer) => Buffer): Buffer => {
    const text = letterText().replaceAll("29 and 30 January 2019", `${day} January 2019`);
    return makePdf(pagesOf(text.split("\n\n").map((words) => ({ text: words.replaceAll("\n", " ") }))), pack);
  };

  it("reads PDFs on several processors at once", async () => {
    for (const day of [1, 2, 3, 4, 5, 6]) await seed(`${day}.pdf`, letterOf(day));
    const progress: number[] = [];
    const report = await ingest({
      seeds: folder.seeds,
      content: folder.content,
      onProgress: (done) => progress.push(done),
    });
    expect(progress).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.outcomes.map(({ status }) => status)).not.toContain("refused");
  });

  it("reads the same on several processors, however a PDF is packed, as on one where it is not", async () => {
    const packed: ((content: Buffer) => Buffer)[] = [
      (content) => deflateSync(content),
      (content) => Buffer.concat([deflateSync(content), Buffer.from("\n\n")]),
      (content) => deflateSync(content).subarray(0, -4),
    ];
    for (const [index, pack] of packed.entries()) await seed(`${index}.pdf`, letterOf(index + 1, pack));
    await run();
    for (const day of packed.keys().map((index) => index + 1)) {
      const { body } = readLetterFrom(await readPdf(letterOf(day)), knowledge);
      const read = await letter(`letters/leeds/2019-01-0${day}-monitoring-visit.md`);
      const texts = ({ sections }: typeof body): string[] =>
        sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
      expect(texts(read.body)).toEqual(texts(body));
      expect(texts(body)).toHaveLength(3);
    }
  });
});
