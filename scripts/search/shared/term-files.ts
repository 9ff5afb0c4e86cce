/** The files of the terms of the index, with neighbours in the alphabet in the same file. */

import { type Postings, readPostings, writePostings } from "./postings.ts";
import { byteReader, writeNumber } from "./varint.ts";

/**
 * Maximum size of a file before it is compressed, unless a single term is larger. A search loads the whole files of its
 * words, so they are small; smaller ones would be too many for a static host.
 */
const fileSize = 20_000;

/** Files of terms, and for each as much of the beginning of its first term as sets it apart from the file before. */
export type TermFiles = { firsts: string[]; files: Uint8Array[] };

/** Puts terms, which are sorted, into files. */
export function packTerms(terms: Iterable<[term: string, Postings]>): TermFiles {
  const packed: TermFiles = { firsts: [], files: [] };
  let parts: Uint8Array[] = [];
  let size = 0;
  let last = "";
  const close = (): void => {
    if (parts.length > 0) packed.files.push(joined(parts));
    parts = [];
    size = 0;
  };
  for (const [term, postings] of terms) {
    const entry = entryOf(term, writePostings(postings));
    if (size + entry.length > fileSize) close();
    if (parts.length === 0) packed.firsts.push(beginning(term, last));
    parts.push(entry);
    size += entry.length;
    last = term;
  }
  close();
  return packed;
}

/** The number of the only file that can have a term; below 0 where none can. */
export function fileOfTerm(firsts: readonly string[], term: string): number {
  return firsts.findLastIndex((first) => first <= term);
}

/** The terms of a file and their lists, each of which is read when it is needed. */
export function unpackTerms(file: Uint8Array): Map<string, () => Postings> {
  const terms = new Map<string, () => Postings>();
  const decoder = new TextDecoder();
  const reader = byteReader(file);
  while (!reader.atEnd()) {
    const term = decoder.decode(reader.part(reader.number()));
    const list = reader.part(reader.number());
    terms.set(term, () => readPostings(list));
  }
  return terms;
}

/** A term and its list, each after its number of bytes. */
function entryOf(term: string, list: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode(term);
  const nameLength: number[] = [];
  writeNumber(nameLength, name.length);
  const listLength: number[] = [];
  writeNumber(listLength, list.length);
  return joined([Uint8Array.from(nameLength), name, Uint8Array.from(listLength), list]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The shortest beginning of a term that is greater than the term before it. */
function beginning(term: string, before: string): string {
  for (let length = 1; length < term.length; length += 1) {
    const start = term.slice(0, length);
    if (start > before) return start;
  }
  return term;
}
