/** Matches the blocks of a new reading with those of the letter. */
import { diffArrays } from "diff";
import { type FlatBlock, hashOf } from "./flat-body.ts";

/** Two blocks that share at least this part of their words count as versions of one block. */
const minimumLikeness = 0.5;

/**
 * For each block of the new reading the matching block of the letter, or null for a new one. Matches are in the same
 * order in both.
 * @param base hashes, by id, of the blocks as they were last read: a block that still reads the same is matched however
 * much the editor has changed it
 */
export function align(
  next: readonly FlatBlock[],
  old: readonly FlatBlock[],
  base: ReadonlyMap<string, string>,
): (FlatBlock | null)[] {
  const aligned: (FlatBlock | null)[] = [];
  let removed: FlatBlock[] = [];
  let added: FlatBlock[] = [];
  let oldIndex = 0;
  let nextIndex = 0;
  const key = ({ kind, text }: FlatBlock): string => `${kind === "heading" ? "heading" : "text"} ${text}`;
  const keys = new Map(next.map((block) => [hashOf(block), key(block)]));
  const keyBefore = (block: FlatBlock): string => keys.get(base.get(block.id) ?? "") ?? key(block);
  const matchChanged = (): void => {
    aligned.push(...pairs(added, removed));
    removed = [];
    added = [];
  };
  for (const change of diffArrays(old.map(keyBefore), next.map(key))) {
    const count = change.value.length;
    if (change.removed) removed.push(...old.slice(oldIndex, oldIndex + count));
    else if (change.added) added.push(...next.slice(nextIndex, nextIndex + count));
    else {
      matchChanged();
      aligned.push(...old.slice(oldIndex, oldIndex + count));
    }
    if (!change.added) oldIndex += count;
    if (!change.removed) nextIndex += count;
  }
  matchChanged();
  return aligned;
}

/** Pairs in order: each new block gets the first old block after the last pair that is similar enough. */
function pairs(added: readonly FlatBlock[], removed: readonly FlatBlock[]): (FlatBlock | null)[] {
  let from = 0;
  return added.map((block) => {
    const index = removed.findIndex(
      (old, position) =>
        position >= from &&
        (old.kind === "heading") === (block.kind === "heading") &&
        isLike(old.text, block.text),
    );
    if (index < 0) return null;
    from = index + 1;
    return removed[index] ?? null;
  });
}

/** The share of words that two lists have in common, from 0 to 1 (Dice’s coefficient over words with their counts). */
export function likeness(words: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (words.length + others.length);
}

/** The words of a text in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/);
}

/** Whether two texts share enough words for one to be a changed version of the other. */
export function isLike(one: string, other: string): boolean {
  return likeness(wordsOf(one), wordsOf(other)) >= minimumLikeness;
}
