/** Where the blocks of each letter begin and end, so that the place of a word says which paragraph it is in. */
import type { BlockKind } from "./index-files.ts";
import { byteReader, writeNumber } from "./varint.ts";

/**
 * How many places are left free between two blocks, so that no phrase reaches from one block into the next, and words
 * of one block are closer to each other than to those of another.
 */
export const gap = 8;

/** Kinds by their numbers in the file. */
const kinds: readonly BlockKind[] = ["title", "heading", "paragraph", "footnote", "frame"];

/** The blocks of all letters in one sequence: those of a letter have the numbers from `first[letter]` on. */
export type LetterBlocks = {
  /** Number of each letter’s first block, and at the end the number of all blocks. */
  first: Uint32Array;
  /** Place in its letter at which each block begins. */
  starts: Uint32Array;
  /** Number of words in each block. */
  lengths: Uint32Array;
  kinds: readonly BlockKind[];
};

/** A block as stored in the file. */
export type BlockShape = { kind: BlockKind; words: number };

/**
 * The bytes that say where the blocks are: how many each letter has, then all kinds, then all lengths, because gzip
 * compresses numbers of the same kind best.
 */
export function writeBlocks(letters: readonly (readonly BlockShape[])[]): Uint8Array {
  const bytes: number[] = [];
  writeNumber(bytes, letters.length);
  for (const blocks of letters) writeNumber(bytes, blocks.length);
  for (const { kind } of letters.flat()) writeNumber(bytes, kinds.indexOf(kind));
  for (const { words } of letters.flat()) writeNumber(bytes, words);
  return Uint8Array.from(bytes);
}

/** Reads the bytes that `writeBlocks` made. */
export function readBlocks(bytes: Uint8Array): LetterBlocks {
  const { number: next } = byteReader(bytes);
  const letters = next();
  const first = new Uint32Array(letters + 1);
  for (let letter = 0; letter < letters; letter += 1) first[letter + 1] = (first[letter] ?? 0) + next();
  const count = first[letters] ?? 0;
  const kindOf = Array.from({ length: count }, (): BlockKind => kinds[next()] ?? "frame");
  const lengths = Uint32Array.from({ length: count }, next);
  const starts = new Uint32Array(count);
  for (let letter = 0; letter < letters; letter += 1) {
    let place = 0;
    for (let block = first[letter] ?? 0; block < (first[letter + 1] ?? 0); block += 1) {
      starts[block] = place;
      place += (lengths[block] ?? 0) + gap;
    }
  }
  return { first, starts, lengths, kinds: kindOf };
}

/** The letter that has a block. */
export function letterOfBlock({ first }: Pick<LetterBlocks, "first">, block: number): number {
  let low = 0;
  let high = first.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] ?? 0) <= block) low = middle;
    else high = middle;
  }
  return low;
}
