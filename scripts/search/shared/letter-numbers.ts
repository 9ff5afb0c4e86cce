/** The numbers of the letters by Pagefind’s ids, in whatever order Pagefind gives them. */
import { checkOfIds } from "./index-files.ts";
import { byteReader, writeNumber } from "./varint.ts";

const inOrder = (ids: readonly string[]): string[] => ids.toSorted((a, b) => (a < b ? -1 : 1));

/**
 * A file of the numbers in the order of the ids, and a checksum of the ids.
 * @param ids the ids of the letters, in the order of their numbers
 */
export function writeNumbers(ids: readonly string[]): { file: Uint8Array; check: number } {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const sorted = inOrder(ids);
  const bytes: number[] = [];
  for (const id of sorted) writeNumber(bytes, numbers.get(id) ?? 0);
  return { file: Uint8Array.from(bytes), check: checkOfIds(sorted) };
}

/**
 * The numbers by id.
 * @param ids the ids in any order
 * @throws if the file was not written for these ids
 */
export function readNumbers(file: Uint8Array, check: number, ids: readonly string[]): Map<string, number> {
  const sorted = inOrder(ids);
  if (checkOfIds(sorted) !== check) throw new Error("the search index does not belong to this archive");
  const reader = byteReader(file);
  return new Map(sorted.map((id) => [id, reader.number()]));
}
