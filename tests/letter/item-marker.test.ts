import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markerInFront, writeItem } from "../../scripts/letter/item-marker.ts";

describe("the number or letter of an item", () => {
  it.each([
    ["3. Plans", "3.", "Plans"],
    ["(b) Plans", "(b)", "Plans"],
    ["iv) Plans", "iv)", "Plans"],
    ["1.1 Plans", "1.1", "Plans"],
    ["2.3.1. Plans", "2.3.1.", "Plans"],
    ["Recommendation 1: Plans", "Recommendation 1:", "Plans"],
    ["A. ", "A.", ""],
  ])("comes before ‘%s’", (words, marker, rest) => {
    expect(markerInFront(words)).toEqual({ marker, rest });
  });

  it.each([
    "24 children",
    "1.5 million",
    "i.e. those in care",
    "Level 2 help",
    "\\(b) Plans",
    "(both) plans",
    "a child",
    "",
  ])("does not come before ‘%s’", (words) => {
    expect(markerInFront(words)).toBeNull();
  });

  const marker = fc.option(
    fc.constantFrom(
      "3.",
      "12)",
      "(b)",
      "iv.",
      "1.1",
      "2.3.1.",
      "7",
      "A",
      "Step 2",
      "Recommendation 1:",
      "§4",
    ),
  );
  const words = fc
    .array(fc.constantFrom("1.", "(b)", "1.1", "A", "Plans", "Step", "2:", "a.", "children", "ii)"), {
      minLength: 1,
      maxLength: 4,
    })
    .map((list) => list.join(" "));

  it("is read from its line where it is not written with the id, and nothing else ever is", () => {
    fc.assert(
      fc.property(marker, words, (printed, text) => {
        const written = writeItem(printed, text);
        const numbered = written.bullet === "- " ? null : written.bullet.trim();
        const inLine = numbered ?? markerInFront(written.words)?.marker ?? null;
        expect(inLine).toBe(written.inTail ? null : printed);
      }),
    );
  });
});
