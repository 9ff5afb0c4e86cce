import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuery } from "../../../../../layouts/client/search/engine/query.ts";
import {
  countWithoutOne,
  findLetters,
  neededTerms,
  type ReadIndex,
} from "../../../../../layouts/client/search/engine/ranking.ts";
import { commonTerms } from "../../../../../scripts/search/common-terms.ts";
import { stemsByPlace } from "../../../../../scripts/search/places.ts";
import { nowhere, type Postings, postingsOf } from "../../../../../scripts/search/shared/postings.ts";
import { placesKey } from "../../../../../scripts/search/shared/term-keys.ts";

const acronyms = [{ short: "CP", long: "core plans" }];

/** What the index of letters, each being its blocks, gives for a query where some of its words are common. */
function read(letters: readonly string[][], typed: string, words: readonly string[]): ReadIndex {
  const common = new Set(words);
  const stems = letters.map((blocks) =>
    stemsByPlace(blocks.map((text) => ({ id: null, kind: "frame", text }))),
  );
  const inFiles = new Map(commonTerms(stems, common));
  const needed = neededTerms(readQuery(typed, acronyms), common);
  const rare = (stem: string): Postings =>
    postingsOf(
      stems
        .map((all, letter): [number, number[]] => [
          letter,
          all.flatMap((other, place) => (other === stem ? [place] : [])),
        ])
        .filter(([, places]) => places.length > 0),
    );
  return {
    letters: letters.length,
    common,
    postings: new Map([
      ...needed.words.map(
        (stem) => [stem, common.has(stem) ? (inFiles.get(stem) ?? nowhere) : rare(stem)] as const,
      ),
      ...[...needed.pairs].map(
        ([pair, places]) =>
          [
            pair,
            (places ? inFiles.get(placesKey(pair)) : undefined) ?? inFiles.get(pair) ?? nowhere,
          ] as const,
      ),
    ]),
  };
}

const filler = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(" ");
const letters = {
  a: ["core groups are held"],
  b: ["groups of the core"],
  c: ["core plans"],
  d: [`core plan ${filler(90)}`, "groups"],
  e: ["missing plans", "plans"],
};
const names = Object.keys(letters);

describe.each([
  ["all words rare", []],
  ["a common word", ["core"]],
  ["another common word", ["group"]],
  ["common words", ["core", "group", "of", "the"]],
  ["all words common", ["core", "group", "of", "the", "are", "held", "plan", "miss"]],
])("letters with %s", (_, common) => {
  const find = (typed: string): string =>
    findLetters(readQuery(typed, acronyms), read(Object.values(letters), typed, common))
      .map((number) => names[number])
      .join("");
  const sorted = (found: string): string => [...found].sort().join("");

  it.each([
    ["core groups", "abd"],
    ["“core groups”", "a"],
    ["“groups core”", ""],
    ["“core groups” held", "a"],
    ["“groups of the”", "b"],
    ["“groups of the core”", "b"],
    ["“groups of core”", ""],
    ["plans", "cde"],
    ["plans -missing", "cd"],
    ["-core", "e"],
    ["-“core plan”", "abe"],
    ["plans nothing", ""],
    ["CP", "cd"],
    ["“CP”", ""],
  ])("are found for %s: %s", (typed, found) => {
    expect(sorted(find(typed))).toBe(found);
  });

  it("come first where the words follow each other", () => {
    expect(find("core groups")[0]).toBe("a");
    expect(find("missing plans")[0]).toBe("e");
  });

  it("are counted without each word where no letter has all", () => {
    const typed = "core missing";
    expect(countWithoutOne(readQuery(typed, []), read(Object.values(letters), typed, common))).toEqual([
      1, 4,
    ]);
  });
});

it("puts letters with rare words near to each other first, and those with them apart last", () => {
  const found = (typed: string) => findLetters(readQuery(typed, []), read(Object.values(letters), typed, []));
  expect(found("groups core").map((number) => names[number])).toEqual(["b", "a", "d"]);
  expect(found("core groups").map((number) => names[number])).toEqual(["a", "b", "d"]);
});

it("heeds how near a common word is where not most letters have it", () => {
  const apart = [`neglect ${filler(90)} audits`];
  const texts = [apart, ["audits of neglect"], ...Array.from({ length: 5 }, () => ["plans"])];
  const typed = "neglect audits";
  for (const common of [[], ["neglect"], ["audit", "neglect"]]) {
    expect(findLetters(readQuery(typed, []), read(texts, typed, common))).toEqual([1, 0]);
  }
});

describe("what is read of the index", () => {
  const needed = (typed: string, ...common: string[]) => {
    const { words, pairs } = neededTerms(readQuery(typed, []), new Set(common));
    return { words, pairs: Object.fromEntries(pairs) };
  };

  it("are words, and of a phrase of rare words nothing else", () => {
    expect(needed("“core groups” late")).toEqual({ words: ["core", "group", "late"], pairs: {} });
  });

  it("are the pairs of common words, and of a phrase no common word", () => {
    expect(needed("core groups", "core")).toEqual({
      words: ["core", "group"],
      pairs: { " core group": false },
    });
    expect(needed("“core groups”", "core")).toEqual({ words: [], pairs: { " core group": false } });
  });

  it("are places of pairs where other words must follow them", () => {
    expect(needed("“late core groups meet”", "group")).toEqual({
      words: ["late"],
      pairs: { " core group": true, " group meet": true },
    });
  });
});

it("finds phrases in exactly the letters that have their words in a row in one block", () => {
  const words = ["core", "group", "plan"];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((all) => all.join(" "));
  const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.array(text), { maxLength: 5 }),
      phrase,
      fc.subarray(words),
      (texts, sought, common) => {
        const having = texts.flatMap((blocks, number) =>
          blocks.some((block) => ` ${block} `.includes(` ${sought.join(" ")} `)) ? [number] : [],
        );
        const typed = `"${sought.join(" ")}"`;
        expect(findLetters(readQuery(typed, []), read(texts, typed, common)).sort()).toEqual(having);
      },
    ),
  );
});
