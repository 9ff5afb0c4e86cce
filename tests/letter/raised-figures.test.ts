import fc from "fast-check";
import { expect, it } from "vitest";
import { level, lowered, raised } from "../../scripts/letter/raised-figures.ts";

it("figures are raised and lowered, and words stay as they are", () => {
  expect([raised("24"), lowered("2"), raised("30th")]).toEqual(["²⁴", "₂", "³⁰th"]);
});

it("raised and lowered figures are plain ones to whoever counts words", () => {
  expect(level("10² CO₂")).toBe("10 2  CO 2 ");
  fc.assert(
    fc.property(fc.nat(), (number) => {
      for (const set of [raised, lowered]) expect(level(set(String(number)))).toBe(` ${number} `);
    }),
  );
});
