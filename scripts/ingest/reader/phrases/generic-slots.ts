/** The slots that are the same for every publisher: dates, days, ordinals, places in the sentence. */
import { ordinalPattern } from "../../../letter/ordinals.ts";
import { partialDates, printedDays } from "./printed-dates.ts";
import type { SlotReader, TokenisedSentence } from "./sentence.ts";

/** Reads a slot from where it is in the text of a sentence; found once for each sentence. */
export function slotAt(find: (text: string) => readonly { start: number; end: number }[]): SlotReader {
  return (sentence) => {
    const ends = new Map<number, number[]>();
    for (const { start, end } of find(sentence.text)) {
      const at = sentence.tokenFrom(start);
      ends.set(at, [...(ends.get(at) ?? []), sentence.tokenFrom(end)]);
    }
    return (at) => ends.get(at) ?? [];
  };
}

const ordinal = new RegExp(`^${ordinalPattern}$`, "i");

const isOrdinal: SlotReader =
  ({ tokens }) =>
  (at) =>
    ordinal.test(tokens[at]?.key ?? "") ? [at + 1] : [];

const beginsWithCapital = ({ text, tokens }: TokenisedSentence, at: number): boolean =>
  /\p{Lu}/u.test(text.charAt(tokens[at]?.start ?? text.length));

/** Words in brackets, in a row of at most this many words and signs. */
const longestBrackets = 8;

const brackets: SlotReader =
  ({ tokens }) =>
  (at) => {
    if (tokens[at]?.key !== "(") return [];
    const end = tokens.slice(at, at + longestBrackets).findIndex(({ key }) => key === ")");
    return end < 0 ? [] : [at + end + 1];
  };

/** The words that a sentence is read for begin here; their reader looks at what they are. */
const somethingFollows: SlotReader =
  ({ tokens }) =>
  (at) =>
    at < tokens.length ? [at] : [];

/** The readers of these slots by their names. */
export const genericSlots: ReadonlyMap<string, SlotReader> = new Map<string, SlotReader>([
  ["start", () => (at) => (at === 0 ? [at] : [])],
  [
    "end",
    ({ tokens }) =>
      (at) =>
        at === tokens.length ? [at] : [],
  ],
  ["people", somethingFollows],
  ["what", somethingFollows],
  ["ordinal", isOrdinal],
  ["brackets", brackets],
  [
    "number",
    ({ tokens }) =>
      (at) =>
        /^\d/.test(tokens[at]?.key ?? "") ? [at + 1] : [],
  ],
  ["capital", (sentence) => (at) => (beginsWithCapital(sentence, at) ? [at] : [])],
  ["date", slotAt((text) => partialDates(text).map(({ index, end }) => ({ start: index, end })))],
  [
    "days",
    slotAt((text) =>
      printedDays(text).map(({ index, words }) => ({ start: index, end: index + words.length })),
    ),
  ],
]);
