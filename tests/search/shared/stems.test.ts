import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemOf, wordsOf } from "../../../scripts/search/shared/stems.ts";

const stems = (text: string): string[] => wordsOf(text).map(({ stem }) => stem);

describe("words", () => {
  it.each([
    ["visits", "Visited"],
    ["children’s", "children"],
    ["children's", "CHILDREN"],
    ["Zoë", "zoe"],
    ["inspectors’", "inspector"],
    ["child", "children"],
    ["women’s", "woman"],
    ["person", "people"],
    ["child´s", "child`s"],
    ["child´s", "children’s"],
    ["1,037", "1037"],
  ])("takes %s and %s for one word", (one, other) => {
    expect(stems(one)).toEqual(stems(other));
  });

  it.each([
    ["care", "carers"],
    ["personal", "person"],
    ["SEND", "send"],
    ["plan", "planet"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stems(one)).not.toEqual(stems(other));
  });

  it.each([
    ["decision-making", ["decis", "make"]],
    ["and/or", ["and", "or"]],
    ["care–leavers", ["care", "leaver"]],
    ["3 of 1,037, and 2,5", ["3", "of", "1037", "and", "2", "5"]],
    ["37% (of 3.5)", ["37", "of", "3", "5"]],
    ["“PLO”", ["plo"]],
    ["constructor’s toString __proto__", ["constructor", "tostr", "proto"]],
    ["– … !", []],
    ["\uFDFA", ["صلىاللهعليهوسلم"]],
  ])("parts %s into its words", (text, words) => {
    expect(stems(text)).toEqual(words);
  });

  it("says where each word is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let from = 0;
        for (const { start, end, stem } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(stemOf(text.slice(start, end))).toBe(stem);
          expect(stem).not.toMatch(/\s/);
          from = end;
        }
      }),
    );
  });
});
