/** Merges the footnotes of a new reading into a letter; ids and corrections by hand stay. */
import type { Footnote } from "../../letter/schema.ts";
import { blockHash, type WrittenBlock } from "../store/evidence-file.ts";
import { isLike } from "./align.ts";
import { type Conflict, conflictOf } from "./conflict.ts";
import { isFootnote } from "./flat-body.ts";

export type MergedFootnotes = {
  footnotes: Footnote[];
  /** The letter’s ids for the footnotes of the new reading, and their hashes. */
  read: WrittenBlock[];
  /** The letter’s id for each footnote of the new reading, by the reading’s own id. */
  ids: ReadonlyMap<string, string>;
  /** Ids of the footnotes that were changed or added by hand and are not in the source. */
  held: ReadonlySet<string>;
  conflicts: Conflict[];
};

const hashOf = ({ text }: Footnote): string => blockHash({ kind: "footnote", text, marks: [] });

/**
 * A three-way merge by footnotes. They are matched by their words, because their numbers change when one is added or
 * removed.
 */
export function mergeFootnotes(
  base: readonly WrittenBlock[],
  mine: readonly Footnote[],
  next: readonly Footnote[],
): MergedFootnotes {
  const partners = partnersOf(base, mine, next);
  const baseHashes = new Map(base.map(({ id, hash }) => [id, hash]));
  const taken = new Set([...mine.map(({ id }) => id), ...baseHashes.keys()]);
  const merged: MergedFootnotes & { ids: Map<string, string>; held: Set<string> } = {
    footnotes: [],
    read: [],
    ids: new Map(),
    held: new Set(),
    conflicts: [],
  };
  for (const footnote of next) {
    const hash = hashOf(footnote);
    const id = partners.get(footnote.id) ?? freeId(footnote.id, taken);
    taken.add(id);
    merged.ids.set(footnote.id, id);
    merged.read.push({ id, hash });
    const own = mine.find((one) => one.id === id);
    const before = baseHashes.get(id);
    if (own && hashOf(own) !== hash && hashOf(own) !== before) {
      if (hash !== before) merged.conflicts.push(conflictOf(id, own.text, footnote.text));
      merged.footnotes.push(own);
    } else if (own || before === undefined) {
      merged.footnotes.push({ id, text: footnote.text });
    }
  }
  const ids = new Set(merged.ids.values());
  for (const own of mine.filter(({ id }) => !ids.has(id))) {
    const before = baseHashes.get(own.id);
    if (before !== hashOf(own)) {
      merged.held.add(own.id);
      if (before !== undefined) merged.conflicts.push(conflictOf(own.id, own.text, null));
    }
    merged.footnotes.push(own);
  }
  return merged;
}

/** The letter’s id of each footnote of the reading: by the same words, then by the words read before, then by likeness. */
function partnersOf(
  base: readonly WrittenBlock[],
  mine: readonly Footnote[],
  next: readonly Footnote[],
): Map<string, string> {
  const partners = new Map<string, string>();
  const found = new Set<string>();
  const pair = (find: (footnote: Footnote) => string | undefined): void => {
    for (const footnote of next) {
      if (partners.has(footnote.id)) continue;
      const id = find(footnote);
      if (id === undefined) continue;
      partners.set(footnote.id, id);
      found.add(id);
    }
  };
  pair(({ text }) => mine.find((own) => !found.has(own.id) && own.text === text)?.id);
  pair(
    (footnote) =>
      base.find((block) => isFootnote(block.id) && !found.has(block.id) && block.hash === hashOf(footnote))
        ?.id,
  );
  pair(({ text }) => mine.find((own) => !found.has(own.id) && isLike(own.text, text))?.id);
  return partners;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const numbers = [...taken].filter((id) => id.startsWith("fn")).map((id) => Number(id.slice("fn".length)));
  return `fn${Math.max(0, ...numbers) + 1}`;
}
