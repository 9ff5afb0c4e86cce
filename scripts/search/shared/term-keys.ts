/** The keys by which the files of terms are asked for pairs of words. */

/**
 * The key of two stems that follow each other. It begins with a space, so that words, which are asked for most, are in
 * files without pairs.
 */
export function pairKey(first: string, second: string): string {
  return ` ${first} ${second}`;
}

/** The key of the places of a pair that is so frequent that they are listed apart. */
export function placesKey(pair: string): string {
  return `${pair} +`;
}
