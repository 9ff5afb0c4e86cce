/** A short hash of texts, not secure against forgery; it also runs in the browser. */

/**
 * The 32-bit hash FNV-1a of a text’s UTF-16 units.
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
