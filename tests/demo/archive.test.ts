import { describe, expect, it } from "vitest";
import { makeArchive } from "../../scripts/archive/archive.ts";
import { demoArchive, demoRecords } from "../../scripts/demo/archive.ts";
import { readLetter, writeLetter } from "../../scripts/letter/markdown.ts";
import { dateInWords } from "../../scripts/letter/wording.ts";
import { ofsted, settings } from "../support/vocabulary.ts";

const words = (text: string): string => text.replace(/-\n\f?/g, "-").replace(/\s+/g, " ");

describe("a fictional archive", () => {
  const demo = demoArchive(200, 7);

  it.each([1, 2, 7, 40, 200, 600])(
    "has as many letters as were asked for: %i, each with its own address",
    (count) => {
      const { letters, authorities } = demoArchive(count);
      expect(letters).toHaveLength(count);
      expect(new Set(letters.map(({ file }) => file)).size).toBe(count);
      expect(new Set(authorities.map(({ slug }) => slug)).size).toBe(authorities.length);
    },
  );

  it("is the same for the same seed and another for another", () => {
    expect(demoArchive(30, 3)).toEqual(demoArchive(30, 3));
    expect(demoArchive(30, 3).letters).not.toEqual(demoArchive(30, 4).letters);
  });

  it("has letters that the schema of a letter allows", () => {
    for (const { record, file } of demo.letters) {
      expect(readLetter(writeLetter(record), file)).toEqual({ letter: record });
    }
  });

  it("makes an archive without a problem", () => {
    const { authorities } = demo;
    const { archive, problems } = makeArchive(demoRecords(demo), {
      settings,
      publishers: [ofsted],
      authorities,
      themes: [],
      glossary: [],
    });
    expect(problems).toEqual([]);
    expect(archive.letters).toHaveLength(200);
  });

  it("has the variety of real letters: both types, all years, corrections, judgements, footnotes, a divided county", () => {
    const heads = demo.letters.map(({ record }) => record.frontMatter);
    expect(new Set(heads.map(({ type }) => type))).toEqual(new Set(["monitoring-visit", "focused-visit"]));
    const years = new Set(heads.map(({ visit }) => visit.start.slice(0, 4)));
    expect([...years].sort()).toEqual(Array.from({ length: 11 }, (_, index) => String(2016 + index)));
    expect(heads.some(({ corrections }) => corrections.length > 0)).toBe(true);
    expect(heads.some(({ judgement }) => judgement === null)).toBe(true);
    expect(heads.some(({ judgement }) => judgement?.date?.length === 4)).toBe(true);
    expect(heads.some(({ visit }) => (visit.ordinal ?? 0) > 2)).toBe(true);
    expect(demo.letters.some(({ record }) => record.body.footnotes.length > 0)).toBe(true);
    const authorities = new Set(heads.map(({ authority }) => authority));
    expect([...authorities]).toEqual(
      expect.arrayContaining(["brackenshire", "north-brackenshire", "south-brackenshire"]),
    );
  });

  it("writes to the divided county only before it was divided, and to its successors only after", () => {
    for (const { record } of demo.letters) {
      const { authority, visit } = record.frontMatter;
      if (authority === "brackenshire") expect(visit.start < "2021-04-01").toBe(true);
      if (authority.endsWith("-brackenshire")) expect(visit.start > "2021-04-01").toBe(true);
    }
  });

  it("says every fact of its labels in the text of the letter", () => {
    for (const { text, truth } of demo.letters) {
      const said = words(text);
      const facts = [
        truth.title,
        truth.salutation,
        truth.authority,
        ...truth.inspectors.map(({ name }) => name),
      ];
      for (const fact of [...facts, ...truth.headings]) expect(said).toContain(fact);
      expect(said).toContain(dateInWords(truth.visit_end));
      if (truth.letter_date) expect(said).toContain(dateInWords(truth.letter_date));
      if (truth.judgement?.date) expect(said).toContain(dateInWords(truth.judgement.date));
    }
  });

  it("keeps every word of a letter in its text, laid out in pages of lines", () => {
    for (const { text, record } of demo.letters) {
      const pages = text
        .split("\f")
        .map((page) => page.replace(/\n1\n {2}The areas[\s\S]*Framework\.(?=\n)/, ""));
      const said = pages
        .join("")
        .replace(/\n {80,}\d+\n/g, "\n")
        .replace(/\s+/g, "");
      for (const { text: paragraph } of record.body.sections.flatMap(({ paragraphs }) => paragraphs)) {
        expect(said).toContain(paragraph.replace(/\s+/g, ""));
      }
      expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    }
  });

  it("gives each standing authority its own tile of the map", () => {
    const places = demo.tiles.map(({ column, row }) => `${column} ${row}`);
    expect(new Set(places).size).toBe(places.length);
    expect(demo.tiles).toHaveLength(demo.authorities.length - 1);
  });
});
