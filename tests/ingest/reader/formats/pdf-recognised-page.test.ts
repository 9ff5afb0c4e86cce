import { describe, expect, it } from "vitest";
import {
  doubtfulWords,
  recognisedRuns,
} from "../../../../scripts/ingest/reader/formats/pdf-recognised-page.ts";
import type { RecognisedLine } from "../../../../scripts/ingest/reader/formats/recognition.ts";

/** A line of words of which each has a hundred pixels. */
const line = (
  baseline: number,
  height: number,
  ...words: [text: string, confidence: number][]
): RecognisedLine => ({
  baseline,
  height,
  words: words.map(([text, confidence], index) => ({
    text,
    confidence,
    left: 120 * index,
    right: 120 * index + 100,
  })),
});

describe("recognised words", () => {
  it("are where they are on the page, in points from its foot", () => {
    const [run] = recognisedRuns([line(300, 50, ["Visit", 96])], 3600);
    expect(run?.y).toBeCloseTo((3600 - 300) * 0.24);
    expect(run?.size).toBeCloseTo(12);
    expect(run?.glyphs.map(({ text }) => text)).toEqual([..."Visit"]);
    expect(run?.glyphs.map(({ x }) => Math.round(x * 10) / 10)).toEqual([0, 4.8, 9.6, 14.4, 19.2]);
  });

  it("have the size of most words where theirs differs only a little", () => {
    const runs = recognisedRuns(
      [line(100, 50, ["one", 90], ["two", 90]), line(200, 44, ["no", 90]), line(300, 80, ["Head", 90])],
      3600,
    );
    expect(runs.map(({ size }) => Math.round(size * 10) / 10)).toEqual([12, 12, 12, 19.2]);
  });

  it("are doubtful below a confidence of 80 per cent, unless they are only signs", () => {
    expect(doubtfulWords([line(1, 50, ["chidren", 61], ["plans", 95], ["—", 12], ["2O19", 79])])).toEqual([
      "chidren",
      "2O19",
    ]);
  });
});
