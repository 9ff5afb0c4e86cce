import { describe, expect, it } from "vitest";
import { gradeShape } from "../../../layouts/components/grade.ts";
import { grades } from "../../../scripts/letter/grades.ts";
import { gradeSteps, judgementView, stepOf } from "../../../scripts/site/views/grade-view.ts";

describe("grades", () => {
  it("have a letter, a shape and an outline of their own for each step of the scale", () => {
    expect(new Set(gradeSteps.map(({ letter }) => letter)).size).toBe(gradeSteps.length);
    const outlines = gradeSteps.map((step) => /<path d="([^"]+)"/.exec(String(gradeShape(step)))?.[1]);
    expect(new Set(outlines).size).toBe(gradeSteps.length);
  });

  it("are named by the letter in their shape", () => {
    for (const grade of grades) {
      const { letter, name } = stepOf(grade);
      expect(letter).toBe(grade.charAt(0).toUpperCase());
      expect(grade.startsWith(name.toLowerCase())).toBe(true);
    }
  });

  it("are in a judgement with its date as far as it is known", () => {
    expect(judgementView({ grade: "requires improvement to be good", date: null, scope: "whole" })).toEqual({
      step: stepOf("requires improvement"),
      text: "Requires improvement to be good",
    });
  });
});
