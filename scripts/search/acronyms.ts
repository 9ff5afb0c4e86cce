/** Abbreviations and the words that they stand for: in a search each finds the other. */

import type { Letter } from "../archive/letter.ts";
import type { Glossary } from "../content/glossary.ts";
import { smallWords } from "../letter/small-words.ts";
import { explainedIn } from "../site/abbreviations.ts";
import type { Acronym } from "./shared/index-files.ts";
import { wordsOf } from "./shared/stems.ts";

/**
 * The minimum number of letters that explain an abbreviation in the same way for it to be used in addition to the
 * glossary. A single letter may have a name of its own, “Wirral Improvement Plan (WIP)”.
 */
const lettersThatAgree = 2;

/** The abbreviations of the glossary and those that letters explain in brackets, by abbreviation. */
export function acronymsOf(letters: readonly Letter[], glossary: Glossary): Acronym[] {
  const found = new Map<string, Acronym & { letters: number }>();
  const note = (acronym: Acronym, letters: number) => {
    const key = `${acronym.short.toLowerCase()} ${wordsOf(acronym.long)
      .map(({ stem }) => stem)
      .join(" ")}`;
    const known = found.get(key);
    if (known) known.letters += letters;
    else found.set(key, { ...acronym, letters });
  };
  for (const { short, long } of glossary) note({ short, long: expansion(short, long) }, lettersThatAgree);
  for (const letter of letters) {
    const texts = letter.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    const explained = texts.flatMap((text) => explainedIn(text));
    const once = new Map(explained.map((acronym) => [`${acronym.short} ${acronym.long}`, acronym]));
    for (const acronym of once.values()) note(acronym, 1);
  }
  return [...found.values()]
    .filter((acronym) => acronym.letters >= lettersThatAgree)
    .map(({ short, long }) => ({ short, long }))
    .sort((a, b) => a.short.localeCompare(b.short, "en") || a.long.localeCompare(b.long, "en"));
}

/**
 * The words in a glossary entry that the abbreviation stands for, without an explanation after a comma.
 * @example expansion("PLO", "Public Law Outline, the steps before court") // "Public Law Outline"
 * @example expansion("EHCP", "education, health and care plan") // "education, health and care plan"
 */
export function expansion(short: string, long: string): string {
  const commas = [...long.matchAll(/,/g)].map(({ index }) => index);
  const starts = [...commas, long.length].map((end) => long.slice(0, end).trim());
  return starts.find((start) => hasInitials(start, short)) ?? starts[0] ?? long;
}

/** Whether the letters of an abbreviation are among the initials of the words, in their order. */
function hasInitials(words: string, short: string): boolean {
  const initials = words
    .split(/[\s-]+/)
    .filter((word) => !smallWords.has(word.toLowerCase()) || short.length > 4)
    .map((word) => word.charAt(0).toLowerCase());
  let next = 0;
  const letters = short.toLowerCase();
  for (const initial of initials) if (initial === letters[next]) next += 1;
  return next === letters.length;
}
