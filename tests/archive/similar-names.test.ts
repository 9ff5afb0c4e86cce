import { expect, it } from "vitest";
import { similarNames } from "../../scripts/archive/similar-names.ts";

it.each([
  ["Jon Sample", "John Sample", true],
  ["J Sample", "John Sample", true],
  ["Matt Sample", "Matthew Sample", true],
  ["Ada B Example", "Ada Example", true],
  ["Ada Nyathi", "Ada Nyathy", true],
  ["Ada Example", "Ben Example", false],
  ["Ada Lee", "Ada Low", false],
  ["Ada Example", "Ada Sample", false],
])("%s and %s may be one person: %s", (one, other, may) => {
  expect(similarNames([one, other])).toHaveLength(may ? 1 : 0);
});

it("each pair is named once", () => {
  expect(similarNames(["Jon Sample", "John Sample", "Ada Example"])).toEqual([["John Sample", "Jon Sample"]]);
});
