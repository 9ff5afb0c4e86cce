import { describe, expect, it } from "vitest";
import { gradeShape } from "../../../layouts/components/grade.ts";
import { gradeLooks, gradeShapes } from "../../../scripts/content/publishers/publisher-schema.ts";
import { stepOf } from "../../../scripts/content/publishers/publisher-words.ts";
import { judgementView } from "../../../scripts/site/views/grade-view.ts";
import { ofsted } from "../../support/vocabulary.ts";

describe("grades", () => {
  it("have an outline of their own for each shape that a publisher can choose", () => {
    const outlines = gradeShapes.map(
      (shape) =>
        /<(?:path|circle) [^>]+>/.exec(String(gradeShape({ ...stepOf(ofsted, "good"), shape })))?.[0],
    );
    expect(new Set(outlines).size).toBe(gradeShapes.length);
  });

  it("of one publisher differ in letter, shape and look", () => {
    for (const differing of ["letter", "shape", "look"] as const) {
      expect(new Set(ofsted.grades.map((step) => step[differing])).size).toBe(ofsted.grades.length);
    }
    expect(gradeLooks.length).toBeGreaterThanOrEqual(ofsted.grades.length);
  });

  it("are named by the letter in their shape", () => {
    for (const { letter, name, wordings } of ofsted.grades) {
      expect(letter).toBe(name.charAt(0));
      for (const { grade } of wordings) expect(grade.startsWith(name.toLowerCase())).toBe(true);
    }
  });

  it("are in a judgement with its date as far as it is known", () => {
    expect(
      judgementView({ grade: "requires improvement to be good", date: null, scope: "whole" }, ofsted),
    ).toEqual({
      step: stepOf(ofsted, "requires improvement"),
      text: "Requires improvement to be good",
    });
  });
});
