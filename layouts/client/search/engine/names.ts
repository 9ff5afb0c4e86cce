/** Names in a query: authorities, regions, inspectors and years to search within. */
import type { ArchiveName } from "../../../../scripts/search/shared/index-files.ts";
import { formOf, isFree, type Piece, type Span } from "./pieces.ts";

/** Names by their words. */
export type NameIndex = {
  byForm: ReadonlyMap<string, ArchiveName>;
  /** Years of visits. */
  years: ReadonlySet<string>;
  /** Words that readers add to the name of something inspected. */
  added: ReadonlySet<string>;
  /** The words of all names, for correcting mistyped names. */
  words: readonly string[];
};

export const noNames: NameIndex = { byForm: new Map(), years: new Set(), added: new Set(), words: [] };

/** A name found in a query. */
export type NamedInQuery = { name: ArchiveName; typed: string } & Span;

/** The maximum number of words in a name, with those that readers add to it. */
const longestName = 6;

/** Words before a year that make it a time mentioned in a letter, not the year of a visit: “autumn 2022”. */
const timeWords = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
   sept oct nov dec spring summer autumn winter since in of by before after until from during act`.split(
    /\s+/,
  ),
);

export function nameIndex(
  names: readonly ArchiveName[],
  months: readonly string[],
  added: readonly string[],
): NameIndex {
  const byForm = new Map<string, ArchiveName>();
  for (const name of names) for (const form of name.forms) if (!byForm.has(form)) byForm.set(form, name);
  const words = [...new Set([...byForm.keys()].flatMap((form) => form.split(" ")))];
  return {
    byForm,
    years: new Set(months.map((month) => month.slice(0, 4))),
    added: new Set(added),
    words: words.filter((word) => word.length >= 5),
  };
}

/**
 * The name that begins at a piece of a query, and how many pieces it takes; null where there is none.
 * @param whole whether the query has nothing else
 */
export function nameAt(
  pieces: readonly Piece[],
  from: number,
  index: NameIndex,
): { found: NamedInQuery; length: number } | null {
  const first = pieces[from];
  if (!first || !isFree(first)) return null;
  const end = pieces.findIndex((piece, at) => at > from && !isFree(piece));
  const free = pieces.slice(from, end === -1 ? undefined : end).slice(0, longestName);
  for (let length = free.length; length > 0; length -= 1) {
    const taken = free.slice(0, length);
    const form = taken.map(formOf).join(" ");
    const name = index.byForm.get(form) ?? yearNamed(form, pieces[from - 1], index);
    if (!name) continue;
    const others = countAdded(free.slice(length), name, index);
    const isWhole = length + others === pieces.length;
    if (name.ordinary?.includes(form) && !isWhole && others === 0 && !isCapitalised(first, from)) continue;
    if (name.kind === "theme" && !isWhole) continue;
    if (name.kind === "inspector" && length === 1 && !isWhole) continue;
    const last = free[length + others - 1] ?? first;
    const typed = free
      .slice(0, length)
      .map(({ text }) => text)
      .join(" ");
    return {
      found: { name, typed, start: first.start, end: last.end },
      length: length + others,
    };
  }
  return null;
}

function yearNamed(form: string, before: Piece | undefined, { years }: NameIndex): ArchiveName | undefined {
  if (!years.has(form) || (before && timeWords.has(formOf(before)))) return undefined;
  return { kind: "year", slug: form, name: form, forms: [form] };
}

function countAdded(pieces: readonly Piece[], { kind }: ArchiveName, { added }: NameIndex): number {
  if (kind !== "authority") return 0;
  const end = pieces.findIndex((piece) => !added.has(formOf(piece)));
  return end === -1 ? pieces.length : end;
}

/** The first word of a query may have a capital only because it is the first. */
const isCapitalised = ({ text }: Piece, at: number): boolean => at > 0 && /^\p{Lu}/u.test(text);
