import { describe, expect, it } from "vitest";
import { countWithoutOne, findLetters, placesOf } from "../../../../layouts/client/search/postings.ts";
import { readQuery } from "../../../../layouts/client/search/query.ts";
import { stemOf } from "../../../../scripts/search/words.ts";

/** Places of words in letters that are written as words in a row. */
function postingsOf(letters: Record<string, string>): Map<string, Map<string, number[]>> {
  const postings = new Map<string, Map<string, number[]>>();
  for (const [id, text] of Object.entries(letters)) {
    for (const [place, word] of text.split(" ").entries()) {
      const stem = stemOf(word);
      const list = postings.get(stem) ?? new Map<string, number[]>();
      list.set(id, [...(list.get(id) ?? []), place]);
      postings.set(stem, list);
    }
  }
  return postings;
}

const filler = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(" ");
const letters = {
  a: "core groups are held",
  b: "groups of the core",
  c: "core plans",
  d: `core ${filler(90)} groups`,
  e: "missing plans plans",
};
const postings = postingsOf(letters);
const find = (typed: string): string[] =>
  findLetters(readQuery(typed, [{ short: "CP", long: "core plans" }]), postings, 5, Object.keys(letters)).map(
    ({ id }) => id,
  );

describe("letters", () => {
  it.each([
    ["core groups", ["a", "b", "d"]],
    ["“core groups”", ["a"]],
    ["“groups core”", []],
    ["“core groups” held", ["a"]],
    ["plans", ["e", "c"]],
    ["plans -missing", ["c"]],
    ["-core", ["e"]],
    ["plans nothing", []],
    ["CP", ["c"]],
    ["“CP”", []],
  ])("found for %s are %j, best first", (typed, ids) => {
    expect(find(typed)).toEqual(ids);
  });

  it("come first where the words stand together", () => {
    expect(find("groups core")[0]).toBe("b");
    expect(find("core groups").at(-1)).toBe("d");
  });

  it("are counted without each word where no letter has all", () => {
    expect(countWithoutOne(readQuery("core missing", []), postings)).toEqual([1, 4]);
  });
});

it("finds a phrase at every place where it stands", () => {
  const twice = postingsOf({ a: "core groups and core groups core" });
  expect(placesOf({ stems: ["core", "group"], adjacent: true }, twice).get("a")).toEqual([0, 3]);
});
