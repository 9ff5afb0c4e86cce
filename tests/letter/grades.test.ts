import { describe, expect, it } from "vitest";
import { gradeOf, grades, gradesIn, isSameStep } from "../../scripts/letter/grades.ts";

describe("a grade", () => {
  it.each([...grades])("is found by its own name: %s", (grade) => {
    expect(gradesIn(`Services were judged ${grade}.`)).toEqual([grade]);
  });

  it.each([
    ["was judged to require improvement", ["requires improvement"]],
    ["was judged as requiring improvement\nto be good", ["requires improvement to be good"]],
    ["REQUIRED IMPROVEMENT and Good", ["requires improvement", "good"]],
    ["inadequate for care leavers and good overall", ["inadequate", "good"]],
    ["goodness, inadequately, required improvements", []],
  ])("is found in the words that letters use: %s", (words, found) => {
    expect(gradesIn(words)).toEqual(found);
  });

  it("is the same step of the scale as another only where one is worded without its end", () => {
    const pairs = grades.flatMap((a) => grades.filter((b) => a < b && isSameStep(a, b)).map((b) => [a, b]));
    expect(pairs).toEqual([["requires improvement", "requires improvement to be good"]]);
  });

  it("is nothing that its pattern does not find", () => {
    expect(() => gradeOf("fair")).toThrow("“fair” is not a grade");
  });
});
