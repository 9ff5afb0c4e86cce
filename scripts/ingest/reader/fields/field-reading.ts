/** What was read out of a letter’s words, with the words it rests on and what is doubtful about it. */
import type { Passage } from "../structure/structured-letter.ts";

export type Reading<T> = {
  value: T;
  /** The words that the value rests on and their page; null where nothing was found. */
  evidence: Passage | null;
  /** What the editor should look at, each a sentence without a stop. */
  doubts: string[];
};

/** A value that rests on words of the letter. */
export function found<T>(value: T, evidence: Passage, ...doubts: string[]): Reading<T> {
  return { value, evidence, doubts };
}

/** A value that stands for “the letter does not say”. */
export function notFound<T>(value: T, ...doubts: string[]): Reading<T> {
  return { value, evidence: null, doubts };
}
