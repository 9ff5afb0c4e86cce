/** A slot for any of some wordings, such as the grades of a publisher. */
import { tokensOf } from "../../../letter/tokens.ts";
import type { SlotReader } from "./sentence.ts";

/** Reads the wordings, the longest first: “good” inside “requires improvement to be good” does not count. */
export function wordSlot(wordings: readonly string[]): SlotReader {
  const byFirst = new Map<string, string[][]>();
  for (const wording of wordings) {
    const keys = tokensOf(wording).map(({ key }) => key);
    const [first] = keys;
    if (first)
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), keys].sort((a, b) => b.length - a.length),
      );
  }
  return ({ tokens }) => {
    const within = new Set<number>();
    const ends = new Map<number, number[]>();
    for (const [at, { key }] of tokens.entries()) {
      if (within.has(at)) continue;
      const fitting = byFirst
        .get(key)
        ?.find((keys) => keys.every((one, index) => tokens[at + index]?.key === one));
      if (!fitting) continue;
      ends.set(at, [at + fitting.length]);
      for (let inner = at; inner < at + fitting.length; inner += 1) within.add(inner);
    }
    return (at) => ends.get(at) ?? [];
  };
}
