import { describe, expect, it } from "vitest";
import {
  correctionOf,
  distance,
  nearestWords,
} from "../../../../../layouts/client/search/engine/spelling.ts";

describe("the distance of two words", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "abd", 1],
    ["abc", "acb", 1],
    ["abc", "abcd", 1],
    ["abcd", "bcd", 1],
    ["kitten", "sitting", 3],
    ["abc", "xyz", 3],
    ["a", "abcdef", 4],
  ])("%s and %s is %i", (a, b, changes) => {
    expect(distance(a, b, 3)).toBe(changes);
    expect(distance(b, a, 3)).toBe(changes);
  });
});

describe("words near to one that no letter has", () => {
  const vocabulary = ["children", "safeguarding", "neglect", "safeguard", "neglected", "early", "nearly"];

  it.each([
    ["saefguarding", ["safeguarding"]],
    ["Negelct", ["neglect"]],
    ["negl", ["neglect"]],
    ["earyl", ["early", "nearly"]],
    ["safeg", ["safeguarding"]],
    ["xyzxyz", []],
  ])("for %s are %j", (typed, words) => {
    expect(nearestWords(typed, vocabulary)).toEqual(words);
  });
});

describe("the word that is meant by one that no letter has", () => {
  const vocabulary = ["children", "independent", "growing", "group", "crisis", "safeguarding", "visit"];

  it.each([
    ["independant", "independent"],
    ["Saefguarding", "safeguarding"],
    ["gruop", "group"],
    ["visti", "visit"],
    ["safegu", "safeguarding"],
    ["chilren’s", "children"],
    ["grup", "group"],
    ["vst", null],
    ["2024", null],
    ["zzzzzzzz", null],
  ])("%s is %s", (typed, word) => {
    expect(correctionOf(typed, vocabulary)).toBe(word);
  });

  it("begins alike where two are equally near", () => {
    expect(correctionOf("mother", ["bother", "mothar"])).toBe("mothar");
  });
});
