/** The places of words in a letter, counted in the same way for Pagefind’s index and our own files. */
import type { TextBlock } from "./shared/index-files.ts";
import { type BlockShape, gap } from "./shared/letter-blocks.ts";
import { wordsOf } from "./shared/stems.ts";

/** The stem at each place of a letter, null at the places left free between its blocks. */
export function stemsByPlace(blocks: readonly TextBlock[]): (string | null)[] {
  return blocks.flatMap(({ text }, block) => [
    ...(block === 0 ? [] : new Array<null>(gap).fill(null)),
    ...wordsOf(text).map(({ stem }) => stem),
  ]);
}

/** The kind and length of each block of a letter. */
export function shapesOf(blocks: readonly TextBlock[]): BlockShape[] {
  return blocks.map(({ kind, text }) => ({ kind, words: wordsOf(text).length }));
}

/** The place at which each block of a letter begins. */
export function startsOf(blocks: readonly BlockShape[]): number[] {
  let place = 0;
  return blocks.map(({ words }) => {
    const start = place;
    place += words + gap;
    return start;
  });
}
