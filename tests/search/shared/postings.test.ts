import fc from "fast-check";
import { expect, it } from "vitest";
import {
  byBlocks,
  nowhere,
  postingsOf,
  readPostings,
  writePostings,
} from "../../../scripts/search/shared/postings.ts";

const ascending = (most: number) =>
  fc
    .uniqueArray(fc.nat({ max: most }), { minLength: 1, maxLength: 6 })
    .map((all) => all.sort((a, b) => a - b));

const lists = fc
  .record({
    letters: ascending(2 ** 20),
    places: fc.array(ascending(9000), { minLength: 6, maxLength: 6 }),
  })
  .map(({ letters, places }) => postingsOf(letters.map((letter, row) => [letter, places[row] ?? []])));

it("reads what was written, places of words and numbers of blocks", () => {
  fc.assert(
    fc.property(lists, (list) => {
      expect(readPostings(writePostings(list))).toEqual(list);
      const inBlocks: typeof list = { ...list, unit: "block" };
      expect(readPostings(writePostings(inBlocks))).toEqual(inBlocks);
    }),
  );
  expect(readPostings(writePostings(nowhere))).toEqual(nowhere);
});

it("says of each word once which block it is in", () => {
  const list = postingsOf([
    [0, [0, 3, 9]],
    [2, [20]],
  ]);
  const blocks = byBlocks(list, [[0, 5, 9], [], [0, 10, 30]]);
  expect(blocks).toEqual({
    unit: "block",
    letters: Uint32Array.of(0, 2),
    starts: Uint32Array.of(0, 2, 3),
    places: Uint32Array.of(0, 2, 1),
  });
});

it("spends a byte on a letter that follows another, one on how many blocks have the term, and one on each block", () => {
  const rows = Array.from({ length: 1000 }, (_, number): [number, number[]] => [number, [1, 2, 5]]);
  expect(writePostings(postingsOf(rows, "block")).length).toBeLessThan(5010);
});
