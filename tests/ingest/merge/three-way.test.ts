/** Whatever the editor and the source do to one letter at once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FlatBlock, flatten, unflatten } from "../../../scripts/ingest/merge/flat-body.ts";
import { mergeBody } from "../../../scripts/ingest/merge/merge-body.ts";
import { type WrittenBlock, writtenBlocks } from "../../../scripts/ingest/store/evidence-file.ts";
import { freeParagraphId, sectionId } from "../../../scripts/letter/ids.ts";
import type { LetterBody } from "../../../scripts/letter/schema.ts";

/** A block without its id; `#` begins a heading. */
type Words = string;
type Change = { act: "change" | "delete" | "insert" | "move" | "split" | "join"; at: number; words: string };

const words = fc
  .array(
    fc.constantFrom("child", "plan", "visit", "social", "worker", "risk", "review", "seen", "not", "often"),
    { minLength: 4, maxLength: 9 },
  )
  .map((list) => list.join(" "));
const start = fc.uniqueArray(
  fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: words.map((text) => `#${text}`) }),
  { minLength: 2, maxLength: 9 },
);
const change: fc.Arbitrary<Change> = fc.record({
  act: fc.constantFrom("change", "delete", "insert", "move", "split", "join"),
  at: fc.nat(20),
  words,
});
const changes = fc.array(change, { maxLength: 5 });

function bodyOf(texts: readonly Words[]): LetterBody {
  const taken = new Set(["opening"]);
  const blocks = texts.map((entry, index): FlatBlock => {
    const isHeading = entry.startsWith("#");
    const text = isHeading ? entry.slice(1) : entry;
    const id = isHeading ? sectionId(text, taken) : `p${index + 1}`;
    taken.add(id);
    const shared = { id, text, marks: [], was: [] };
    return isHeading
      ? { ...shared, kind: "heading" }
      : { ...shared, kind: "paragraph", number: index + 1, marker: null };
  });
  return { sections: unflatten(blocks), footnotes: [] };
}

/** What the editor does by the rules of docs/editing.md: addresses stay. */
function edit(body: LetterBody, { act, at, words: text }: Change): LetterBody {
  const blocks = flatten(body);
  const index = at % blocks.length;
  const block = blocks[index];
  const next = blocks[(index + 1) % blocks.length];
  if (!block || !next) return body;
  const taken = new Set(blocks.flatMap(({ id, was }) => [id, ...was]));
  const free = freeParagraphId(Number(/\d+/.exec(block.id)?.[0] ?? 90), taken);
  const made = { kind: "paragraph" as const, id: free, number: 1, marker: null, marks: [], was: [] };
  const list = [...blocks];
  if (act === "change") list[index] = { ...block, text };
  else if (act === "insert") list.splice(index + 1, 0, { ...made, text });
  else if (act === "delete" || act === "join") {
    if (next === block || next.kind === "heading" || block.kind === "heading") return body;
    const joined = act === "join" ? `${next.text} ${block.text}` : next.text;
    list.splice(index, 1);
    list[list.indexOf(next)] = { ...next, text: joined, was: [...next.was, ...block.was, block.id] };
  } else if (act === "move") {
    list.splice(index, 1);
    list.splice((at * 7) % (list.length + 1), 0, block);
  } else {
    const [head = "", ...rest] = block.text.split(" ");
    if (rest.length === 0 || block.kind === "heading") return body;
    list.splice(index, 1, { ...block, text: head }, { ...made, text: rest.join(" ") });
  }
  return { sections: unflatten(list), footnotes: [] };
}

/** What a new version of the source changes: only its texts; ids are assigned again. */
function revise(texts: readonly Words[], { act, at, words: text }: Change): Words[] {
  const list = [...texts];
  const index = at % list.length;
  const own = list[index] ?? "";
  if (act === "change") list[index] = own.startsWith("#") ? `#${text}` : `${own} ${text}`;
  else if (act === "insert" || act === "split") list.splice(index, 0, text);
  else if (act === "move") list.splice((at * 7) % list.length, 0, ...list.splice(index, 1));
  else if (list.length > 1) list.splice(index, 1);
  return list;
}

const textsOf = (body: LetterBody): string[] => flatten(body).map(({ text }) => text);
const idsOf = (body: LetterBody): string[] => flatten(body).flatMap(({ id, was }) => [id, ...was]);

type Case = { base: WrittenBlock[]; first: LetterBody; mine: LetterBody; next: LetterBody };
const cases: fc.Arbitrary<Case> = fc.record({ start, hand: changes, source: changes }).map((one) => {
  const first = bodyOf(one.start);
  return {
    base: writtenBlocks(first),
    first,
    mine: one.hand.reduce(edit, first),
    next: bodyOf(one.source.reduce(revise, one.start)),
  };
});
const holds = (check: (one: Case) => void): void =>
  fc.assert(fc.property(cases, check), { numRuns: 1500, seed: 20171212 });

describe("when the editor and the source have both changed a letter", () => {
  it("no words of the editor’s are lost", () => {
    holds(({ base, first, mine, next }) => {
      const merged = textsOf(mergeBody(base, mine, next).body);
      const read = textsOf(first);
      for (const text of textsOf(mine)) if (!read.includes(text)) expect(merged).toContain(text);
    });
  });

  it("no words of the source’s are lost without being told, but those that the editor has dealt with", () => {
    holds(({ base, first, mine, next }) => {
      const { body, conflicts } = mergeBody(base, mine, next);
      const told = conflicts.map(({ message }) => message).join("\n");
      const dealtWith = new Set(textsOf(first)).difference(new Set(textsOf(mine)));
      for (const text of textsOf(next)) {
        if (dealtWith.has(text) || told.includes(`‘${text}’`)) continue;
        expect(textsOf(body)).toContain(text);
      }
    });
  });

  it("no address is lost, none is there twice, and each leads to what it led to", () => {
    holds(({ base, mine, next }) => {
      const merged = mergeBody(base, mine, next).body;
      expect(new Set(idsOf(merged)).size).toBe(idsOf(merged).length);
      if (flatten(merged).length > 0) expect(idsOf(merged)).toEqual(expect.arrayContaining(idsOf(mine)));
    });
  });

  it("reading the same source again changes nothing and finds nothing new", () => {
    holds(({ base, mine, next }) => {
      const once = mergeBody(base, mine, next);
      if (flatten(once.body).length === 0) return;
      const again = mergeBody(once.read, once.body, next);
      expect(again.body).toEqual(once.body);
      expect(new Set(again.read.map(({ id }) => id))).toEqual(new Set(once.read.map(({ id }) => id)));
      expect(again.conflicts).toEqual([]);
    });
  });
});
