/** Where a term stands in the letters, and the bytes in which that is published. */
import { byteReader, writeNumber } from "./varint.ts";

/**
 * Where a term stands: `places` from `starts[n]` up to `starts[n + 1]` are those in the letter `letters[n]`, ascending.
 * A list may lack places, `starts` then saying only how many there are.
 */
export type Postings = {
  /** Numbers of the letters that have the term, ascending. */
  letters: Uint32Array;
  /** One more than there are letters. */
  starts: Uint32Array;
  /** Numbers of words in the letter; of a term of several words the first. */
  places: Uint32Array;
};

/** What a term has that stands nowhere. */
export const nowhere: Postings = {
  letters: new Uint32Array(0),
  starts: new Uint32Array(1),
  places: new Uint32Array(0),
};

/** A list from the places in each letter, which come ascending by the letters’ numbers. */
export function postingsOf(
  letters: readonly (readonly [letter: number, places: ArrayLike<number>])[],
): Postings {
  const starts = new Uint32Array(letters.length + 1);
  for (const [row, [, { length }]] of letters.entries()) starts[row + 1] = (starts[row] ?? 0) + length;
  const places = new Uint32Array(starts[letters.length] ?? 0);
  for (const [row, [, ofLetter]] of letters.entries()) places.set(ofLetter, starts[row]);
  return { letters: Uint32Array.from(letters, ([letter]) => letter), starts, places };
}

/** The list without its places. */
export function withoutPlaces({ letters, starts }: Postings): Postings {
  return { letters, starts, places: nowhere.places };
}

/**
 * The bytes of a list: all numbers of a kind one after the other, ascending ones as differences, each in as few bytes
 * as it needs. Numbers of a kind resemble each other, so that gzip, which follows, shrinks them well: of a
 * word that every letter has, the letters cost next to nothing.
 */
export function writePostings({ letters, starts, places }: Postings): Uint8Array {
  const bytes: number[] = [];
  writeNumber(bytes, places.length > 0 ? 1 : 0);
  writeNumber(bytes, letters.length);
  for (const [row, letter] of letters.entries()) writeNumber(bytes, letter - (letters[row - 1] ?? 0));
  for (let row = 0; row < letters.length; row += 1) {
    writeNumber(bytes, (starts[row + 1] ?? 0) - (starts[row] ?? 0));
  }
  for (let row = 0; row < letters.length && places.length > 0; row += 1) {
    let last = 0;
    for (const place of places.subarray(starts[row], starts[row + 1])) {
      writeNumber(bytes, place - last);
      last = place;
    }
  }
  return Uint8Array.from(bytes);
}

/** The list that `writePostings` made the bytes of. */
export function readPostings(bytes: Uint8Array): Postings {
  const { number: next } = byteReader(bytes);
  const hasPlaces = next() === 1;
  const length = next();
  const letters = new Uint32Array(length);
  let letter = 0;
  for (let row = 0; row < length; row += 1) {
    letter += next();
    letters[row] = letter;
  }
  const starts = new Uint32Array(length + 1);
  for (let row = 0; row < length; row += 1) starts[row + 1] = (starts[row] ?? 0) + next();
  const places = new Uint32Array(hasPlaces ? (starts[length] ?? 0) : 0);
  for (let row = 0; row < length && hasPlaces; row += 1) {
    let last = 0;
    for (let index = starts[row] ?? 0; index < (starts[row + 1] ?? 0); index += 1) {
      last += next();
      places[index] = last;
    }
  }
  return { letters, starts, places };
}
