/**
 * A checksum of a paragraph’s words, short enough to keep for every paragraph that was ever published. It tells a
 * correction from different words. It is a MinHash (Broder 1997, “On the resemblance and containment of documents”):
 * the share of its characters that are equal for two texts is about the share of the runs of letters that they have in
 * common.
 */
import { fnv1a } from "../util/fnv1a.ts";

/** Characters of a mark. */
const length = 8;
/** Characters in a run: slightly more than a word, so that very common words count for little. */
const run = 6;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The mark of a text. Case, punctuation and white space do not count. */
export function wordMark(text: string): string {
  const letters = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim()} `;
  const minimums = new Array<number>(length).fill(2 ** 32);
  for (let at = 0; at === 0 || at + run <= letters.length; at += 1) {
    const hash = fnv1a(letters.slice(at, at + run));
    for (let place = 0; place < length; place += 1) {
      minimums[place] = Math.min(minimums[place] ?? 0, mixed(hash, place));
    }
  }
  return minimums.map((hash) => alphabet[hash % alphabet.length]).join("");
}

/** How many characters two marks share in the same position: 8 for the same words. */
export function likeness(first: string, second: string): number {
  return [...first].filter((character, place) => character === second[place]).length;
}

/** The likeness of the marks of identical texts. */
export const sameWords = length;

/**
 * The minimum likeness of the marks of a text before and after a correction. Measured on 200 letters: of pairs of
 * different paragraphs of one letter, 5 in 100 reach it; of paragraphs with one word replaced, 1 in 1,000 stays below
 * it; of paragraphs with every fourth word replaced 5 in 100, and of paragraphs cut in half 3 in 100.
 */
export const correctedWords = 2;

/** A different hash for each position of the mark, by the mixing steps of MurmurHash3. */
function mixed(hash: number, place: number): number {
  let mix = Math.imul(hash ^ Math.imul(place + 1, 0x9e3779b1), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
