import { expect, it } from "vitest";
import { joiningWords, smallWords } from "../../scripts/letter/small-words.ts";

it("words that join others are small words, and small words are in lower case", () => {
  expect([...joiningWords].filter((word) => !smallWords.has(word))).toEqual([]);
  expect([...smallWords].filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  expect(smallWords.size).toBeGreaterThan(joiningWords.size);
});
