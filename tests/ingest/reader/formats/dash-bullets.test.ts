import { describe, expect, it } from "vitest";
import { withDashBullets } from "../../../../scripts/ingest/reader/formats/dash-bullets.ts";
import { plainLine } from "../../../../scripts/ingest/reader/formats/source-document.ts";

const shown = (...texts: string[]): string[] =>
  withDashBullets(texts.map(plainLine)).map(({ text, bullet }) => (bullet ? `item: ${text}` : text));

describe("a sign at the start of lines", () => {
  it.each(["-", "–", "−", "*", "\ufffd"])("is a bullet where it begins several: %s", (sign) => {
    expect(shown("Leaders should improve:", `${sign} plans;`, `${sign} visits.`)).toEqual([
      "Leaders should improve:",
      "item: plans;",
      "item: visits.",
    ]);
  });

  it.each(["–", "\ufffd"])("stays where it begins one line only: %s", (sign) => {
    expect(shown("Plans are late.", `${sign} visits are not.`)).toEqual([
      "Plans are late.",
      `${sign} visits are not.`,
    ]);
  });

  it("is not counted with signs of another kind", () => {
    expect(shown("Leaders know:", "– plans are late.", "\ufffd visits are not.")).toEqual([
      "Leaders know:",
      "– plans are late.",
      "\ufffd visits are not.",
    ]);
  });

  it("stays everywhere where it goes on a sentence somewhere", () => {
    const lines = [
      "Plans are made:",
      "– in time;",
      "– in full.",
      "Some visits are late and",
      "– as said – short.",
    ];
    expect(shown(...lines.slice(0, 3))).toContain("item: in time;");
    const full = lines.map((text) => ({
      ...plainLine(text),
      room: text.endsWith("and") ? 0 : 40,
      firstWord: 1,
    }));
    expect(withDashBullets(full).map(({ text }) => text)).toEqual(lines);
  });
});
