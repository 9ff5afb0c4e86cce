/** How a letter is cited in a sentence. */
import type { Letter } from "./schema.ts";
import { dateInWords, daysInWords } from "./wording.ts";

/** The name and address of the archive for a citation; `address` has no slash at the end. */
export type CitedArchive = { name: string; address: string };

/** Ofsted is the author of all letters in the archive. */
export const letterAuthor = "Ofsted";

const describedAs = ({ letterDate, visit }: Letter): string =>
  letterDate === null
    ? `letter on the visit of ${daysInWords(visit.start, visit.end)}`
    : `letter of ${dateInWords(letterDate)} on the visit of ${daysInWords(visit.start, visit.end)}`;

/**
 * The beginning of a citation; a place in the letter and the address are added to it.
 * @example `${citationStart(letter, archive)}, paragraph 12, https://…#p12`
 */
export function citationStart(letter: Letter, archive: CitedArchive): string {
  return `${letterAuthor}, ‘${letter.title.replace(/\.$/, "")}’, ${describedAs(letter)}, ${archive.name}`;
}
