import { describe, expect, it } from "vitest";
import { commonTerms, commonWords } from "../../scripts/search/common-terms.ts";
import { shapesOf, startsOf, stemsByPlace } from "../../scripts/search/places.ts";
import type { Postings } from "../../scripts/search/shared/postings.ts";
import { pairKey, placesKey } from "../../scripts/search/shared/term-keys.ts";

const blocksOf = (letters: string[][]) =>
  letters.map((blocks) => blocks.map((text) => ({ id: null, kind: "frame" as const, text })));
const stemsOf = (letters: string[][]) => blocksOf(letters).map(stemsByPlace);
const startsOfAll = (letters: string[][]) => blocksOf(letters).map((blocks) => startsOf(shapesOf(blocks)));
const terms = (letters: string[][], ...common: string[]): Map<string, Postings> =>
  new Map(commonTerms(stemsOf(letters), startsOfAll(letters), new Set(common)));
const rare = Array.from({ length: 3 }, () => ["unlike"]);

describe("common words", () => {
  it.each([
    [0, ["core", "group", "plan"]],
    [1, ["core", "group"]],
    [2, ["core"]],
    [3, []],
  ])("are those with more than %i places", (most, words) => {
    expect(commonWords(stemsOf([["core groups", "core plan"], ["core groups"]]), most)).toEqual(words);
  });
});

describe("their terms", () => {
  it("are the words and the pairs that have one, at each place", () => {
    const found = terms([...rare, ["core plans meet late", "plans, core"]], "core");
    expect([...found.keys()]).toEqual([" core plan", " plan core", "core"]);
    expect(found.get("core")).toEqual({
      unit: "word",
      letters: Uint32Array.of(3),
      starts: Uint32Array.of(0, 2),
      places: Uint32Array.of(0, 13),
    });
    expect(found.get(pairKey("core", "plan"))?.places).toEqual(Uint32Array.of(0));
    expect(found.get(pairKey("plan", "core"))?.places).toEqual(Uint32Array.of(12));
  });

  it("do not include pairs that reach from one block into the next", () => {
    expect([...terms([...rare, ["core groups", "meet"]], "group").keys()]).toEqual([" core group", "group"]);
  });

  it("come in the order of UTF-16 units", () => {
    const all = [...terms([["a b a1 ab b", "ab 1 zoe 𝒶 ﬁ"]], "a", "b", "ab", "1", "fi").keys()];
    expect(all).toEqual([...all].sort());
  });

  it("say of one in most letters only in which blocks it is, and list places of such a pair apart", () => {
    const found = terms([["core groups", "core"], ["core groups"], ["plans"]], "core", "plan");
    expect(found.get("core")).toEqual({
      unit: "block",
      letters: Uint32Array.of(0, 1),
      starts: Uint32Array.of(0, 2, 3),
      places: Uint32Array.of(0, 1, 0),
    });
    expect(found.get(pairKey("core", "group"))?.unit).toBe("block");
    expect(found.get(placesKey(pairKey("core", "group")))?.unit).toBe("word");
    expect(found.get("plan")?.unit).toBe("word");
  });
});
