import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLetter, writeLetter } from "../../scripts/letter/markdown.ts";
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

  it("writes what was read from it to the letter", () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const markdown = writeLetter({ frontMatter, body });
        const result = readLetter(markdown, "letter.md");
        expect("letter" in result && writeLetter(result.letter)).toBe(markdown);
      }),
    );
  });

  it("keeps a date that is only a year", () => {
    const withYear = {
      ...record,
      frontMatter: {
        ...frontMatter,
        judgement: { grade: "good" as const, date: "2016", scope: "whole" as const },
      },
    };
    expect(readLetter(writeLetter(withYear), "letter.md")).toEqual({ letter: withYear });
    const bare = writeLetter(withYear).replace(/date: ['"]2016['"]/, "date: 2016");
    expect(bare).toContain("date: 2016\n");
    expect(readLetter(bare, "letter.md")).toEqual({ letter: withYear });
  });

  it("reads a judgement that does not say its scope, as older files have it, as one on the whole", () => {
    const older = writeLetter(record).replace("  scope: whole\n", "");
    expect(older).not.toContain("scope:");
    expect(readLetter(older, "letter.md")).toEqual({ letter: record });
  });

  it("reads wrapped lines, Windows line ends and a byte order mark as one letter", () => {
    const markdown = writeLetter(record).replace(
      "This letter summarises the",
      "This letter\nsummarises  \n the",
    );
    const result = readLetter(`\uFEFF${markdown.replaceAll("\n", "\r\n")}`, "letter.md");
    expect(result).toEqual({ letter: record });
  });

  const markdown = writeLetter(record);
  it.each([
    ["no head", markdown.slice(4), /^letter\.md:1: has no head/],
    ["broken YAML", markdown.replace("title: ", "title: ["), /^letter\.md:\d+: is not valid YAML/],
    [
      "a field that does not exist",
      markdown.replace("authority: leeds", "authorty: leeds"),
      /letter\.md:4: does not know authorty/,
    ],
    ["a missing field", markdown.replace(/^letterDate: .*\n/m, ""), /letterDate: is missing/],
    [
      "a day that does not exist",
      markdown.replace(/2019-01-30/, "2019-02-30"),
      /^letter\.md:8: visit\.end: must be a date/,
    ],
    [
      "a visit that ends first",
      markdown.replace(/2019-01-30/, "2019-01-03"),
      /^letter\.md:8: visit\.end: must not end before/,
    ],
    [
      "an unknown type",
      markdown.replace("type: focused-visit", "type: visit"),
      /^letter\.md:3: type: must be one of monitoring-visit/,
    ],
    [
      "a paragraph without an id",
      markdown.replace(" {#p1}", ""),
      /:\d+: this paragraph has no id; write \{#p1\} at its end/,
    ],
    [
      "an inserted paragraph without an id",
      markdown.replace("- Plans", "- New.\n- Plans"),
      /this item has no id; write \{#p2b\}/,
    ],
    [
      "a heading without an id",
      markdown.replace(/ \{#what-needs-to-improve[^}]*\}/, ""),
      /this heading has no id; write \{#what-needs-to-improve\}/,
    ],
    ["an id twice", markdown.replace("{#p3}", "{#p1}"), /the id p1 is already that of line \d+/],
    [
      "an alias that is an id",
      markdown.replace('was="p9"', 'was="p1"'),
      /the id p1 is already that of line \d+/,
    ],
    ["an id of another form", markdown.replace("{#p3}", "{#x3}"), /\{#x3\} is no id of a paragraph/],
    [
      "a heading of another level",
      markdown.replace("## What", "### What"),
      /headings of a letter begin with ##/,
    ],
    [
      "a missing blank line",
      markdown.replace("{#p1}\n\n", "{#p1}\n").replace("## What", "What"),
      /an id \{#…\} stands last in its paragraph/,
    ],
    ["words after an id", markdown.replace("{#p1}", "{#p1} More."), /an id \{#…\} stands last/],
    [
      "footnotes without a blank line between",
      `${markdown}[^2]: Another.\n`,
      /put a blank line before each footnote/,
    ],
    [
      "a mark inside a footnote",
      markdown.replace("[^1]: Cross", "[^1]: See [^1]. Cross"),
      /a footnote has no marks/,
    ],
    [
      "no paragraph",
      markdown.replace(/(---\n[\s\S]*?---\n)[\s\S]*/, "$1\n"),
      /a letter has at least one paragraph/,
    ],
    [
      "a merge half done",
      markdown.replace("## What", "<<<<<<< HEAD\n## What"),
      /a merge was left half done here/,
    ],
    [
      "a character without meaning",
      markdown.replace("summarises", "summa\0rises"),
      /character without meaning/,
    ],
    [
      "a number where a text is due",
      markdown.replace(/^title: .*/m, "title: 3"),
      /^letter\.md:2: title: must be a text/,
    ],
    [
      "a text where a number is due",
      markdown.replace("ordinal: null", "ordinal: third"),
      /^letter\.md:9: visit\.ordinal: must be a/,
    ],
    [
      "a text where a list is due",
      markdown.replace(/inspectors:\n(?: .*\n)+/, "inspectors: Ada\n"),
      /inspectors: must be a list/,
    ],
    [
      "an id of the page itself",
      markdown.replace("#what-needs-to-improve", "#main"),
      /id is an id of the page itself/,
    ],
    [
      "an id in capitals",
      markdown.replace("#what-needs-to-improve", "#What_needs"),
      /id must be words in lower case/,
    ],
    [
      "an alias that is an id of the page itself",
      markdown.replace('was="p9"', 'was="about-citation"'),
      /:\d+: was="about-citation" is an id of the page itself/,
    ],
    [
      "a heading with the id of what stands before the first one",
      markdown.replace(/#what-needs-to-improve[^}]*/, "#opening"),
      /:\d+: the id opening is already that of line \d+/,
    ],
    [
      "a heading with the id of a paragraph",
      markdown.replace("#what-needs-to-improve", "#p30"),
      /id is of the form of a paragraph’s/,
    ],
    ["an alias in capitals", markdown.replace('was="p9"', 'was="P9"'), /must be an id in lower case/],
    ["a mark without a footnote", markdown.replace(/^\[\^1\]: .*\n/m, ""), /there is no footnote \[\^1\]/],
    [
      "a footnote without a mark",
      markdown.replace("improve?[^1]", "improve?"),
      /nothing refers to this footnote/,
    ],
  ])("says what is wrong with %s, and where", (_, wrong, message) => {
    expect(wrong).not.toBe(markdown);
    expect(problemsOf(wrong).join("\n")).toMatch(message);
  });
});
