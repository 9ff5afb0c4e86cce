import { describe, expect, it } from "vitest";
import { gradesIn } from "../../../scripts/content/publishers/grades-in-text.ts";
import { ofsted } from "../../support/vocabulary.ts";

describe("the grades in a text", () => {
  it.each([
    ["Services were judged good.", ["Good"]],
    ["Judged to require improvement to be good in 2018.", ["Requires improvement"]],
    ["They moved from requiring improvement to\ngood.", ["Requires improvement", "Good"]],
    ["INADEQUATE, then Outstanding", ["Inadequate", "Outstanding"]],
    ["Inadequately led, with goodwill.", []],
  ])("%j names %j", (text, names) => {
    expect(gradesIn(text, ofsted).map(({ name }) => name)).toEqual(names);
  });

  it("are none where the publisher gives no grades", () => {
    expect(gradesIn("Judged good.", { grades: [] })).toEqual([]);
  });

  it("are found by letters of any language", () => {
    const [step] = ofsted.grades;
    if (!step) throw new Error("the publisher has no grade");
    const grades = [{ ...step, wordings: [{ grade: "rhagorol â", also: [] }] }];
    expect(gradesIn("Barn: Rhagorol â’i waith. Rhagorolâ.", { grades })).toEqual(grades);
  });
});
