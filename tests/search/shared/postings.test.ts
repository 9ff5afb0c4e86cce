import fc from "fast-check";
import { expect, it } from "vitest";
import {
  nowhere,
  postingsOf,
  readPostings,
  withoutPlaces,
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

it("reads what was written, with places and without", () => {
  fc.assert(
    fc.property(lists, (list) => {
      expect(readPostings(writePostings(list))).toEqual(list);
      expect(readPostings(writePostings(withoutPlaces(list)))).toEqual(withoutPlaces(list));
    }),
  );
  expect(readPostings(writePostings(nowhere))).toEqual(nowhere);
});

it("spends a byte on a letter that follows another, and a byte on how often it has the term", () => {
  const places = Array.from({ length: 20 }, (_, place) => place);
  const list = postingsOf(Array.from({ length: 1000 }, (_, number) => [number, places]));
  expect(writePostings(withoutPlaces(list)).length).toBeLessThan(2010);
});
