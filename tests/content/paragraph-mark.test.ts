import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctedWords, likeness, sameWords, wordMark } from "../../scripts/content/paragraph-mark.ts";

const paragraph =
  "Core groups are held on a regular basis and follow the plan. Records of them are not always complete, which leaves the next worker without a picture of what has been tried.";
const like = (other: string): number => likeness(wordMark(paragraph), wordMark(other));

describe("the mark of a paragraph’s words", () => {
  it("is eight characters fit for a line of the record, for any text", () => {
    fc.assert(fc.property(fc.string(), (text) => /^[\w-]{8}$/.test(wordMark(text))));
  });

  it.each([
    ["case, marks and white space", paragraph.toUpperCase().replaceAll(".", " ;\n")],
    ["nothing", paragraph],
  ])("stays the same after a change of %s", (_, changed) => {
    expect(like(changed)).toBe(sameWords);
  });

  it.each([
    ["a word corrected", paragraph.replace("complete", "kept")],
    ["a sentence added", `${paragraph} Leaders know this.`],
    ["cut in half", paragraph.slice(0, paragraph.length / 2)],
  ])("stays like that of the text with %s", (_, changed) => {
    expect(like(changed)).toBeGreaterThanOrEqual(correctedWords);
  });

  it("is unlike that of other words of the same field", () => {
    expect(
      like(
        "The front door is staffed by experienced practitioners, and thresholds are applied well. Most contacts from partners are screened on the day they arrive.",
      ),
    ).toBeLessThan(correctedWords);
  });
});
