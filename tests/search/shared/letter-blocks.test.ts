import fc from "fast-check";
import { expect, it } from "vitest";
import { shapesOf, startsOf } from "../../../scripts/search/places.ts";
import type { TextBlock } from "../../../scripts/search/shared/index-files.ts";
import { letterOfBlock, readBlocks, writeBlocks } from "../../../scripts/search/shared/letter-blocks.ts";

const block: fc.Arbitrary<TextBlock> = fc.record({
  id: fc.constant(null),
  kind: fc.constantFrom("title" as const, "heading", "paragraph", "footnote", "frame"),
  text: fc.nat({ max: 200 }).map((words) => "word ".repeat(words)),
});

it("reads of each block its letter, kind, length and first place as they were written", () => {
  fc.assert(
    fc.property(fc.array(fc.array(block, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (letters) => {
      const shapes = letters.map(shapesOf);
      const read = readBlocks(writeBlocks(shapes));
      const numbers = Array.from(read.lengths.keys());
      expect(numbers.map((number) => letterOfBlock(read, number))).toEqual(
        letters.flatMap((blocks, letter) => blocks.map(() => letter)),
      );
      expect(read.kinds).toEqual(letters.flat().map(({ kind }) => kind));
      expect([...read.lengths]).toEqual(shapes.flat().map(({ words }) => words));
      expect([...read.starts]).toEqual(shapes.flatMap(startsOf));
    }),
  );
});
