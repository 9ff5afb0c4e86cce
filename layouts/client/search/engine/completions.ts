/** Completions of what was typed. */
import { plainForm } from "../../../../scripts/search/shared/stems.ts";
import type { Lexicon } from "./lexicon.ts";

/** The maximum number of completions. */
const offered = 8;
/** The maximum number of words among them if there are names too. */
const words = 4;
/** The minimum length of a beginning that is completed. */
const shortest = 2;
/** The minimum length of a word that is offered. */
const shortestWord = 4;

/**
 * Whole queries whose last words continue what was typed: places and themes first, then abbreviations, then the most
 * frequent words.
 */
export function completionsOf(typed: string, { names, acronyms, vocabulary }: Lexicon): string[] {
  const last = typed.split(/\s/).at(-1) ?? "";
  if (plainForm(last).length < shortest || /["“”-]/.test(last)) return [];
  const before = typed.slice(0, typed.length - last.length);
  const goesOn = (text: string): boolean => plainForm(text).startsWith(plainForm(last));
  const named = [...new Set(names.byForm.values())]
    .filter(({ name, forms, kind }) => goesOn(name) || (kind === "authority" && forms.some(goesOn)))
    .map(({ name }) => name);
  const abbreviations = acronyms.map(({ short }) => short).filter(goesOn);
  const known = vocabulary.words
    .filter((word) => word.length >= shortestWord && goesOn(word))
    .slice(0, words);
  const endings = [...named, ...new Set(abbreviations)].slice(0, offered - Math.min(words, known.length));
  return [...new Set([...endings, ...known].map((ending) => before + ending))]
    .filter((query) => plainForm(query) !== plainForm(typed))
    .slice(0, offered);
}
