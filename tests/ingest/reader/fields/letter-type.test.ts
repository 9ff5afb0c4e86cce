import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

describe("the kind of a letter", () => {
  it.each([
    ["Monitoring visit to Leeds children’s services", "monitoring-visit"],
    ["Focused visit to Leeds children’s services", "focused-visit"],
    ["Focussed visit to Leeds", "focused-visit"],
    ["Joint targeted area inspection of Leeds", "joint-targeted-area-inspection"],
    [
      "Joint targeted area inspection of the multi-agency response to late letters in Leeds",
      "joint-targeted-area-inspection",
    ],
    ["Short inspection of Leeds children’s services", "other"],
  ])("is read from the title ‘%s’", (title, type) => {
    const opening = ["The inspectors were Ada Example HMI."];
    expect(readWords(letterText({ title, opening })).fields.type).toBe(type);
  });

  it("is read from the sentence that sums the letter up, where the title names none", () => {
    const opening = [
      "This letter summarises the findings of the joint targeted area inspection (JTAI) of Leeds. It follows a focused visit in 2018.",
    ];
    const { fields } = readWords(letterText({ title: "Children in Leeds", opening }));
    expect(fields.type).toBe("joint-targeted-area-inspection");
  });
});
