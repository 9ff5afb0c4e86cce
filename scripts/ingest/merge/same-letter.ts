/** Tells a new version of a letter from another letter, by their words. */
import type { LetterBody } from "../../letter/schema.ts";
import { likeness } from "./align.ts";

/** A new version of a letter shares at least this part of its words with the earlier one. */
const leastLikeness = 0.6;

/** The part of their words that two letters share, from 0 to 1. */
export function likenessOf(one: LetterBody, other: LetterBody): number {
  return likeness(wordsOf(one), wordsOf(other));
}

/** Whether two texts are so alike that they are versions of one letter. */
export function isSameLetter(one: LetterBody, other: LetterBody): boolean {
  return likenessOf(one, other) >= leastLikeness;
}

const wordsOf = ({ sections }: LetterBody): string =>
  sections
    .flatMap(({ heading, paragraphs }) => [heading ?? "", ...paragraphs.map(({ text }) => text)])
    .join(" ");
