import fc from "fast-check";
import { expect, it } from "vitest";
import { readNumbers, writeNumbers } from "../../../scripts/search/shared/letter-numbers.ts";

const someIds = fc.uniqueArray(fc.stringMatching(/^[a-z]{2}_[0-9a-f]{4,7}$/), {
  minLength: 1,
  maxLength: 300,
});

it("gives each letter its number, in whatever order the ids come", () => {
  fc.assert(
    fc.property(someIds, fc.nat(), (ids, seed) => {
      const { file, check } = writeNumbers(ids);
      const shuffled = ids.toSorted(
        (a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 5) || (a < b ? 1 : -1),
      );
      expect(readNumbers(file, check, shuffled)).toEqual(new Map(ids.map((id, number) => [id, number])));
    }),
  );
});

it("refuses the ids of another index", () => {
  const { file, check } = writeNumbers(["en_1", "en_2"]);
  expect(() => readNumbers(file, check, ["en_1", "en_3"])).toThrow("does not belong to this archive");
});
