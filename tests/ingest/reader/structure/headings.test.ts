import { describe, expect, it } from "vitest";
import { plainLine, type SourceLine } from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { isHeading } from "../../../../scripts/ingest/reader/structure/headings.ts";

const line = (text: string, more: Partial<SourceLine> = {}): SourceLine => ({
  ...plainLine(text),
  ...more,
});

describe("a bold line", () => {
  it.each([
    ["Help and protection", line("Children get help early."), true],
    ["Areas for action:", line("the quality of plans", { bullet: true }), true],
    [
      "Inspectors found that the following areas of practice need attention:",
      line("the quality of plans", { bullet: true }),
      false,
    ],
    ["What is working well for children and their families in Leeds:", line("Children get help."), true],
  ])("‘%s’ with what follows is a heading or the beginning of a list", (text, after, expected) => {
    expect(isHeading([line(text, { bold: true })], text, null, after, new Set())).toBe(expected);
  });
});
