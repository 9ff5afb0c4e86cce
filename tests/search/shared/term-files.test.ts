import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nowhere, type Postings } from "../../../scripts/search/shared/postings.ts";
import { fileOfTerm, packTerms, unpackTerms } from "../../../scripts/search/shared/term-files.ts";

const listOf = (length: number): Postings => ({
  ...nowhere,
  letters: Uint32Array.from({ length }, (_, number) => number * 300),
  starts: Uint32Array.from({ length: length + 1 }, (_, row) => row),
  places: new Uint32Array(length),
});

describe("the files of the terms", () => {
  it("have every term where it is looked for, and no other", () => {
    const terms = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), {
      minLength: 1,
      maxLength: 60,
    });
    const sizes = fc.array(fc.nat({ max: 4000 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(terms, sizes, fc.string(), (all, lengths, other) => {
        const entries = [...all]
          .sort()
          .map((term, index): [string, Postings] => [term, listOf(lengths[index] ?? 0)]);
        const { firsts, files } = packTerms(entries);
        expect(firsts.length).toBe(files.length);
        const find = (term: string): Postings | undefined => {
          const file = files[fileOfTerm(firsts, term)];
          return file && unpackTerms(file).get(term)?.();
        };
        for (const [term, list] of entries) expect(find(term)).toEqual(list);
        if (!all.includes(other)) expect(find(other)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it("are named by as little of their first terms as tells them apart", () => {
    const { firsts } = packTerms([
      ["audit", listOf(20_000)],
      ["care", listOf(20_000)],
      ["care leaver", listOf(20_000)],
    ]);
    expect(firsts).toEqual(["a", "c", "care "]);
  });
});
