import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import type { PageSight, TextRun } from "../../../../scripts/ingest/reader/formats/pdf-content.ts";
import { pageContent } from "../../../../scripts/ingest/reader/formats/pdf-runs.ts";

type Operation = [operator: number, ...args: unknown[]];

const page: PageSight = {
  box: [0, 0, 595, 842],
  upright: [1, 0, 0, 1, 0, 0],
  isShown: (layer) => layer !== "off",
  glyphUnit: (name) => (name === "drawn" ? 0.01 : 0.001),
};

/** The runs that these operations draw on a page of A4. */
function runsOf(...operations: Operation[]): TextRun[] {
  const fnArray = operations.map(([operator]) => operator);
  const argsArray = operations.map(([, ...args]) => args);
  return pageContent({ fnArray, argsArray }, page).runs;
}

const glyph = (unicode: string): object => ({ unicode, width: 500, isSpace: unicode === " " });
const show = (text: string): Operation => [OPS.showText, Array.from(text, glyph)];
const at = (x: number, y: number): Operation => [OPS.setTextMatrix, new Float32Array([1, 0, 0, 1, x, y])];
const font = (size: number, name = "plain"): Operation => [OPS.setFont, name, size];
const clip = (...box: number[]): Operation[] => [
  [OPS.clip],
  [OPS.constructPath, 0, [null], new Float32Array(box)],
];
const words = (runs: readonly TextRun[]): string[] =>
  runs.map(({ glyphs }) => glyphs.map(({ text }) => text).join(""));

describe("the text of a page", () => {
  it("has its place, size and font", () => {
    const [run] = runsOf(font(12, "bold"), at(70, 800), show("of"));
    expect(run).toEqual({
      glyphs: [
        { text: "o", x: 70, width: 6 },
        { text: "f", x: 76, width: 6 },
      ],
      y: 800,
      size: 12,
      font: "bold",
      outlined: false,
      contentId: null,
      artifact: false,
      order: 2,
      ink: { colour: [0, 0, 0], alpha: 1, multiplies: false },
      turned: 0,
      annotation: null,
      unseen: null,
    });
  });

  it("follows the matrices of the page, of forms and of the text itself", () => {
    const runs = runsOf(
      font(10),
      [OPS.transform, 2, 0, 0, 2, 10, 20],
      [OPS.paintFormXObjectBegin, new Float32Array([1, 0, 0, 1, 5, 5]), null],
      at(100, 200),
      show("x"),
      [OPS.paintFormXObjectEnd],
      at(100, 200),
      show("x"),
    );
    expect(runs.map(({ glyphs, y, size }) => [glyphs[0]?.x, y, size])).toEqual([
      [220, 430, 20],
      [210, 420, 20],
    ]);
  });

  it("moves on by the widths of glyphs, the numbers between them and the room that is set", () => {
    const [run] = runsOf(font(10), [OPS.setCharSpacing, 1], [OPS.setWordSpacing, 3], at(0, 100), [
      OPS.showText,
      [glyph("a"), -200, glyph(" "), glyph("b")],
    ]);
    expect(run?.glyphs.map(({ x }) => x)).toEqual([0, 8, 17]);
  });

  it.each([
    ["a space that does not break", "\u00a0", " "],
    ["a tab", "\t", " "],
    ["a soft hyphen that is drawn", "\u00ad", "-"],
    ["what a font calls a control character", "\u0001", "\ufffd"],
    ["a joiner that prints nothing", "\u200d", ""],
    ["two letters cast as one", "\ufb01", "fi"],
    ["a bullet", "\uf0b7", "\uf0b7"],
  ])("is written as plain characters: %s", (_, unicode, text) => {
    expect(words(runsOf(font(10), at(0, 100), show(unicode)))).toEqual([text]);
  });

  it("says what it is marked as, and what is in an artifact is one", () => {
    const runs = runsOf(
      font(10),
      at(0, 100),
      [OPS.beginMarkedContentProps, "P", 7],
      show("a"),
      [OPS.beginMarkedContent, { name: "Span" }],
      show("b"),
      [OPS.endMarkedContent],
      [OPS.endMarkedContent],
      [OPS.beginMarkedContentProps, "Artifact", null],
      [OPS.beginMarkedContent, "Span"],
      show("c"),
    );
    expect(runs.map(({ contentId, artifact }) => [contentId, artifact])).toEqual([
      [7, false],
      [7, false],
      [null, true],
    ]);
  });
});

describe("the size and the width of glyphs", () => {
  it("are those of the font that a graphics state sets", () => {
    const [run] = runsOf([OPS.setGState, [["Font", ["set", 20]]]], at(0, 100), show("a"));
    expect(run).toMatchObject({ font: "set", size: 20, glyphs: [{ width: 10 }] });
  });

  it("are counted as a font says that draws its glyphs itself", () => {
    const [run] = runsOf(font(12, "drawn"), at(0, 100), show("ab"));
    expect(run?.glyphs.map(({ x, width }) => [x, width])).toEqual([
      [0, 60],
      [60, 60],
    ]);
  });
});

it("a page is read as it is turned to be seen", () => {
  const fnArray = [OPS.setFont, OPS.setTextMatrix, OPS.showText];
  const argsArray = [["plain", 10], [[0, 1, -1, 0, 100, 50]], show("up").slice(1)];
  const turned: PageSight = { ...page, box: [0, 0, 842, 595], upright: [0, -1, 1, 0, 0, 595] };
  expect(pageContent({ fnArray, argsArray }, turned).runs).toMatchObject([
    { glyphs: [{ text: "u", x: 50 }, { x: 55 }], y: 495 },
  ]);
});

it("text says what hides it by itself, and by how many degrees it is turned", () => {
  const runs = runsOf(
    font(10),
    [OPS.setTextRenderingMode, 3],
    show("without ink"),
    [OPS.setTextRenderingMode, 0],
    font(2),
    show("small"),
    font(10),
    [OPS.setTextMatrix, [0, 1, -1, 0, 70, 800]],
    show("on its side"),
    [OPS.setTextMatrix, [1, 0.03, -0.03, 1, 70, 800]],
    show("askew"),
  );
  expect(runs.map(({ unseen, turned }) => [unseen, turned])).toEqual([
    ["no ink", 0],
    ["too small", 0],
    [null, 90],
    [null, 0],
  ]);
});

describe("what is painted beside the text", () => {
  const square = new Float32Array([0, 10, 20, 1, 30, 20, 1, 30, 40, 1, 10, 40, 4]);
  const paintsOf = (...operations: Operation[]): unknown[] => {
    const fnArray = operations.map(([operator]) => operator);
    return pageContent({ fnArray, argsArray: operations.map(([, ...args]) => args) }, page).paints;
  };

  it("has its place, its colour and its order", () => {
    expect(
      paintsOf([OPS.setFillRGBColor, "#ff0000"], [OPS.constructPath, OPS.fill, [square], null]),
    ).toMatchObject([{ order: 1, kind: "shape", box: [10, 20, 30, 40], colour: [1, 0, 0], alpha: 1 }]);
  });

  it("is a picture where a matrix is set and nothing drawn by it, as pictures are left out", () => {
    const place: Operation[] = [[OPS.save], [OPS.transform, 200, 0, 0, 100, 50, 60]];
    expect(paintsOf(...place, [OPS.restore])).toMatchObject([
      { kind: "picture", box: [50, 60, 250, 160], colour: null },
    ]);
    expect(paintsOf(...place, font(1), show("drawn"), [OPS.restore])).toEqual([]);
  });
});

describe("text that nobody sees does not come in", () => {
  it.each<[string, Operation[]]>([
    ["beside the page", [at(600, 800), show("hidden")]],
    ["outside a clip", [...clip(0, 0, 60, 842), at(70, 800), show("hidden")]],
    [
      "outside a clip that an outer one narrows",
      [...clip(0, 0, 60, 842), ...clip(0, 0, 595, 842), at(70, 800), show("hidden")],
    ],
    ["on a layer that is off", [[OPS.beginMarkedContentProps, "OC", "off"], at(70, 800), show("hidden")]],
    [
      "within a layer that is off",
      [
        [OPS.beginMarkedContentProps, "OC", "off"],
        [OPS.beginMarkedContentProps, "OC", "on"],
        at(70, 800),
        show("hidden"),
      ],
    ],
    [
      "outside the box of its group",
      [[OPS.beginGroup, { bbox: [0, 0, 60, 842], matrix: null }], at(70, 800), show("hidden")],
    ],
    [
      "that only masks",
      [[OPS.beginGroup, { bbox: [0, 0, 595, 842], smask: {} }], at(70, 800), show("hidden")],
    ],
  ])("%s", (_, operations) => {
    expect(
      words(
        runsOf(
          [OPS.save],
          font(10),
          ...operations,
          ...operations.flatMap(([operator]): Operation[] => {
            if (operator === OPS.beginGroup) return [[OPS.endGroup]];
            return operator === OPS.beginMarkedContentProps ? [[OPS.endMarkedContent]] : [];
          }),
          [OPS.restore],
          at(70, 700),
          font(10),
          show("seen"),
        ),
      ),
    ).toEqual(["seen"]);
  });

  it("and of a run that a clip cuts only the part outside is left out", () => {
    expect(words(runsOf(font(10), ...clip(0, 0, 80, 842), at(70, 800), show("children")))).toEqual(["ch"]);
  });
});
