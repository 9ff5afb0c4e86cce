/** Finds the blocks of a new reading that the editor has removed from the letter, or merged into others. */
import type { WrittenBlock } from "../store/evidence-file.ts";
import { type FlatBlock, hashOf, isFootnote } from "./flat-body.ts";

/**
 * The ids that blocks of the new reading had before the editor removed them. These are blocks that read as before, and
 * blocks between two remaining ones if there are as many as before.
 * @param ids for each block of the new reading its id in the letter, null where the letter does not have it
 * @param present all ids of the letter
 */
export function removedBlocks(
  base: readonly WrittenBlock[],
  next: readonly FlatBlock[],
  ids: readonly (string | null)[],
  present: ReadonlySet<string>,
): Map<FlatBlock, string> {
  const before = base.filter(({ id }) => !isFootnote(id));
  const gone = new Set(before.filter(({ id }) => !present.has(id)));
  const found = new Map<FlatBlock, string>();
  const known = next.map((block, index) => {
    const id = ids[index] ?? null;
    if (id !== null) return id;
    const same = [...gone].find(({ hash }) => hash === hashOf(block));
    if (!same) return null;
    gone.delete(same);
    found.set(block, same.id);
    return same.id;
  });
  const placeOf = (id: string | null): number => before.findIndex((block) => block.id === id);
  for (const { start, end } of gaps(known)) {
    const from = start === 0 ? 0 : placeOf(known[start - 1] ?? null) + 1;
    const to = end === known.length ? before.length : placeOf(known[end] ?? null);
    const between = before.slice(from, Math.max(from, to));
    if (between.length !== end - start || !between.every((block) => gone.has(block))) continue;
    for (const [index, block] of next.slice(start, end).entries()) {
      const id = between[index]?.id;
      if (id !== undefined) found.set(block, id);
    }
  }
  return found;
}

/** The runs of nulls in a list: the index of the first, and the index after the last. */
function gaps(known: readonly (string | null)[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const [index, id] of known.entries()) {
    if (id !== null) continue;
    const last = runs.at(-1);
    if (last?.end === index) last.end += 1;
    else runs.push({ start: index, end: index + 1 });
  }
  return runs;
}
