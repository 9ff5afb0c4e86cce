/** What a query asks for: its words, phrases and exclusions, and the abbreviations that stand for them. */

import { smallWords } from "../../../../scripts/letter/small-words.ts";
import type { Acronym } from "../../../../scripts/search/shared/index-files.ts";
import { plainForm, wordsOf } from "../../../../scripts/search/shared/stems.ts";

/** Words by their stems: one after the other in one paragraph, or anywhere in the letter. */
export type Term = { stems: string[]; adjacent: boolean };

/** A letter must have one of the alternatives, or none of them where it is excluded. */
export type Clause = {
  /** As it was typed. */
  typed: string;
  alternatives: Term[];
  excluded: boolean;
};

export type Query = {
  clauses: Clause[];
  /** Words that were left out. */
  leftOut: string[];
  /** Abbreviations that widened the search. */
  widened: Acronym[];
};

type Piece = { text: string; quoted: boolean; excluded: boolean };

/** Quotation marks, straight or curly; one that is not closed reaches to the end. */
const piece = /(-?)(?:["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+))/gu;

/** Reads a query as it was typed. */
export function readQuery(typed: string, acronyms: readonly Acronym[]): Query {
  const pieces = Array.from(typed.matchAll(piece), ([, minus, phrase, word]): Piece => {
    return { text: phrase ?? word ?? "", quoted: phrase !== undefined, excluded: minus === "-" };
  }).filter(({ text }) => wordsOf(text).length > 0);
  const isSmall = ({ text, quoted }: Piece): boolean => !quoted && smallWords.has(plainForm(text));
  const wanted = pieces.filter(({ excluded }) => !excluded);
  const onlySmall = wanted.every(isSmall);
  const kept = pieces.filter((each) => onlySmall || !isSmall(each) || each.excluded);
  const widened: Acronym[] = [];
  return {
    clauses: widen(kept, pieces, acronyms, widened),
    leftOut: [...new Set(pieces.filter((each) => !kept.includes(each)).map(({ text }) => text))],
    widened,
  };
}

const stemsOf = (text: string): string[] => wordsOf(text).map(({ stem }) => stem);

/** A piece of the query as it stands. Words joined by a hyphen are looked for one after the other. */
function literal({ text, quoted, excluded }: Piece): Clause {
  const stems = stemsOf(text);
  return {
    typed: quoted ? `“${text}”` : text,
    alternatives: [{ stems, adjacent: stems.length > 1 }],
    excluded,
  };
}

/**
 * The clauses of a query, abbreviations beside their words and words beside their abbreviations. What stands in
 * quotation marks is taken as it is.
 */
function widen(
  kept: readonly Piece[],
  all: readonly Piece[],
  acronyms: readonly Acronym[],
  widened: Acronym[],
): Clause[] {
  const clauses: Clause[] = [];
  let rest = kept;
  for (let first = rest[0]; first; first = rest[0]) {
    const spelled = first.quoted ? undefined : spelledOut(rest, all, acronyms);
    if (spelled) {
      widened.push(spelled.acronym);
      clauses.push({
        typed: spelled.pieces.map(({ text }) => text).join(" "),
        alternatives: [
          { stems: [...new Set(spelled.pieces.flatMap(({ text }) => stemsOf(text)))], adjacent: false },
          { stems: stemsOf(spelled.acronym.short), adjacent: false },
        ],
        excluded: false,
      });
      rest = rest.slice(spelled.pieces.length);
      continue;
    }
    const clause = literal(first);
    const short = plainForm(first.text);
    const meant = first.quoted ? [] : acronyms.filter((acronym) => plainForm(acronym.short) === short);
    for (const acronym of meant) {
      widened.push(acronym);
      clause.alternatives.push({ stems: stemsOf(acronym.long), adjacent: true });
    }
    clauses.push(clause);
    rest = rest.slice(1);
  }
  return clauses;
}

/** The abbreviation whose words begin what is left of the query, and the pieces that are its words; the longest. */
function spelledOut(
  rest: readonly Piece[],
  all: readonly Piece[],
  acronyms: readonly Acronym[],
): { acronym: Acronym; pieces: readonly Piece[] } | undefined {
  const first = rest[0];
  if (!first || first.excluded) return undefined;
  const from = all.indexOf(first);
  const following = all.slice(from);
  const end = following.findIndex(({ quoted, excluded }) => quoted || excluded);
  const spoken = end === -1 ? following : following.slice(0, end);
  const found = acronyms.flatMap((acronym) => {
    const words = stemsOf(acronym.long);
    const stems: string[] = [];
    const pieces = spoken.filter(({ text }) => {
      const needed = stems.length < words.length;
      if (needed) stems.push(...stemsOf(text));
      return needed;
    });
    return words.length > 1 && stems.join(" ") === words.join(" ") ? [{ acronym, pieces }] : [];
  });
  const longest = found.sort((a, b) => b.pieces.length - a.pieces.length)[0];
  if (!longest) return undefined;
  return { acronym: longest.acronym, pieces: longest.pieces.filter((each) => rest.includes(each)) };
}

/** What a letter can have been found by, words that need not stand together each for itself. */
export function soughtTerms({ clauses }: Query): Term[] {
  const terms = clauses
    .filter(({ excluded }) => !excluded)
    .flatMap(({ alternatives }) => alternatives)
    .flatMap(({ stems, adjacent }): Term[] =>
      adjacent ? [{ stems, adjacent }] : stems.map((stem) => ({ stems: [stem], adjacent })),
    );
  return [...new Map(terms.map((term) => [term.stems.join(" "), term])).values()];
}

/** A query of these clauses as it would be typed. */
export function typedQuery(clauses: readonly Clause[]): string {
  return clauses.map(({ typed, excluded }) => (excluded ? `-${typed}` : typed)).join(" ");
}
