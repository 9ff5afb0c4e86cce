/** The places of a term in the letters, and their form in bytes. */
import { byteReader, writeNumber } from "./varint.ts";

/**
 * The places of a term: `places` from `starts[n]` up to `starts[n + 1]` are those in the letter `letters[n]`,
 * ascending.
 */
export type Postings = {
  /** What places count: words of the letter, or its blocks, each listed once. */
  unit: "word" | "block";
  /** Numbers of the letters that have the term, ascending. */
  letters: Uint32Array;
  /** Has one entry more than `letters`. */
  starts: Uint32Array;
  /** Numbers of words in the letter, for a term of several words the first one; or numbers of blocks. */
  places: Uint32Array;
};

/** Units by their numbers in the bytes. */
const units: readonly Postings["unit"][] = ["word", "block"];

/** The list of a term that does not occur. */
export const nowhere: Postings = {
  unit: "word",
  letters: new Uint32Array(0),
  starts: new Uint32Array(1),
  places: new Uint32Array(0),
};

/** A list made from the places in each letter, in ascending order of letters. */
export function postingsOf(
  letters: readonly (readonly [letter: number, places: ArrayLike<number>])[],
  unit: Postings["unit"] = "word",
): Postings {
  const starts = new Uint32Array(letters.length + 1);
  for (const [row, [, { length }]] of letters.entries()) starts[row + 1] = (starts[row] ?? 0) + length;
  const places = new Uint32Array(starts[letters.length] ?? 0);
  for (const [row, [, ofLetter]] of letters.entries()) places.set(ofLetter, starts[row]);
  return { unit, letters: Uint32Array.from(letters, ([letter]) => letter), starts, places };
}

/**
 * The list of only the blocks that a term is in, which takes a fraction of the bytes.
 * @param starts for each letter the places at which its blocks begin
 */
export function byBlocks(list: Postings, starts: readonly (readonly number[])[]): Postings {
  const rows = Array.from(list.letters, (letter, row): [number, number[]] => {
    const begins = starts[letter] ?? [];
    const found: number[] = [];
    let block = 0;
    for (const place of list.places.subarray(list.starts[row], list.starts[row + 1])) {
      while ((begins[block + 1] ?? Number.POSITIVE_INFINITY) <= place) block += 1;
      if (found.at(-1) !== block) found.push(block);
    }
    return [letter, found];
  });
  return postingsOf(rows, "block");
}

/**
 * The bytes of a list: all numbers of the same kind together, ascending ones as differences, each in as few bytes as it
 * needs. Numbers of the same kind are similar, so gzip then compresses them well: the letters of a word that every
 * letter has take almost no space.
 */
export function writePostings({ unit, letters, starts, places }: Postings): Uint8Array {
  const bytes: number[] = [];
  writeNumber(bytes, units.indexOf(unit));
  writeNumber(bytes, letters.length);
  for (const [row, letter] of letters.entries()) writeNumber(bytes, letter - (letters[row - 1] ?? 0));
  for (let row = 0; row < letters.length; row += 1) {
    writeNumber(bytes, (starts[row + 1] ?? 0) - (starts[row] ?? 0));
  }
  for (let row = 0; row < letters.length; row += 1) {
    let last = 0;
    for (const place of places.subarray(starts[row], starts[row + 1])) {
      writeNumber(bytes, place - last);
      last = place;
    }
  }
  return Uint8Array.from(bytes);
}

/** Reads the bytes that `writePostings` made. */
export function readPostings(bytes: Uint8Array): Postings {
  const { number: next } = byteReader(bytes);
  const unit = units[next()] ?? "word";
  const length = next();
  const letters = new Uint32Array(length);
  let letter = 0;
  for (let row = 0; row < length; row += 1) {
    letter += next();
    letters[row] = letter;
  }
  const starts = new Uint32Array(length + 1);
  for (let row = 0; row < length; row += 1) starts[row + 1] = (starts[row] ?? 0) + next();
  const places = new Uint32Array(starts[length] ?? 0);
  for (let row = 0; row < length; row += 1) {
    let last = 0;
    for (let index = starts[row] ?? 0; index < (starts[row + 1] ?? 0); index += 1) {
      last += next();
      places[index] = last;
    }
  }
  return { unit, letters, starts, places };
}
