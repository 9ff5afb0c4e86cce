import { describe, expect, it } from "vitest";
import { recurringSentences } from "../../../scripts/archive/similar/recurring-sentences.ts";
import { letterSaying } from "../../support/similar-letters.ts";

const standard = "This visit was carried out in line with the framework.";

/** Letters with this text, on this number of days. */
const letters = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => letterSaying("leeds", `2019-01-${10 + index}`, [{ text }]));
const first = "/letters/leeds/2019-01-10-focused-visit/#p1";

describe("a sentence that five letters have word for word", () => {
  it("is noted at each paragraph that has it, with the number of letters", () => {
    const found = recurringSentences(letters(5, `${standard} Leaders know their services.`));
    expect(found.size).toBe(5);
    expect(found.get(first)?.[0]).toEqual({ text: standard, letters: 5, isWhole: false });
  });

  it("is the same with another apostrophe, space or end", () => {
    const other = letterSaying("york", "2020-01-10", [
      { text: "This visit  was carried out in line with the framework:" },
    ]);
    expect(recurringSentences([...letters(4, standard), other]).get(first)?.[0]?.letters).toBe(5);
  });

  it("says when the paragraph has nothing else", () => {
    expect(recurringSentences(letters(5, standard)).get(first)?.[0]?.isWhole).toBe(true);
  });
});

it.each([
  ["only four letters have", letters(4, standard)],
  ["is short", letters(6, "This was done remotely.")],
])("a sentence that %s is not told", (_, few) => {
  expect(recurringSentences(few).size).toBe(0);
});
