import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Archive } from "../../scripts/archive/archive.ts";
import { loadArchive } from "../../scripts/archive/load.ts";
import { demoArchive } from "../../scripts/demo/archive.ts";
import {
  correctDemoLetters,
  demoFolders,
  demoNotice,
  writeDemo,
  writeDemoRecords,
} from "../../scripts/demo/write-demo.ts";
import { ingest } from "../../scripts/ingest/ingest.ts";

const demo = demoArchive(80, 5);
let folder: string;
let archive: Archive;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demo-"));
  const folders = demoFolders(folder);
  await writeDemo(demo, folders);
  await ingest(folders);
  await correctDemoLetters(demo.letters, folders.content);
  const loaded = await loadArchive(folders.content);
  expect(loaded.problems).toEqual([]);
  archive = loaded.archive;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a demo that was written and read again", () => {
  it("has every letter under its own authority, with its own dates, people and judgement", () => {
    const read = new Map(archive.letters.map((letter) => [letter.source.file, letter]));
    for (const { truth } of demo.letters) {
      expect(read.get(truth.file), truth.file).toMatchObject({
        type: truth.type,
        title: truth.title,
        authority: { name: truth.authority },
        letterDate: truth.letter_date,
        visit: { start: truth.visit_start, end: truth.visit_end, ordinal: truth.ordinal },
        judgement: truth.judgement,
        scope: truth.scope,
        inspectors: truth.inspectors,
        signatory: { name: truth.signatory },
      });
    }
  });

  it("has every word of every letter", () => {
    const words = (texts: string[]): string => texts.join(" ").replace(/\s+/g, "");
    const read = new Map(archive.letters.map((letter) => [letter.source.file, letter]));
    for (const { seed, record } of demo.letters) {
      const of = (sections: { heading: string | null; paragraphs: { text: string }[] }[] = []) =>
        words(
          sections.flatMap(({ heading, paragraphs }) => [
            heading ?? "",
            ...paragraphs.map(({ text }) => text),
          ]),
        );
      expect(of(read.get(seed)?.sections), seed).toBe(of(record.body.sections));
    }
  });

  it("has the corrections that an editor made, and says on every page that it is fictional", () => {
    const corrected = demo.letters.filter(({ record }) => record.frontMatter.corrections.length > 0);
    expect(corrected.length).toBeGreaterThan(0);
    expect(archive.letters.filter(({ corrections }) => corrections.length > 0)).toHaveLength(
      corrected.length,
    );
    expect(archive.settings.notice).toBe(demoNotice);
  });

  it("has its labels in the form by which real letters are scored", async () => {
    expect(JSON.parse(await readFile(join(folder, "truth.json"), "utf8"))).toEqual(
      demo.letters.map(({ truth }) => truth),
    );
  });
});

it("the records of a demo can be written without reading its seeds", async () => {
  const content = await mkdtemp(join(tmpdir(), "demo-records-"));
  const folders = { ...demoFolders(content), content };
  await writeDemo(demo, folders);
  await writeDemoRecords(demo.letters, content);
  const { archive: direct, problems } = await loadArchive(content);
  expect(problems).toEqual([]);
  expect(direct.letters).toHaveLength(80);
  await rm(content, { recursive: true, force: true });
});
