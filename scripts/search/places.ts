/** The places of words in a letter, which Pagefind’s index and the files beside it count alike. */
import type { TextBlock } from "./shared/index-files.ts";
import { wordsOf } from "./shared/stems.ts";

/**
 * How many places are left free between two blocks, that no phrase reaches from one block into the next and words of
 * one block are nearer to each other than to those of another.
 */
const gap = 8;

/** The stem at each place of a letter, null at those left free. */
export function stemsByPlace(blocks: readonly TextBlock[]): (string | null)[] {
  return blocks.flatMap(({ text }, block) => [
    ...(block === 0 ? [] : new Array<null>(gap).fill(null)),
    ...wordsOf(text).map(({ stem }) => stem),
  ]);
}
