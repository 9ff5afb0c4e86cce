/** The keys of pairs of words in the files of terms. */

/**
 * The key of two consecutive stems. It begins with a space, so that words, which are needed most often, are in files
 * without pairs.
 */
export function pairKey(first: string, second: string): string {
  return ` ${first} ${second}`;
}

/** The key of the places of a pair so frequent that they are in a separate list. */
export function placesKey(pair: string): string {
  return `${pair} +`;
}
