import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isSameLetter } from "../../scripts/ingest/merge/same-letter.ts";
import { wordsOf } from "../../scripts/ingest/reader/word-differences.ts";
import type { IngestReport } from "../../scripts/ingest/report/report.ts";
import { readLetter } from "../../scripts/letter/markdown.ts";
import type { LetterRecord } from "../../scripts/letter/schema.ts";
import { havePoppler, layoutText } from "../support/poppler.ts";
import { authorities } from "../support/reading.ts";
import { readRealLetters } from "../support/real-letters-site.ts";
import { haveRealLetters, realLetters, realLettersFolder, scoreTool, truthFile } from "../support/shared.ts";

const names = new Map(authorities.map(({ slug, name }) => [slug, name]));

describe.skipIf(!haveRealLetters)("the real letters", () => {
  let content = "";
  let report: IngestReport;
  let letters: LetterRecord[] = [];

  beforeAll(async () => {
    ({ content, report } = await readRealLetters());
    letters = report.outcomes.flatMap(({ letter }) => {
      if (letter === null) return [];
      const read = readLetter(readFileSync(join(content, letter), "utf8"), letter);
      return "letter" in read ? [read.letter] : [];
    });
  }, 600_000);

  it("are all read: none is refused or left a draft", () => {
    expect(report.outcomes.filter(({ status }) => status !== "new")).toEqual([]);
    expect(letters).toHaveLength(realLetters().length);
  });

  it("all have an authority, inspectors and a signatory, and but for misprints a date", () => {
    const lacking = letters.filter(
      ({ frontMatter }) => frontMatter.inspectors.length === 0 || frontMatter.signatory === null,
    );
    expect(lacking.map(({ frontMatter }) => frontMatter.source.file)).toEqual([]);
    const undated = letters.filter(({ frontMatter }) => frontMatter.letterDate === null);
    const doubted = report.outcomes.filter(({ notes }) =>
      notes.some((note) => note.startsWith("letterDate: ")),
    );
    expect(undated.map(({ frontMatter }) => frontMatter.source.file)).toEqual(
      doubted.map(({ file }) => file),
    );
  });

  it("are none of them taken for a version of another", () => {
    const byDate = letters.toSorted((one, other) =>
      one.frontMatter.visit.start < other.frontMatter.visit.start ? -1 : 1,
    );
    const pairs = byDate.flatMap((one, index) =>
      byDate
        .slice(index + 1)
        .filter(({ frontMatter }, place) => place < 10 || frontMatter.authority === one.frontMatter.authority)
        .map((other) => [one, other] as const),
    );
    const alike = pairs.filter(([one, other]) => isSameLetter(one.body, other.body));
    expect(alike.map((pair) => pair.map(({ frontMatter }) => frontMatter.source.file))).toEqual([]);
  });

  it("are right in every field in at least 59 of the 60 that were labelled by reading", async () => {
    const published = letters.map(({ frontMatter, body }) => ({
      ...frontMatter,
      authority: { name: names.get(frontMatter.authority) ?? "" },
      sections: body.sections,
    }));
    const file = join(await mkdtemp(join(tmpdir(), "real-letters-")), "letters.json");
    await writeFile(file, JSON.stringify(published));
    const score = execFileSync(process.execPath, [scoreTool, file, truthFile, "--verbose"], {
      encoding: "utf8",
    });
    const right = /every field right\s+(\d+)\/60/.exec(score);
    expect(Number(right?.[1]), score).toBeGreaterThanOrEqual(59);
  });

  it.skipIf(!havePoppler)(
    "have every word that poppler finds in them, and no other",
    () => {
      const different = letters.flatMap((letter) => {
        const { file } = letter.frontMatter.source;
        const text = layoutText(realLettersFolder + file).toString();
        const lost = differences(poppledWords(text), letterWords(letter));
        return lost.length > 0 ? [`${file}: ${lost.join(" ")}`] : [];
      });
      // Type of one point’s height after a signature, which nobody can read, and which poppler gives as words.
      expect(different.filter((line) => !line.endsWith(": -As"))).toEqual([]);
      expect(different.length).toBeLessThanOrEqual(1);
    },
    300_000,
  );
});

/** The words from the salutation on, without bullets and page numbers. */
function poppledWords(text: string): string[] {
  const pages = text.slice(text.search(/^\s*Dear /m)).split("\f");
  const numberLine = /^\s*(?:Page )?\d{1,2}(?: of \d{1,2})?\s*$/;
  return pages.flatMap((page) => {
    const lines = page.split("\n").filter((line) => line.trim() !== "");
    if (numberLine.test(lines.at(-1) ?? "")) lines.pop();
    return wordsOf(lines.join("\n").replace(/[\u25fc\uf06e]/g, ""));
  });
}

/** The words of a letter in its Markdown, with each footnote’s number at its mark and at its note. */
function letterWords({ frontMatter, body }: LetterRecord): string[] {
  const { recipient, title, signOff, copies } = frontMatter;
  const blocks = body.sections.flatMap((section) => [
    ...(section.heading === null ? [] : [{ text: section.heading, marks: section.marks }]),
    ...section.paragraphs,
  ]);
  const marks = blocks.flatMap((block) => block.marks.map(({ footnote }) => footnote.slice(2)));
  return [
    `Dear ${recipient?.salutation}`,
    title,
    ...blocks.map(({ text }) => text),
    ...body.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ marker }) => marker ?? [])),
    ...marks,
    ...body.footnotes.map(({ text }) => text),
    ...signOff,
    ...copies,
  ].flatMap(wordsOf);
}

/**
 * Words that only one side has: `-word` is lost, `+word` is new. A comma after the salutation does not count, nor does
 * a note’s own number.
 */
function differences(source: readonly string[], made: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of source) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of made) counts.set(word, (counts.get(word) ?? 0) - 1);
  return [...counts].flatMap(([word, count]) => {
    if (count === 0 || (word === "," && count === 1) || (word === "1" && count === 1)) return [];
    return [`${count > 0 ? "-" : "+"}${word}`];
  });
}
