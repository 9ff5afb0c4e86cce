/** A value read from a letter’s words, with the words it is based on and the doubts about it. */
import type { Passage } from "../structure/structured-letter.ts";

export type Reading<T> = {
  value: T;
  /** The words that the value is based on and their page; null where nothing was found. */
  evidence: Passage | null;
  /** What the editor should check, each a sentence without a full stop. */
  doubts: string[];
};

/** A value that is based on words of the letter. */
export function found<T>(value: T, evidence: Passage, ...doubts: string[]): Reading<T> {
  return { value, evidence, doubts };
}

/** A value that means “the letter does not say”. */
export function notFound<T>(value: T, ...doubts: string[]): Reading<T> {
  return { value, evidence: null, doubts };
}
