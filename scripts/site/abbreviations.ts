/**
 * The abbreviations in a letter, explained in the letter’s own words if it explains them, otherwise in those of the
 * glossary.
 */

import type { Letter } from "../archive/letter.ts";
import type { Glossary } from "../content/glossary.ts";
import { joiningWords } from "../letter/small-words.ts";

export type Abbreviation = {
  short: string;
  long: string;
  /** Id of the paragraph that explains it; null if only the glossary does. */
  explainedIn: string | null;
};

type Explained = { short: string; long: string };

const onlyLetters = /^[\p{L}&]+$/u;
const twoCapitals = /\p{Lu}\P{Lu}*\p{Lu}/u;
const bracket = /\(([^()]{2,90})\)/g;

/** The abbreviation without a plural s: IRO for IROs. */
const singular = (short: string): string => short.replace(/(?<=\p{Lu})['’]?s$/u, "");

const isAbbreviation = (word: string): boolean =>
  word.length <= 11 && onlyLetters.test(word) && twoCapitals.test(word);

/**
 * Abbreviations that a text explains in brackets: “Public Law Outline (PLO)” and “NEET (not in education, employment
 * or training)”.
 */
export function explainedIn(text: string): Explained[] {
  return [...text.matchAll(bracket)].flatMap(({ 1: inside = "", index }) => {
    const before = text.slice(0, index).trimEnd();
    const content = inside.trim();
    if (isAbbreviation(content)) {
      const long = longForm(singular(content), before);
      return long === null ? [] : { short: singular(content), long };
    }
    const word = before.split(/\s+/).at(-1) ?? "";
    if (!isAbbreviation(word) || !/\s/.test(content)) return [];
    const long = longForm(singular(word), content);
    return long === content ? { short: singular(word), long } : [];
  });
}

const lettersOf = (short: string): string[] => [...short.replace(/&/g, "").toLowerCase()];

/** The words at the end of a text that an abbreviation is short for; null if there are none. */
function longForm(short: string, text: string): string | null {
  const clause = text
    .slice(Math.max(text.lastIndexOf(". "), text.lastIndexOf("; ")) + 1)
    .replace(/(?<![‘’'“”"\s])[‘’'“”"\s]+$/, "");
  const long = byInitials(short, clause) ?? byLetters(short, clause);
  return long !== null && long.length > short.length ? long : null;
}

/** Last words that an abbreviation may leave out: “the Access and Assessment team (A&A)”. */
const leftOut = /^(?:teams?|services?|panels?|framework|process(?:es)?)$/i;

/** The last words of a clause whose initials are those of the abbreviation, joining words aside. */
function byInitials(short: string, clause: string): string | null {
  const words = [...clause.matchAll(/[\p{L}\d’']+/gu)];
  const whole = endingWithInitials(short, clause, words);
  if (whole !== null || !leftOut.test(words.at(-1)?.[0] ?? "")) return whole;
  return endingWithInitials(short, clause, words.slice(0, -1));
}

function endingWithInitials(short: string, clause: string, words: readonly RegExpExecArray[]): string | null {
  const letters = lettersOf(short);
  for (let count = letters.length; count <= Math.min(words.length, letters.length + 4); count += 1) {
    const last = words.slice(-count);
    const initials = last
      .map(([word]) => word.toLowerCase())
      .filter((word) => count === letters.length || !joiningWords.has(word))
      .map((word) => word.charAt(0));
    const first = last[0];
    if (first && !joiningWords.has(first[0].toLowerCase()) && initials.join("") === letters.join("")) {
      return clause.slice(first.index);
    }
  }
  return null;
}

/**
 * The last words of a clause that contain all letters of the abbreviation in order, the first at the start of a word.
 * This is the method of Schwartz and Hearst (2003), “A simple algorithm for identifying abbreviation definitions in
 * biomedical text”, with their limit on the number of words. In addition, half of the letters must start words;
 * otherwise a name in brackets would be taken for an abbreviation of the words before it.
 */
function byLetters(short: string, clause: string): string | null {
  const letters = lettersOf(short);
  const lower = clause.toLowerCase();
  let position = clause.length;
  for (const [index, letter] of letters.toReversed().entries()) {
    const first = index === letters.length - 1;
    do position -= 1;
    while (position >= 0 && (lower[position] !== letter || (first && !beginsWord(clause, position))));
    if (position < 0) return null;
  }
  const long = clause.slice(position);
  if (initialsAmong(letters, long) < letters.length / 2) return null;
  return long.split(/[\s-]+/).length <= Math.min(letters.length + 5, letters.length * 2) ? long : null;
}

/** How many letters of an abbreviation start a word of the text, in order. */
function initialsAmong(letters: readonly string[], text: string): number {
  const initials: string[] = text.toLowerCase().match(/(?<![\p{L}\d])[\p{L}\d]/gu) ?? [];
  let [count, from] = [0, 0];
  for (const letter of letters) {
    const at = initials.indexOf(letter, from);
    if (at === -1) continue;
    count += 1;
    from = at + 1;
  }
  return count;
}

/** Whether a word other than a joining word starts at this position. */
function beginsWord(text: string, position: number): boolean {
  if (/[\p{L}\d]/u.test(text[position - 1] ?? "")) return false;
  return !joiningWords.has(/^\p{L}+/u.exec(text.slice(position))?.[0].toLowerCase() ?? "");
}

/** The abbreviations in a letter, in alphabetical order; one that nothing explains is left out. */
export function abbreviationsOf(letter: Letter, glossary: Glossary): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  const paragraphs = letter.sections.flatMap((section) => section.paragraphs);
  for (const { id, text } of paragraphs) {
    for (const { short, long } of explainedIn(text)) {
      if (!found.has(short)) found.set(short, { short, long, explainedIn: id });
    }
  }
  const words = wordsOf([
    letter.title,
    ...letter.sections.flatMap(({ heading }) => heading ?? []),
    ...paragraphs.map(({ text }) => text),
    ...letter.footnotes.map(({ text }) => text),
    ...letter.signOff,
    ...letter.copies,
    ...[...letter.inspectors, ...letter.otherPeople].map(({ role }) => role ?? ""),
  ]);
  for (const { short, long } of glossary) {
    if (words.has(short) && !found.has(short)) found.set(short, { short, long, explainedIn: null });
  }
  return [...found.values()].sort((a, b) => a.short.localeCompare(b.short, "en"));
}

function wordsOf(texts: readonly string[]): Set<string> {
  const words = texts.flatMap((text) => text.match(/[\p{L}\d&]+(?:[-–]\d+)?/gu) ?? []);
  return new Set(words.flatMap((word) => [word, singular(word)]));
}
