import { expect, it } from "vitest";
import { rank } from "../../../../../layouts/client/search/engine/ranking.ts";
import { selectLetters, selectParagraphs } from "../../../../../layouts/client/search/engine/selection.ts";
import { queryOf, readIndex } from "../../../../support/search-index.ts";

const letters = [["Plans are late."], ["#Plans", "Visits are late.", "Plans and visits are late."]];

const select = (typed: string, passes: (letter: number) => boolean = () => true) => {
  const query = queryOf(typed);
  const read = readIndex(letters, query, []);
  const ranking = rank(query, read);
  return {
    paragraphs: selectParagraphs(ranking, read.blocks, passes, "newest"),
    letters: selectLetters(ranking, read.blocks, passes, "newest"),
  };
};

it("selects the paragraphs that have all of a query, and headings only where no paragraph has", () => {
  expect(select("plans").paragraphs.all).toEqual([0, 3]);
});

it("adds paragraphs with some of the query after those with all of it, unless they have little of its weight", () => {
  const { all, some } = select("plans visits").paragraphs;
  expect(all).toEqual([3]);
  expect(some).toEqual([2]);
});

it("selects letters that have all of a query, each with its own blocks", () => {
  const { all, some } = select("plans visits").letters;
  expect(all.map(({ letter }) => letter)).toEqual([1]);
  expect(all[0]?.blocks.toSorted()).toEqual([0, 1, 2]);
  expect(some).toEqual([]);
});

it("selects nothing of letters that are not searched", () => {
  const { paragraphs, letters: found } = select("plans visits", (letter) => letter === 0);
  expect(paragraphs).toEqual({ all: [], some: [0] });
  expect(found.all).toEqual([]);
  expect(found.some.map(({ letter }) => letter)).toEqual([0]);
});
