/** Brings a new reading of a letter’s text into the letter as it stands: ids stay, and so do corrections by hand. */
import { paragraphNumber, sectionId } from "../../letter/ids.ts";
import { freeParagraphId } from "../../letter/markdown.ts";
import type { Footnote, LetterBody } from "../../letter/schema.ts";
import { blockHash, type WrittenBlock } from "../evidence-file.ts";
import { align } from "./align.ts";
import { type FlatBlock, flatten, hashOf, unflatten } from "./flat-body.ts";

export type MergedBody = {
  body: LetterBody;
  /** Ids of the new reading’s blocks in the letter, and their hashes: what ingest read, for the next merge. */
  read: WrittenBlock[];
  /** Whether words were changed by hand and still are. */
  corrected: boolean;
  /** Where a correction by hand and the source have both changed, with both readings. */
  conflicts: string[];
};

/**
 * A three-way merge by blocks: what was not touched by hand takes the new reading, what was touched stays.
 * @param base ids and hashes of the blocks as ingest read them before
 */
export function mergeBody(base: readonly WrittenBlock[], mine: LetterBody, next: LetterBody): MergedBody {
  const merge = new BodyMerge(base, flatten(mine), flatten(next));
  const footnotes = mergeFootnotes(base, mine.footnotes, next.footnotes);
  const blocks = merge.blocks();
  const known = new Set(footnotes.footnotes.map(({ id }) => id));
  const body = {
    sections: unflatten(
      blocks.map((block) => ({ ...block, marks: block.marks.filter(({ footnote }) => known.has(footnote)) })),
    ),
    footnotes: footnotes.footnotes,
  };
  return {
    body,
    read: [...merge.read, ...footnotes.read],
    corrected: merge.corrected || footnotes.corrected,
    conflicts: [...merge.conflicts, ...footnotes.conflicts],
  };
}

class BodyMerge {
  readonly read: WrittenBlock[] = [];
  readonly conflicts: string[] = [];
  corrected = false;
  readonly #base: Map<string, string>;
  readonly #mine: readonly FlatBlock[];
  readonly #next: readonly FlatBlock[];
  readonly #taken: Set<string>;
  /** Ids of blocks that are gone from before the first one that is left. */
  readonly #orphans: string[] = [];

  constructor(base: readonly WrittenBlock[], mine: readonly FlatBlock[], next: readonly FlatBlock[]) {
    this.#base = new Map(base.map(({ id, hash }) => [id, hash]));
    this.#mine = mine;
    this.#next = next;
    this.#taken = new Set([...this.#base.keys(), ...mine.flatMap(({ id, was }) => [id, ...was])]);
  }

  blocks(): FlatBlock[] {
    const partners = align(this.#next, this.#mine);
    const kept = new Set(partners);
    const result: FlatBlock[] = [];
    const left = this.#mine.filter((block) => !kept.has(block));
    for (const [index, block] of this.#next.entries()) {
      const partner = partners[index] ?? null;
      if (partner) {
        this.#placeLeftovers(left, partner, result);
        result.push(this.#merged(partner, block));
      } else this.#placeNew(block, result);
    }
    this.#placeLeftovers(left, null, result);
    const [first, ...others] = result;
    return first ? [{ ...first, was: [...first.was, ...this.#orphans] }, ...others] : [];
  }

  /** A block that both have: the new words, or those of the editor. */
  #merged(mine: FlatBlock, next: FlatBlock): FlatBlock {
    const base = this.#base.get(mine.id);
    const nextHash = hashOf(next);
    const mineHash = hashOf(mine);
    this.read.push({ id: mine.id, hash: nextHash });
    if (mineHash === nextHash) return mine;
    if (mineHash === base) return { ...next, id: mine.id, was: mine.was };
    this.corrected = true;
    if (nextHash !== base) this.#conflict(mine.id, mine.text, next.text);
    return mine;
  }

  /** Blocks that only the letter has, up to the one before which they stand: put in by hand, or gone from the source. */
  #placeLeftovers(left: FlatBlock[], before: FlatBlock | null, result: FlatBlock[]): void {
    const end = before ? this.#mine.indexOf(before) : this.#mine.length;
    while (left[0] && this.#mine.indexOf(left[0]) < end) {
      const block = left.shift();
      if (!block) return;
      const base = this.#base.get(block.id);
      if (base === hashOf(block)) {
        const ids = [...block.was, block.id];
        const heir = result.pop();
        if (heir) result.push({ ...heir, was: [...heir.was, ...ids] });
        else this.#orphans.push(...ids);
        continue;
      }
      this.corrected = true;
      if (base !== undefined) this.#conflict(block.id, block.text, "(no longer in the source)");
      result.push(block);
    }
  }

  /** A block that only the new reading has: left out where it was deleted by hand, else put in under a new id. */
  #placeNew(block: FlatBlock, result: FlatBlock[]): void {
    const hash = hashOf(block);
    const deleted = this.read.every(({ hash: read }) => read !== hash)
      ? [...this.#base].find(([id, base]) => base === hash && !this.#mine.some((one) => one.id === id))
      : undefined;
    if (deleted) {
      this.read.push({ id: deleted[0], hash });
      this.corrected = true;
      return;
    }
    const id = block.kind === "heading" ? sectionId(block.text, this.#taken) : this.#paragraphId(result);
    this.#taken.add(id);
    this.read.push({ id, hash });
    result.push({ ...block, id });
  }

  #paragraphId(before: readonly FlatBlock[]): string {
    const last = before.findLast(({ kind }) => kind !== "heading");
    return freeParagraphId(last ? (paragraphNumber(last.id)?.number ?? 0) : 0, this.#taken);
  }

  #conflict(id: string, mine: string, next: string): void {
    this.conflicts.push(conflictLine(id, mine, next));
  }
}

function conflictLine(id: string, mine: string, next: string): string {
  return `${id} was corrected by hand and has changed in the source; it stays as ‘${mine}’, the source says ‘${next}’`;
}

function mergeFootnotes(
  base: readonly WrittenBlock[],
  mine: readonly Footnote[],
  next: readonly Footnote[],
): { footnotes: Footnote[]; read: WrittenBlock[]; corrected: boolean; conflicts: string[] } {
  const conflicts: string[] = [];
  const read: WrittenBlock[] = [];
  let corrected = false;
  const footnotes = next.map((footnote) => {
    const own = mine.find(({ id }) => id === footnote.id);
    const before = base.find(({ id }) => id === footnote.id)?.hash;
    const hash = blockHash("footnote", footnote.text, []);
    read.push({ id: footnote.id, hash });
    if (!own || own.text === footnote.text || blockHash("footnote", own.text, []) === before) return footnote;
    corrected = true;
    if (hash !== before) conflicts.push(conflictLine(footnote.id, own.text, footnote.text));
    return own;
  });
  const added = mine.filter(
    ({ id }) => !next.some((one) => one.id === id) && !base.some((one) => one.id === id),
  );
  return { footnotes: [...footnotes, ...added], read, corrected: corrected || added.length > 0, conflicts };
}
