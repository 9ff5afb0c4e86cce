/** Merges a new reading of a letter’s text into the letter; ids and corrections by hand stay. */
import { freeParagraphId, openingSectionId, paragraphNumber, sectionId } from "../../letter/ids.ts";
import type { Footnote, LetterBody } from "../../letter/schema.ts";
import type { WrittenBlock } from "../store/evidence-file.ts";
import { align } from "./align.ts";
import { type Conflict, conflictOf } from "./conflict.ts";
import { type FlatBlock, flatten, hashOf, shownWords, unflatten } from "./flat-body.ts";
import { type MergedFootnotes, mergeFootnotes } from "./merge-footnotes.ts";
import { removedBlocks } from "./removed-blocks.ts";

export type MergedBody = {
  body: LetterBody;
  /** The letter’s ids for the blocks of the new reading, and their hashes: what ingest read, for the next merge. */
  read: WrittenBlock[];
  conflicts: Conflict[];
};

/**
 * A three-way merge by blocks: blocks that were not changed by hand take the new reading; changed ones stay.
 * @param base ids and hashes of the blocks as ingest read them before
 */
export function mergeBody(base: readonly WrittenBlock[], mine: LetterBody, next: LetterBody): MergedBody {
  const notes = mergeFootnotes(base, mine.footnotes, next.footnotes);
  const marked = flatten(next).map((block) => ({
    ...block,
    marks: block.marks.map((mark) => ({ ...mark, footnote: notes.ids.get(mark.footnote) ?? mark.footnote })),
  }));
  const merge = new BodyMerge(base, flatten(mine), marked, notes.held);
  const present = new Set(notes.footnotes.map(({ id }) => id));
  const blocks = merge
    .blocks()
    .map((block) => ({ ...block, marks: block.marks.filter(({ footnote }) => present.has(footnote)) }));
  const referred = new Set(blocks.flatMap(({ marks }) => marks.map(({ footnote }) => footnote)));
  const footnotes = notes.footnotes.filter(({ id }) => referred.has(id));
  return {
    body: { sections: unflatten(blocks), footnotes },
    read: [...merge.read, ...notes.read],
    conflicts: [...merge.conflicts, ...notes.conflicts, ...unplaced(notes, referred, mine.footnotes)],
  };
}

/** Footnotes of the new reading whose mark is in words that the editor has changed, so that it cannot be placed. */
function unplaced(
  { footnotes, read }: MergedFootnotes,
  referred: ReadonlySet<string>,
  mine: readonly Footnote[],
): Conflict[] {
  return footnotes
    .filter(({ id }) => !referred.has(id) && read.some((block) => block.id === id))
    .filter(({ id }) => !mine.some((own) => own.id === id))
    .map(({ id, text }) => ({
      field: id,
      message: `the source has a new footnote ‘${text}’ in words that were corrected by hand; add the footnote and its mark`,
    }));
}

class BodyMerge {
  readonly read: WrittenBlock[] = [];
  readonly conflicts: Conflict[] = [];
  readonly #written: readonly WrittenBlock[];
  readonly #base: Map<string, string>;
  /** Ids of footnotes that the editor has changed and the source no longer has. */
  readonly #heldNotes: ReadonlySet<string>;
  readonly #mine: readonly FlatBlock[];
  readonly #next: readonly FlatBlock[];
  readonly #taken: Set<string>;
  /** Whether the editor has changed the order of blocks. */
  readonly #reordered: boolean;
  /** Ids of removed blocks that came before the first remaining one. */
  readonly #orphans: string[] = [];

  constructor(
    base: readonly WrittenBlock[],
    mine: readonly FlatBlock[],
    next: readonly FlatBlock[],
    heldNotes: ReadonlySet<string>,
  ) {
    this.#written = base;
    this.#base = new Map(base.map(({ id, hash }) => [id, hash]));
    this.#heldNotes = heldNotes;
    this.#mine = mine;
    this.#next = next;
    this.#taken = new Set([
      openingSectionId,
      ...this.#base.keys(),
      ...mine.flatMap(({ id, was }) => [id, ...was]),
    ]);
    const places = mine
      .map(({ id }) => base.findIndex((block) => block.id === id))
      .filter((place) => place >= 0);
    this.#reordered = places.some((place, index) => place < (places[index - 1] ?? 0));
  }

  blocks(): FlatBlock[] {
    const partners = align(this.#next, this.#mine, this.#base);
    const moved = this.#movedBlocks(partners);
    const kept = new Set([...partners, ...(this.#reordered ? [] : moved.values())]);
    const stay = new Set(this.#reordered ? moved.values() : []);
    const ids = this.#next.map((block, index) => (partners[index] ?? moved.get(block))?.id ?? null);
    const out = removedBlocks(this.#written, this.#next, ids, new Set(this.#mine.map(({ id }) => id)));
    const result: FlatBlock[] = [];
    const left = this.#mine.filter((block) => !kept.has(block));
    for (const [index, block] of this.#next.entries()) {
      const partner = partners[index] ?? null;
      const own = moved.get(block);
      const before = out.get(block);
      if (partner) {
        this.#placeLeftovers(left, partner, stay, result);
        result.push(this.#merged(partner, block));
      } else if (own) {
        this.read.push({ id: own.id, hash: hashOf(block) });
        if (!stay.has(own)) result.push(own);
      } else if (before !== undefined) this.#leaveOut(block, before);
      else this.#placeNew(block, result);
    }
    this.#placeLeftovers(left, null, stay, result);
    const [first, ...others] = result;
    return first ? [{ ...first, was: [...first.was, ...this.#orphans] }, ...others] : [];
  }

  /** Blocks of the new reading that are elsewhere in the letter, because the editor or the source moved them. */
  #movedBlocks(partners: readonly (FlatBlock | null)[]): Map<FlatBlock, FlatBlock> {
    const left = new Set(this.#mine.filter((block) => !partners.includes(block)));
    const moved = new Map<FlatBlock, FlatBlock>();
    for (const [index, block] of this.#next.entries()) {
      if (partners[index]) continue;
      const hash = hashOf(block);
      const own = [...left].find((one) => hashOf(one) === hash || this.#base.get(one.id) === hash);
      if (!own) continue;
      left.delete(own);
      moved.set(block, own);
    }
    return moved;
  }

  /** Whether the editor has changed neither the block nor a footnote that only this block refers to. */
  #isUntouched(block: FlatBlock): boolean {
    const held = block.marks.some(({ footnote }) => this.#heldNotes.has(footnote));
    return this.#base.get(block.id) === hashOf(block) && !held;
  }

  /** A block that is in both: with the new words, or the editor’s. */
  #merged(mine: FlatBlock, next: FlatBlock): FlatBlock {
    const base = this.#base.get(mine.id);
    const nextHash = hashOf(next);
    const mineHash = hashOf(mine);
    this.read.push({ id: mine.id, hash: nextHash });
    if (mineHash === nextHash) return mine;
    if (this.#isUntouched(mine)) return { ...next, id: mine.id, was: mine.was };
    if (nextHash !== base) this.conflicts.push(conflictOf(mine.id, shownWords(mine), shownWords(next)));
    return mine;
  }

  /** Blocks that are only in the letter, up to the given one: added by hand, or gone from the source. */
  #placeLeftovers(
    left: FlatBlock[],
    before: FlatBlock | null,
    stay: ReadonlySet<FlatBlock>,
    result: FlatBlock[],
  ): void {
    const end = before ? this.#mine.indexOf(before) : this.#mine.length;
    while (left[0] && this.#mine.indexOf(left[0]) < end) {
      const block = left.shift();
      if (!block) return;
      const base = this.#base.get(block.id);
      if (stay.has(block)) {
        result.push(block);
        continue;
      }
      if (this.#isUntouched(block)) {
        const ids = [...block.was, block.id];
        const heir = result.pop();
        if (heir) result.push({ ...heir, was: [...heir.was, ...ids] });
        else this.#orphans.push(...ids);
        continue;
      }
      if (base !== undefined) this.conflicts.push(conflictOf(block.id, shownWords(block), null));
      result.push(block);
    }
  }

  /** A block that the editor has removed stays removed; if it has changed since, that is reported. */
  #leaveOut(block: FlatBlock, id: string): void {
    const hash = hashOf(block);
    this.read.push({ id, hash });
    if (this.#base.get(id) !== hash) {
      const message = `was removed by hand and has changed in the source; it stays removed, but the source says ‘${shownWords(block)}’`;
      this.conflicts.push({ field: id, message });
    }
  }

  /** A block that is only in the new reading: it is added under a new id. */
  #placeNew(block: FlatBlock, result: FlatBlock[]): void {
    const hash = hashOf(block);
    const id = block.kind === "heading" ? sectionId(block.text, this.#taken) : this.#paragraphId(result);
    this.#taken.add(id);
    this.read.push({ id, hash });
    result.push({ ...block, id });
  }

  #paragraphId(before: readonly FlatBlock[]): string {
    const last = before.findLast(({ kind }) => kind !== "heading");
    return freeParagraphId(last ? (paragraphNumber(last.id)?.number ?? 0) : 0, this.#taken);
  }
}
