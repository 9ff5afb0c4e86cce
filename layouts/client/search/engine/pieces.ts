/** The pieces of a query as it was typed: words, and phrases in quotation marks. */
import { questionWords, smallWords } from "../../../../scripts/letter/small-words.ts";
import { plainForm, wordsOf } from "../../../../scripts/search/shared/stems.ts";

export type Piece = {
  /** Without quotation marks and minus. */
  text: string;
  stems: string[];
  quoted: boolean;
  excluded: boolean;
  /** Its position in the query, with its quotation marks and minus, in UTF-16 units. */
  start: number;
  end: number;
};

/** The maximum length of a query in characters; a page of text is about 4,000. */
const readUpTo = 20_000;

/** Quotation marks, straight or curly; without a closing one, the phrase reaches to the end. */
const piece = /(-?)(?:["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+))/gu;

/** The pieces of a query that have a word. */
export function piecesOf(typed: string): Piece[] {
  return Array.from(typed.slice(0, readUpTo).matchAll(piece), (match): Piece => {
    const [whole, minus, phrase, word] = match;
    const text = phrase ?? word ?? "";
    return {
      text,
      stems: wordsOf(text).map(({ stem }) => stem),
      quoted: phrase !== undefined,
      excluded: minus === "-",
      start: match.index,
      end: match.index + whole.length,
    };
  }).filter(({ stems }) => stems.length > 0);
}

/** Whether a piece may be read as something other than typed: what is quoted or left out is taken as it is. */
export const isFree = ({ quoted, excluded }: Piece): boolean => !quoted && !excluded;

/** The words of a piece in plain form, without a possessive ending. */
export const formOf = ({ text }: Pick<Piece, "text">): string =>
  wordsOf(text)
    .map(({ start, end }) => plainForm(text.slice(start, end)).replace(/'s?$/, ""))
    .join(" ");

/** Whether a piece says nothing of what is sought: “of”, “what”. */
export const isSmall = (piece: Pick<Piece, "text">): boolean =>
  smallWords.has(formOf(piece)) || questionWords.has(formOf(piece));

/** A stretch of a query, in UTF-16 units. */
export type Span = { start: number; end: number };

/** The query with a stretch of it in quotation marks, so that this part is taken as it is. */
export function withQuoted(typed: string, { start, end }: Span): string {
  return `${typed.slice(0, start)}"${typed.slice(start, end)}"${typed.slice(end)}`;
}

/** The query without a stretch of it. */
export function withoutSpan(typed: string, { start, end }: Span): string {
  return `${typed.slice(0, start)}${typed.slice(end)}`.replace(/\s+/g, " ").trim();
}

/** The query with a stretch of it replaced by another word. */
export function withReplaced(typed: string, { start, end }: Span, word: string): string {
  return typed.slice(0, start) + word + typed.slice(end);
}
