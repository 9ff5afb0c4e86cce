import { describe, expect, it } from "vitest";
import { problemLine } from "../../scripts/letter/problems.ts";
import { readBody } from "../../scripts/letter/read-body.ts";
import { writeBody } from "../../scripts/letter/write-body.ts";
import { body } from "../support/letters.ts";

const markdown = writeBody(body);
const problemsOf = (text: string, firstLine = 1): string[] => {
  const result = readBody(text, "letter.md", firstLine);
  return "problems" in result ? result.problems.map(problemLine) : [];
};

describe("the body of a letter", () => {
  it.each([
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
    ["an id twice", markdown.replace("{#p3}", "{#p1}"), /the id p1 is already used on line \d+/],
    [
      "an alias that is an id",
      markdown.replace('was="p9"', 'was="p1"'),
      /the id p1 is already used on line \d+/,
    ],
    ["an id of another form", markdown.replace("{#p3}", "{#x3}"), /\{#x3\} is not a paragraph id/],
    [
      "a heading of another level",
      markdown.replace("## What", "### What"),
      /headings of a letter begin with ##/,
    ],
    [
      "a missing blank line",
      markdown.replace("{#p1}\n\n", "{#p1}\n").replace("## What", "What"),
      /an id \{#…\} must be at the end of its paragraph/,
    ],
    ["words after an id", markdown.replace("{#p1}", "{#p1} More."), /an id \{#…\} must be at the end/],
    [
      "footnotes without a blank line between",
      `${markdown}[^2]: Another.\n`,
      /put a blank line before each footnote/,
    ],
    [
      "a mark inside a footnote",
      markdown.replace("[^1]: Cross", "[^1]: See [^1]. Cross"),
      /a footnote cannot have footnote marks/,
    ],
    ["no paragraph", "## Findings {#findings}\n", /a letter must have at least one paragraph/],
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
      "a heading with the id of the part before the first one",
      markdown.replace(/#what-needs-to-improve[^}]*/, "#opening"),
      /:\d+: the id opening is already used on line \d+/,
    ],
    [
      "a heading with the id of a paragraph",
      markdown.replace("#what-needs-to-improve", "#p30"),
      /id looks like the id of a paragraph/,
    ],
    ["an alias in capitals", markdown.replace('was="p9"', 'was="P9"'), /must be an id in lower case/],
    ["a mark without a footnote", markdown.replace(/^\[\^1\]: .*\n/m, ""), /there is no footnote \[\^1\]/],
    [
      "a footnote without a mark",
      markdown.replace("improve?[^1]", "improve?"),
      /nothing refers to this footnote/,
    ],
  ])("is refused where it has %s, and says so", (_, wrong, message) => {
    expect(wrong).not.toBe(markdown);
    expect(problemsOf(wrong).join("\n")).toMatch(message);
  });

  it("is given in sections, paragraphs and footnotes", () => {
    expect(readBody(markdown, "letter.md", 1)).toEqual({ body });
  });

  it("has its lines counted from where it begins in its file", () => {
    const wrong = markdown.replace("{#p3}", "{#x3}");
    expect(problemsOf(wrong)[0]).toMatch(/^letter\.md:8: /);
    expect(problemsOf(wrong, 40)[0]).toMatch(/^letter\.md:47: /);
  });

  it("has every problem named, not only the first", () => {
    const wrong = markdown.replace(" {#p1}", "").replace("{#p3}", "{#x3}");
    expect(problemsOf(wrong).map((line) => line.split(":")[1])).toEqual(["1", "8"]);
  });

  it("suggests an id that the schema allows for a heading like a paragraph’s id", () => {
    const wrong = "## P1 cases\n\nPlans. {#p1}\n";
    expect(problemsOf(wrong)).toEqual([expect.stringContaining("write {#section-p1-cases} at its end")]);
    expect(problemsOf(wrong.replace("P1 cases", "P1 cases {#section-p1-cases}"))).toEqual([]);
  });
});
