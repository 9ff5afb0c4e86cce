/** Finds the letter that each source of the seeds folder belongs to: by its bytes first, then by its name. */

import type { SourceFile } from "../sources.ts";
import { isDraftPath, type KnownLetter } from "../store/known-letters.ts";

/** A source with the SHA-256 of its bytes; the hash is empty where the file could not be opened. */
export type HashedSource = SourceFile & { sha256: string };

export type MatchedSources = {
  /** Sources to read, with the letter that each is a version of, if any. */
  toRead: { source: HashedSource; letter: KnownLetter | null }[];
  /** Letters and drafts whose source is unchanged or missing, but which the editor may have changed. */
  toReview: KnownLetter[];
  unchanged: { source: HashedSource; letter: KnownLetter }[];
  /** Earlier versions of letters. */
  superseded: { source: HashedSource; letter: KnownLetter }[];
  /** Files with the same bytes as another file. */
  twins: { source: HashedSource; twin: string }[];
  /** Letters and drafts without any of their versions in the folder. */
  withoutSource: KnownLetter[];
};

/**
 * @param reader version of the reader; what an older version read is read again
 * @param register hash of the register; drafts that were read with another register are read again
 */
export function matchSources(
  sources: readonly HashedSource[],
  letters: readonly KnownLetter[],
  { reader, register }: { reader: number; register: string },
): MatchedSources {
  const byHash = new Map(letters.map((letter) => [letter.sha256, letter]));
  const byName = new Map(letters.map((letter) => [letter.file, letter]));
  const earlier = new Map(letters.flatMap((letter) => letter.earlier.map((hash) => [hash, letter])));
  const owners = ownersOf(sources, byHash);
  const matched: MatchedSources = {
    toRead: [],
    toReview: [],
    unchanged: [],
    superseded: [],
    twins: [],
    withoutSource: [],
  };
  const read = new Set<KnownLetter>();
  const withSource = new Set<KnownLetter>();
  for (const source of sources) {
    const { file, sha256, bytes } = source;
    const owner = owners.get(sha256) ?? file;
    if (owner !== file && bytes > 0 && sha256 !== "") {
      matched.twins.push({ source, twin: owner });
      continue;
    }
    const same = byHash.get(sha256);
    const old = earlier.get(sha256);
    if (same) {
      withSource.add(same);
      const isRead = same.file === file && same.reader === reader;
      // What is held back is read differently after the editor’s decision, which is in the Markdown.
      const mayBeDecided = same.held && (isDraftPath(same.path) || !same.seen);
      if (!isRead || mayBeDecided || (isDraftPath(same.path) && same.register !== register)) {
        matched.toRead.push({ source, letter: same });
        read.add(same);
      } else if (same.seen && !isDraftPath(same.path)) matched.unchanged.push({ source, letter: same });
    } else if (old) {
      withSource.add(old);
      matched.superseded.push({ source, letter: old });
    } else {
      const named = byName.get(file);
      // If the letter of this file is there under another name, a different letter has taken the name.
      const letter = named && !owners.has(named.sha256) ? named : null;
      if (letter) {
        withSource.add(letter);
        read.add(letter);
      }
      matched.toRead.push({ source, letter });
    }
  }
  matched.withoutSource.push(
    ...letters.filter((letter) => !withSource.has(letter) && !owners.has(letter.sha256)),
  );
  matched.toReview.push(
    ...letters.filter((letter) => !read.has(letter) && (isDraftPath(letter.path) || !letter.seen)),
  );
  return matched;
}

/** The source that is used for each hash: the one that its letter names, else the first. */
function ownersOf(
  sources: readonly HashedSource[],
  byHash: ReadonlyMap<string, KnownLetter>,
): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { file, sha256 } of sources) {
    if (byHash.get(sha256)?.file === file || !owners.has(sha256)) owners.set(sha256, file);
  }
  return owners;
}
