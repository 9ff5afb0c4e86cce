/**
 * What a query asks for: its words, phrases and exclusions, and what is searched for in addition. Whatever is read
 * differently from what was typed is reported, so that the reader can undo it: in quotation marks everything is taken
 * as it is.
 */
import { smallWords, weakWords } from "../../../../scripts/letter/small-words.ts";
import type { Acronym } from "../../../../scripts/search/shared/index-files.ts";
import { capitalWords, plainForm, stemOf, stemsOf } from "../../../../scripts/search/shared/stems.ts";
import type { Lexicon, Vocabulary } from "./lexicon.ts";
import { soughtPieces } from "./long-query.ts";
import { type NamedInQuery, nameAt } from "./names.ts";
import { formOf, isFree, isSmall, type Piece, piecesOf, type Span } from "./pieces.ts";
import { correctionOf } from "./spelling.ts";

/** The stems of consecutive words in one paragraph. */
export type Term = {
  stems: string[];
  /** The weight of a match, 1 for the words that were typed. */
  weight: number;
  /** Whether a few other words may come between its words. */
  loose?: boolean;
};

/**
 * A part of a query: a paragraph has it if it has any of the alternatives. The more clauses a paragraph has, the more
 * of the query it answers.
 */
export type Clause = Span & {
  /** As it was typed. */
  typed: string;
  alternatives: Term[];
  excluded: boolean;
  /** Whether a paragraph has all of the query even without it. */
  optional: boolean;
};

/** Something that was read differently from what was typed. */
export type Reading = Span & { typed: string };

export type Query = {
  typed: string;
  clauses: Clause[];
  /** Words that do not say what is sought. */
  leftOut: Reading[];
  /** Abbreviations that widened the search, and the words or the abbreviation that were typed. */
  widened: (Reading & { acronym: Acronym })[];
  /** Everyday words, for which the letters’ words were searched for too. */
  lay: (Reading & { field: string[] })[];
  /** Words that no letter has, and those that were searched for instead. */
  corrected: (Reading & { to: string })[];
  names: NamedInQuery[];
  /** For a text that is too long, how many of its words were searched for; null for other queries. */
  shortened: { sought: number; of: number } | null;
};

/** The weight of the letters’ words, compared with the everyday words that were typed. */
const layWeight = 0.9;

/** The weight of words that say little. */
const weakWeight = 0.3;

/** Reads a query as it was typed. */
export function readQuery(typed: string, lexicon: Lexicon): Query {
  const { pieces, shortened } = soughtPieces(piecesOf(typed), lexicon.vocabulary);
  const query: Query = {
    typed,
    clauses: [],
    leftOut: [],
    widened: [],
    lay: [],
    corrected: [],
    names: [],
    shortened,
  };
  readPieces(pieces, lexicon, query);
  const wanted = query.clauses.some(({ excluded }) => !excluded);
  if (wanted || query.names.length > 0) return query;
  // If there are only small words, they are searched for.
  const small = pieces.filter((piece) => query.leftOut.some(({ start }) => start === piece.start));
  return {
    ...query,
    leftOut: [],
    clauses: [...query.clauses, ...small.map((piece) => clause([piece], [literal(piece)]))],
  };
}

function readPieces(pieces: readonly Piece[], lexicon: Lexicon, query: Query): void {
  let from = 0;
  for (let piece = pieces[0]; piece; piece = pieces[from]) {
    if (!isFree(piece)) {
      query.clauses.push(clause([piece], [literal(piece)]));
      from += 1;
      continue;
    }
    const named = nameAt(pieces, from, lexicon.names);
    if (named) {
      query.names.push(named.found);
      if (named.found.name.kind !== "theme") {
        from += named.length;
        continue;
      }
    }
    from += readExpression(pieces, from, lexicon, query) || readWord(pieces, from, lexicon, query);
  }
}

/** Reads an everyday phrase or the words of an abbreviation; gives how many pieces it took, 0 where there is none. */
function readExpression(
  pieces: readonly Piece[],
  from: number,
  { acronyms, lay }: Lexicon,
  query: Query,
): number {
  const phrase = lay.find(({ stems }) => begins(pieces, from, stems) > 0);
  const spelled = acronyms
    .map((acronym) => ({ acronym, stems: stemsOf(acronym.long) }))
    .filter(({ stems }) => stems.length > 1 && begins(pieces, from, stems) > 0)
    .sort((a, b) => b.stems.length - a.stems.length)[0];
  if (spelled && spelled.stems.length >= (phrase?.stems.length ?? 0)) {
    const length = begins(pieces, from, spelled.stems);
    const made = clause(pieces.slice(from, from + length), [
      ...phrasesOf(spelled.acronym.long),
      { stems: stemsOf(spelled.acronym.short), weight: 1 },
    ]);
    query.widened.push({ ...readingOf(made), acronym: spelled.acronym });
    query.clauses.push(made);
    return length;
  }
  const length = phrase ? begins(pieces, from, phrase.stems) : 0;
  if (!phrase || (length === 1 && pieces[from] && isSmall(pieces[from]))) return 0;
  const field = phrase.field.map((words): Term => ({ stems: stemsOf(words), weight: layWeight }));
  const known = new Set(field.map(({ stems }) => stems.join(" ")));
  const typed: Term[] = known.has(phrase.stems.join(" ")) ? [] : [{ stems: phrase.stems, weight: 1 }];
  const made = clause(pieces.slice(from, from + length), [...typed, ...field]);
  query.lay.push({ ...readingOf(made), field: phrase.field });
  query.clauses.push(made);
  return length;
}

/**
 * How many pieces, counted from a given one, have these stems, ignoring small words between them; 0 where they do not.
 */
function begins(pieces: readonly Piece[], from: number, stems: readonly string[]): number {
  let at = 0;
  for (let length = 0; at < stems.length; length += 1) {
    const piece = pieces[from + length];
    if (!piece || !isFree(piece)) return 0;
    if (at > 0 && piece.stems[0] !== stems[at] && isSmall(piece)) continue;
    for (const stem of piece.stems) {
      if (stem !== stems[at]) return 0;
      at += 1;
    }
    if (at === stems.length) return length + 1;
  }
  return 0;
}

/** Reads a single word, together with the next one if the letters write both as one; gives how many pieces it took. */
function readWord(pieces: readonly Piece[], from: number, lexicon: Lexicon, query: Query): number {
  const [piece, next] = pieces.slice(from, from + 2);
  if (!piece) return 1;
  if (isSmall(piece)) {
    query.leftOut.push(readingOf(clause([piece], [])));
    return 1;
  }
  const { vocabulary } = lexicon;
  const acronyms = lexicon.acronyms.filter(({ short }) => isShort(piece, short));
  if (acronyms.length > 0) {
    const made = clause([piece], [literal(piece), ...acronyms.flatMap(({ long }) => phrasesOf(long))]);
    query.clauses.push(made);
    query.widened.push(...acronyms.map((acronym) => ({ ...readingOf(made), acronym })));
    return 1;
  }
  const closed = next && isFree(next) ? formOf(piece) + formOf(next) : "";
  if (next && vocabulary.ranks.has(closed)) {
    const apart = { stems: [...piece.stems, ...next.stems], weight: 1 };
    query.clauses.push(clause([piece, next], [apart, { stems: [stemOf(closed)], weight: 1 }]));
    return 2;
  }
  if (weakWords.has(formOf(piece))) {
    query.clauses.push({ ...clause([piece], [{ ...literal(piece), weight: weakWeight }]), optional: true });
    return 1;
  }
  const spellings = otherSpellings(piece, vocabulary);
  const known = piece.stems.every((stem) => vocabulary.stems.has(stem));
  if (known || spellings.length > 0 || vocabulary.words.length === 0) {
    query.clauses.push(clause([piece], [literal(piece), ...spellings]));
    return 1;
  }
  return readUnknown(pieces, from, lexicon, query);
}

/** Reads a word that no letter has: as a similar word or name, else as it is. */
function readUnknown(pieces: readonly Piece[], from: number, lexicon: Lexicon, query: Query): number {
  const piece = pieces[from];
  if (!piece) return 1;
  const { names, vocabulary } = lexicon;
  const mayBeMistyped = piece.stems.length === 1 && !/^\p{Lu}{2,}$/u.test(piece.text);
  const to = mayBeMistyped
    ? (correctionOf(piece.text, [...vocabulary.words, ...names.words]) ?? twoWords(formOf(piece), vocabulary))
    : null;
  if (to === null) {
    query.clauses.push(clause([piece], [literal(piece)]));
    return 1;
  }
  query.corrected.push({ ...readingOf(clause([piece], [])), to });
  const meant: Piece = { ...piece, text: to, stems: stemsOf(to) };
  const mended = pieces.toSpliced(from, 1, meant);
  const named = nameAt(mended, from, names);
  if (named && named.found.name.kind !== "theme") {
    query.names.push(named.found);
    return named.length;
  }
  const length = readExpression(mended, from, lexicon, query);
  if (length > 0) return length;
  query.clauses.push(clause([meant], [literal(meant), ...otherSpellings(meant, vocabulary)]));
  return 1;
}

/**
 * Two words of the letters that were typed as one. Of several pairs, the one whose rarer word is the most frequent.
 */
function twoWords(form: string, { ranks }: Vocabulary): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let length = 3; length <= form.length - 3; length += 1) {
    const rank = Math.max(
      ranks.get(form.slice(0, length)) ?? Number.POSITIVE_INFINITY,
      ranks.get(form.slice(length)) ?? Number.POSITIVE_INFINITY,
    );
    if (rank < least) [best, least] = [`${form.slice(0, length)} ${form.slice(length)}`, rank];
  }
  return best;
}

/** The same word written with a hyphen or without. */
function otherSpellings({ text, stems }: Piece, { ranks, hyphenated }: Vocabulary): Term[] {
  const closed = plainForm(text).replace(/[^\p{L}\p{N}]/gu, "");
  if (stems.length > 1) return ranks.has(closed) ? [{ stems: [stemOf(closed)], weight: 1 }] : [];
  const apart = hyphenated.get(stemOf(closed));
  return apart ? [{ stems: apart, weight: 1 }] : [];
}

/** The abbreviation, in upper or lower case unless it is also a word. */
function isShort({ text }: Piece, short: string): boolean {
  if (plainForm(short) !== plainForm(text)) return false;
  return !capitalWords.has(short) || text === short;
}

/** The words of an abbreviation as printed in letters, with small variations. */
function phrasesOf(long: string): Term[] {
  const stems = stemsOf(long);
  const telling = stems.filter((stem) => !smallWords.has(stem));
  const exact: Term = { stems, weight: 1 };
  return telling.length < stems.length && telling.length > 2
    ? [exact, { stems: telling, weight: 1, loose: true }]
    : [exact];
}

const literal = ({ stems }: Piece): Term => ({ stems, weight: 1 });

function clause(pieces: readonly Piece[], alternatives: Term[]): Clause {
  const [first] = pieces;
  const text = pieces.map((piece) => piece.text).join(" ");
  return {
    typed: first?.quoted ? `“${text}”` : text,
    alternatives,
    excluded: first?.excluded ?? false,
    optional: false,
    start: first?.start ?? 0,
    end: pieces.at(-1)?.end ?? 0,
  };
}

const readingOf = ({ typed, start, end }: Clause): Reading => ({ typed, start, end });

/** All terms that paragraphs can be found by, each once. */
export function soughtTerms({ clauses }: Query): Term[] {
  const terms = clauses.filter(({ excluded }) => !excluded).flatMap(({ alternatives }) => alternatives);
  return [...new Map(terms.map((term) => [term.stems.join(" "), term])).values()];
}
