/**
 * Phrases: wordings as an editor writes them in a publisher’s file, and their parts.
 *
 * `this visit (was|is) the {ordinal} [monitoring] visit …12 since` has words, alternatives in round brackets, words
 * that may be missing in square brackets, slots in braces, and a gap of up to twelve words. A bracket of the letter itself is `\\(`.
 */
import { tokensOf } from "../../letter/tokens.ts";

/** A part of a phrase. */
export type Part =
  /** One word or sign. `before` and `after`: other letters may come before or after it in the same word. */
  | { kind: "word"; key: string; before: boolean; after: boolean }
  /** What a reader recognises by itself, such as a date. */
  | { kind: "slot"; name: string }
  /** Up to `most` words of the same clause, none of them beginning words of `not`. */
  | { kind: "gap"; most: number; commas: boolean; not: Part[][] }
  /** A place where none of these words follow. */
  | { kind: "not"; options: Part[][] }
  | { kind: "choice"; options: Part[][]; optional: boolean };

/** A phrase with its own words, for messages about it. */
export type Phrase = { source: string; parts: Part[] };

/** Words that phrases share under a name: `{visit}` in a phrase is any of the words called `visit`. */
export type Terms = ReadonlyMap<string, Part[]>;

/** What is wrong with a phrase, in words for the editor. */
export class PhraseMistake extends Error {}

/** Words of a gap that gives no number. */
const usualGap = 8;
/** More words than this are no gap: a sentence of letters has about forty. */
const longestGap = 60;

const piece = /\s+|\{([^{}]*)\}|(…)(\d*)(,?)|(<not\s)|([[\]()|>])|(\\[()|]|\*?[^\s{}…[\]()|<>\\]+)|(.)/gu;

type Piece = { text: string; match: RegExpExecArray };

/**
 * The parts of a phrase.
 * @param terms words under a name that the phrase may use
 * @param slots names of what readers recognise
 * @throws PhraseMistake where the phrase is not well formed
 */
export function parsePhrase(source: string, terms: Terms, slots: ReadonlySet<string>): Phrase {
  const pieces = [...source.matchAll(piece)]
    .map((match) => ({ text: match[0], match }))
    .filter(({ text }) => text.trim() !== "");
  const reading = { pieces, at: 0, terms, slots };
  const options = optionsOf(reading, null);
  const parts = options.length === 1 ? (options[0] ?? []) : [choice(options, false)];
  if (parts.length === 0) throw new PhraseMistake("has no words");
  return { source, parts };
}

type Reading = { pieces: Piece[]; at: number; terms: Terms; slots: ReadonlySet<string> };

const choice = (options: Part[][], optional: boolean): Part => ({ kind: "choice", options, optional });
const closing: Record<string, string> = { "(": ")", "[": "]" };

/** The alternatives up to a closing bracket, or to the end of the phrase. */
function optionsOf(reading: Reading, end: string | null): Part[][] {
  const options: Part[][] = [[]];
  for (;;) {
    const next = reading.pieces[reading.at];
    if (!next) {
      if (end === null) return options;
      throw new PhraseMistake(`has no ${end} for one of its opening brackets`);
    }
    reading.at += 1;
    if (next.text === end) return options;
    if (next.text === "|") options.push([]);
    else options.at(-1)?.push(...partsOf(next, reading));
  }
}

function partsOf({ text, match }: Piece, reading: Reading): Part[] {
  const [, slot, gap, most, comma, not, bracket, word] = match;
  if (slot !== undefined) return [slotPart(slot.trim(), reading)];
  if (not) return [{ kind: "not", options: optionsOf(reading, ">") }];
  if (gap) return [gapPart(most === "" ? usualGap : Number(most), comma !== "", reading)];
  const end = bracket && closing[bracket];
  if (end) return [choice(optionsOf(reading, end), bracket === "[")];
  if (word) return wordParts(word);
  throw new PhraseMistake(`has ‘${text}’ where no such sign can be`);
}

function slotPart(name: string, { terms, slots }: Reading): Part {
  const shared = terms.get(name);
  if (shared) return choice([shared], false);
  if (slots.has(name)) return { kind: "slot", name };
  const known = [...slots, ...terms.keys()].map((one) => `{${one}}`).join(", ");
  throw new PhraseMistake(`has the unknown slot {${name}}; known are ${known}`);
}

function gapPart(most: number, commas: boolean, reading: Reading): Part {
  if (most < 1 || most > longestGap)
    throw new PhraseMistake(`has a gap of ${most} words; use 1 to ${longestGap}`);
  const isBound = reading.pieces[reading.at]?.match[5] !== undefined;
  if (!isBound) return { kind: "gap", most, commas, not: [] };
  reading.at += 1;
  return { kind: "gap", most, commas, not: optionsOf(reading, ">") };
}

/** The words and signs of a text without spaces, such as `children’s`, `follows:` or `multi-agency`. */
function wordParts(text: string): Part[] {
  const tokens = tokensOf(text.replace(/^[*\\]|\*$/g, ""));
  return tokens.map(({ key }, index) => ({
    kind: "word",
    key,
    before: index === 0 && text.startsWith("*"),
    after: index === tokens.length - 1 && text.endsWith("*"),
  }));
}
