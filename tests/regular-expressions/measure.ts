/** How long a regular expression takes on texts that make slow ones slow. */
import { performance } from "node:perf_hooks";
import type { Expression } from "./found.ts";

/** What is repeated: single signs of each kind, and what words and figures are made of. */
const units = [
  " ",
  "\t",
  "\n",
  "a",
  "A",
  "Aa",
  "aA",
  "1",
  "1,",
  "1.",
  "1 ",
  "-",
  "a-",
  "A’",
  "'",
  '"',
  ".",
  ",",
];
const moreUnits = [
  "(",
  ")",
  "[",
  "{#",
  "|",
  "\\",
  "/",
  "www.",
  "<",
  "&",
  "#",
  "a ",
  "A ",
  "a b",
  "é",
  "ª",
  "\0",
];
/** The maximum number of words of an expression that are tried. */
const mostWords = 24;

/** Runs of the words that an expression itself has, which no list of ours would think of. */
function ownUnits(pattern: string): string[] {
  const words = new Set(pattern.replace(/\\[a-z]/gi, " ").match(/\p{L}{2,}/gu));
  return [...words].slice(0, mostWords).flatMap((word) => [`${word} `, `${word}-`]);
}

/**
 * The longest time, in milliseconds, that an expression takes to look through a text of this length.
 * @param attacks what the checker would repeat
 */
export function longestTime(
  { pattern, flags }: Expression,
  length: number,
  attacks: readonly string[],
): number {
  const expression = new RegExp(pattern, flags.replace(/[gy]/g, ""));
  let longest = 0;
  for (const unit of [...attacks, ...units, ...moreUnits, ...ownUnits(pattern)]) {
    const text = `${unit.repeat(Math.ceil(length / unit.length))}\0`;
    const start = performance.now();
    expression.test(text);
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}
