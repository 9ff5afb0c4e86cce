import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import {
  type MarkedText,
  readInlineText,
  writeInlineText,
  writeInlineWords,
} from "../../scripts/letter/inline-text.ts";

const plain = (text: string): MarkedText => ({ text, marks: [] });

describe("a text in a line of Markdown", () => {
  it.each([
    ["Plans, *timely* & <clear>.", "Plans, \\*timely\\* & \\<clear\\>."],
    ["R&amp;D, R&D", "R\\&amp;D, R&D"],
    ["C:\\plans", "C:\\\\plans"],
    ["see [^1] and [2]", "see \\[^1\\] and \\[2\\]"],
    ["the id {#p1}", "the id \\{#p1\\}"],
    ["24 children (37%) – it’s better!", "24 children (37%) – it’s better!"],
  ])("has a backslash before what Markdown would read as markup: %s", (text, markdown) => {
    expect(writeInlineWords(plain(text))).toBe(markdown);
  });

  it.each([
    ["# Plans", "\\# Plans"],
    ["- Plans", "\\- Plans"],
    ["+ Plans", "\\+ Plans"],
    ["1. Plans", "1\\. Plans"],
    ["12) Plans", "12\\) Plans"],
    ["1.5 million", "1.5 million"],
    ["2016–17 was good", "2016–17 was good"],
  ])("begins no block of another kind: %s", (text, markdown) => {
    expect(writeInlineText(plain(text))).toBe(markdown);
  });

  it("is read with a mark wherever there is one", () => {
    const marks = [
      { footnote: "fn1", offset: 0 },
      { footnote: "fn12", offset: 5 },
      { footnote: "fn2", offset: 5 },
    ];
    expect(readInlineText("[^1]Plans[^12][^2]")).toEqual({ text: "Plans", marks });
    expect(writeInlineText({ text: "Plans", marks })).toBe("[^1]Plans[^12][^2]");
  });

  it("keeps a backslash before a letter, and what is not the number of a footnote", () => {
    expect(readInlineText("C:\\plans [^0] [^a]")).toEqual(plain("C:\\plans [^0] [^a]"));
  });

  const text = fc
    .oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.string({
        unit: fc.constantFrom(
          ...[
            "\\",
            "[",
            "]",
            "^",
            "1",
            ".",
            ")",
            " ",
            "*",
            "_",
            "`",
            "&",
            "lt",
            ";",
            "#",
            "-",
            "=",
            "|",
            "a",
          ],
          ...["<", "b", ">", "{", "}", ":", "~", "!", "(", "+"],
        ),
        minLength: 1,
      }),
    )
    .map((words) => words.replace(/\p{Cc}/gu, " ").trim())
    .filter((words) => words !== "");
  const marked = fc
    .tuple(text, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 120 })), { maxLength: 4 }))
    .map(([words, places]) => ({
      text: words,
      marks: places
        .map(([at, number]) => ({ footnote: `fn${number}`, offset: at % (words.length + 1) }))
        .sort((a, b) => a.offset - b.offset),
    }));

  it("is read back as it was written, with its marks, whatever its characters", () => {
    fc.assert(
      fc.property(marked, (one) => {
        expect(readInlineText(writeInlineText(one))).toEqual(one);
        expect(readInlineText(writeInlineWords(one))).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });

  it("is one paragraph with these words and no markup to any reader of Markdown", () => {
    const markdownIt = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(text, (words) => {
        const [open, inline, close, ...others] = markdownIt.parse(writeInlineText(plain(words)), {});
        expect([open?.type, close?.type, others]).toEqual(["paragraph_open", "paragraph_close", []]);
        const types = new Set(inline?.children?.map(({ type }) => type));
        expect([...types]).toEqual(["text"]);
        expect(inline?.children?.map(({ content }) => content).join("")).toBe(words);
      }),
      { numRuns: 1000 },
    );
  });
});
