/** Phrases as a list of steps, which `match.ts` walks over the tokens of a sentence. */
import type { Part, Phrase } from "../../../content/publishers/phrase.ts";
import type { Needs, SlotReader } from "./sentence.ts";

export type Step =
  | { kind: "word"; key: string; before: boolean; after: boolean }
  | { kind: "slot"; name: string; read: SlotReader }
  /** Any word of a gap. */
  | { kind: "any"; commas: boolean }
  /** Goes on only where the steps from `from` on find nothing. */
  | { kind: "not"; from: number }
  /** Goes on at each of these steps, the first one first. */
  | { kind: "fork"; to: number[] }
  | { kind: "found" };

export type Program = {
  steps: readonly Step[];
  /** The phrases in their order, each with its first step, its number of words, and what no sentence may lack. */
  phrases: readonly { source: string; first: number; words: number; needs: Needs }[];
  /** The phrases that can begin with a word, by its key; the phrases that can begin with any token. */
  byWord: ReadonlyMap<string, readonly number[]>;
  byAnything: readonly number[];
};

/**
 * The steps of phrases.
 * @param slots the readers of the slots by their names
 * @throws on a phrase with a slot that has no reader
 */
export function programOf(phrases: readonly Phrase[], slots: ReadonlyMap<string, SlotReader>): Program {
  const steps: Step[] = [];
  const compiled = phrases.map(({ source, parts }) => {
    const first = steps.length;
    add(parts, steps, slots);
    steps.push({ kind: "found" });
    return {
      source,
      first,
      words: wordsIn(parts),
      needs: needsOf(parts, slots),
      starts: firstsOf(parts).words,
    };
  });
  const words = new Set(compiled.flatMap(({ starts }) => [...(starts ?? [])]));
  const numbers = compiled.map(({ starts }, number) => ({ starts, number }));
  const beginning = (word: string | null): number[] =>
    numbers
      .filter(({ starts }) => starts === null || (word !== null && starts.has(word)))
      .map(({ number }) => number);
  return {
    steps,
    phrases: compiled,
    byWord: new Map([...words].map((word) => [word, beginning(word)])),
    byAnything: beginning(null),
  };
}

function add(parts: readonly Part[], steps: Step[], slots: ReadonlyMap<string, SlotReader>): void {
  for (const part of parts) {
    switch (part.kind) {
      case "word":
        steps.push(part);
        break;
      case "slot": {
        const read = slots.get(part.name);
        if (!read) throw new Error(`nothing reads the slot {${part.name}}`);
        steps.push({ kind: "slot", name: part.name, read });
        break;
      }
      case "gap":
        addGap(part, steps, slots);
        break;
      case "not":
        addNot(part.options, steps, slots);
        break;
      case "choice":
        addChoice(part.options, part.optional, steps, slots);
    }
  }
}

function addChoice(
  options: readonly Part[][],
  optional: boolean,
  steps: Step[],
  slots: ReadonlyMap<string, SlotReader>,
): void {
  const fork: Step = { kind: "fork", to: [] };
  steps.push(fork);
  const exits: { kind: "fork"; to: number[] }[] = [];
  for (const option of options) {
    fork.to.push(steps.length);
    add(option, steps, slots);
    const exit = { kind: "fork" as const, to: [] };
    exits.push(exit);
    steps.push(exit);
  }
  if (optional) fork.to.push(steps.length);
  for (const exit of exits) exit.to.push(steps.length);
}

/** A gap is as short as it can be: what follows it is tried before each of its words. */
function addGap(
  { most, commas, not }: Extract<Part, { kind: "gap" }>,
  steps: Step[],
  slots: ReadonlyMap<string, SlotReader>,
): void {
  const exits: { fork: { kind: "fork"; to: number[] }; next: number }[] = [];
  for (let word = 0; word < most; word += 1) {
    const fork = { kind: "fork" as const, to: [] };
    steps.push(fork);
    exits.push({ fork, next: steps.length });
    if (not.length > 0) addNot(not, steps, slots);
    steps.push({ kind: "any", commas });
  }
  for (const { fork, next } of exits) fork.to.push(steps.length, next);
}

function addNot(options: readonly Part[][], steps: Step[], slots: ReadonlyMap<string, SlotReader>): void {
  const past: { kind: "fork"; to: number[] } = { kind: "fork", to: [] };
  steps.push(past);
  const from = steps.length;
  addChoice(options, false, steps, slots);
  steps.push({ kind: "found" });
  past.to.push(steps.length);
  steps.push({ kind: "not", from });
}

/** The words that parts can begin with, null for any token; and whether all of them may be missing. */
function firstsOf(parts: readonly Part[]): { words: ReadonlySet<string> | null; mayBeEmpty: boolean } {
  const words = new Set<string>();
  for (const part of parts) {
    if (part.kind === "word" && !part.before && !part.after) {
      words.add(part.key);
      return { words, mayBeEmpty: false };
    }
    if (part.kind === "not") continue;
    if (part.kind !== "choice") return { words: null, mayBeEmpty: false };
    const options = part.options.map(firstsOf);
    for (const option of options) {
      if (option.words === null) return { words: null, mayBeEmpty: false };
      for (const word of option.words) words.add(word);
    }
    if (!part.optional && options.every(({ mayBeEmpty }) => !mayBeEmpty)) return { words, mayBeEmpty: false };
  }
  return { words, mayBeEmpty: true };
}

/** What parts need; of alternatives, one word of each. */
function needsOf(parts: readonly Part[], slots: ReadonlyMap<string, SlotReader>): Needs {
  const words: string[] = [];
  const oneOf: (readonly string[])[] = [];
  const needed: SlotReader[] = [];
  for (const part of parts) {
    if (part.kind === "word" && !part.before && !part.after) words.push(part.key);
    const read = part.kind === "slot" ? slots.get(part.name) : undefined;
    if (read) needed.push(read);
    const options = part.kind === "choice" && !part.optional ? part.options : [];
    const inner = options.map((option) => needsOf(option, slots));
    const [only, another] = inner;
    const each = inner.map(({ words: [word], oneOf: [list] }) => (word === undefined ? list : [word]));
    if (only && !another) {
      words.push(...only.words);
      oneOf.push(...only.oneOf);
      needed.push(...only.slots);
    } else if (only && !each.includes(undefined)) {
      oneOf.push(each.flatMap((list) => list ?? []));
    }
  }
  return { words, oneOf, slots: needed };
}

/** How many words and slots a phrase has at least. */
function wordsIn(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => {
    if (part.kind === "word" || part.kind === "slot") return sum + 1;
    if (part.kind !== "choice" || part.optional) return sum;
    return sum + Math.min(...part.options.map(wordsIn));
  }, 0);
}
