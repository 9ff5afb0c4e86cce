import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDraft, readLetter, writeLetter } from "../../scripts/letter/markdown.ts";
import { problemLine } from "../../scripts/letter/problems.ts";
import { arbitraryBody, frontMatter, record } from "../support/letters.ts";

const problemsOf = (markdown: string): string[] => {
  const result = readLetter(markdown, "letter.md");
  return "problems" in result ? result.problems.map(problemLine) : [];
};

describe("the Markdown form of a letter", () => {
  it("gives back the letter that was written", () => {
    expect(readLetter(writeLetter(record), "letter.md")).toEqual({ letter: record });
  });

  it("gives back any body, whatever characters its text has", () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(readLetter(writeLetter({ frontMatter, body }), "letter.md")).toEqual({
          letter: { frontMatter, body },
        });
      }),
      { numRuns: 500 },
    );
  });

  it("writes exactly what was read from it", () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const markdown = writeLetter({ frontMatter, body });
        const result = readLetter(markdown, "letter.md");
        expect("letter" in result && writeLetter(result.letter)).toBe(markdown);
      }),
    );
  });

  it("reads wrapped lines, Windows line ends and a byte order mark as one letter", () => {
    const markdown = writeLetter(record).replace(
      "This letter summarises the",
      "This letter\nsummarises  \n the",
    );
    const result = readLetter(`\uFEFF${markdown.replaceAll("\n", "\r\n")}`, "letter.md");
    expect(result).toEqual({ letter: record });
  });

  it("of a draft may lack what the letter’s address is made of", () => {
    const draft = { ...record, frontMatter: { ...frontMatter, title: null, authority: null, visit: null } };
    expect(readDraft(writeLetter(draft), "draft.md")).toEqual({ letter: draft });
    expect(problemsOf(writeLetter(draft))).toHaveLength(3);
  });

  const markdown = writeLetter(record);

  it("says what is wrong with the head and with the text at once, by the lines of the file", () => {
    const wrong = markdown.replace("2019-01-30", "2019-02-30").replace(" {#p1}", "");
    const line = markdown.split("\n").findIndex((one) => one.endsWith("{#p1}")) + 1;
    expect(problemsOf(wrong).map((one) => Number(one.split(":")[1]))).toEqual([8, line]);
  });

  it.each([
    ["no head", markdown.slice(4), /^letter\.md:1: has no front matter/],
    [
      "a merge half done",
      markdown.replace("## What", "<<<<<<< HEAD\n## What"),
      /^letter\.md:\d+: there is an unfinished merge here/,
    ],
    [
      "a character without meaning",
      markdown.replace("summarises", "summa\0rises"),
      /^letter\.md:\d+: this line has an invalid character/,
    ],
  ])("says what is wrong with %s, and where", (_, wrong, message) => {
    expect(wrong).not.toBe(markdown);
    expect(problemsOf(wrong).join("\n")).toMatch(message);
  });
});
