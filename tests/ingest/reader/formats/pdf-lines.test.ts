import { describe, expect, it } from "vitest";
import type { TextRun } from "../../../../scripts/ingest/reader/formats/pdf-content.ts";
import { type PageLine, pageLines } from "../../../../scripts/ingest/reader/formats/pdf-lines.ts";

const plain: Omit<TextRun, "glyphs" | "y"> = {
  size: 12,
  font: "plain",
  outlined: false,
  contentId: null,
  artifact: false,
  order: 0,
  ink: { colour: [0, 0, 0], alpha: 1, multiplies: false },
  turned: 0,
  annotation: null,
  unseen: null,
};

/** A run in type of 12 points whose characters are all 6 points wide. */
function run(text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun {
  const width = (more.size ?? 12) / 2;
  const glyphs = Array.from(text, (character, index) => ({ text: character, x: x + index * width, width }));
  return { ...plain, glyphs, y, ...more };
}

const lines = (...runs: TextRun[]): PageLine[] => pageLines(runs, (font) => font === "bold");
const texts = (...runs: TextRun[]): string[] => lines(...runs).map(({ text }) => text);

describe("the lines of a page", () => {
  it("are read from head to foot and from left to right, in whatever order they were drawn", () => {
    expect(texts(run("third", 70, 60), run("second", 120, 80), run("first", 70, 80))).toEqual([
      "first second",
      "third",
    ]);
  });

  it("have a space where a gap is wide enough to be one, and none where it is not", () => {
    expect(texts(run("manage", 70, 80), run("ment", 106.5, 80), run("oversight", 135, 80))).toEqual([
      "management oversight",
    ]);
  });

  it("have no space where a glyph prints nothing, as a soft hyphen does", () => {
    const [first, hyphen, last] = [run("over", 70, 80), run("x", 94, 80), run("sight", 100, 80)];
    hyphen.glyphs = hyphen.glyphs.map((glyph) => ({ ...glyph, text: "" }));
    expect(texts({ ...first, glyphs: [...first.glyphs, ...hyphen.glyphs, ...last.glyphs] })).toEqual([
      "oversight",
    ]);
  });

  it("keep glyphs of slightly different baselines together", () => {
    expect(texts(run("◼", 70, 79), run("an item", 82, 80))).toEqual(["an item"]);
    expect(lines(run("◼", 70, 79), run("an item", 82, 80))[0]).toMatchObject({ bullet: true, left: 82 });
  });

  it("have words once that are drawn twice on one place to look bold", () => {
    expect(texts(run("Findings", 70, 80), run("Findings", 70.3, 80.1))).toEqual(["Findings"]);
    expect(texts(run("very", 70, 80), run("very", 100, 80))).toEqual(["very very"]);
  });

  it("are dropped where they show nothing", () => {
    expect(texts(run("   ", 70, 80), run("words", 70, 60))).toEqual(["words"]);
  });
});

describe("raised figures", () => {
  it("are marks before the character at their position", () => {
    const [line] = lines(run("practice?", 70, 80), run("1", 124, 85, { size: 8 }), run("Then", 134, 80));
    expect(line).toMatchObject({ text: "practice? Then", marks: [{ label: "1", offset: 9 }] });
  });

  it("keep the space that was raised with them", () => {
    const [line] = lines(run("word", 70, 80), run("1 ", 94, 85, { size: 8 }), run("next", 102, 80));
    expect(line).toMatchObject({ text: "word next", marks: [{ label: "1", offset: 4 }] });
  });

  it("of two digits are one mark", () => {
    const [line] = lines(run("end.", 70, 80), run("1", 94, 85, { size: 8 }), run("2", 98, 85, { size: 8 }));
    expect(line).toMatchObject({ text: "end.", marks: [{ label: "12", offset: 4 }] });
  });

  it("and endings such as ‘th’ stay words", () => {
    expect(texts(run("the 18", 70, 80), run("th", 106, 85, { size: 8 }), run("birthday", 118, 80))).toEqual([
      "the 18th birthday",
    ]);
  });
});

describe("weight", () => {
  it.each([
    [[run("Main ", 70, 80, { font: "bold" }), run("findings", 100, 80, { font: "bold" })], true],
    [[run("Main", 70, 80, { outlined: true })], true],
    [[run("Main", 70, 80, { font: "bold" }), run("findings", 100, 80)], false],
    [[run("words", 70, 80), run("  ", 100, 80, { font: "bold" })], false],
  ])("case %#: is bold only where all visible words are", (runs, bold) => {
    expect(lines(...runs)[0]?.bold).toBe(bold);
  });
});

describe("words printed over others", () => {
  const line = run("the agreed action plan.", 70, 80);

  it.each([
    ["below", 76.5],
    ["above", 83.5],
  ])("a little %s them go behind their line, which says so", (_, y) => {
    expect(lines(line, run("in", 74, y))).toMatchObject([
      { text: "the agreed action plan. in", overprinted: ["in"], y: 80, left: 70, right: 208 },
    ]);
  });

  it("are on a line of their own where they are next to or below all others", () => {
    expect(texts(line, run("in", 300, 76.5))).toEqual(["the agreed action plan.", "in"]);
    expect(texts(line, run("in", 74, 70))).toEqual(["the agreed action plan.", "in"]);
  });

  it("are parted from the runs of the line that follow them", () => {
    const runs = [run("the ", 70, 80), run("in", 74, 76.5), run("agreed plan", 94, 80)];
    expect(texts(...runs)).toEqual(["the agreed plan in"]);
  });
});
