/** How a letter is cited in a sentence. */
import type { Letter } from "./schema.ts";
import { dateInWords, daysInWords } from "./wording.ts";

/** What of the archive a citation names; `address` without a slash at its end. */
export type CitedArchive = { name: string; address: string };

/** Ofsted writes all letters of the archive. */
export const letterAuthor = "Ofsted";

const describedAs = ({ letterDate, visit }: Letter): string =>
  letterDate === null
    ? `letter on the visit of ${daysInWords(visit.start, visit.end)}`
    : `letter of ${dateInWords(letterDate)} on the visit of ${daysInWords(visit.start, visit.end)}`;

/**
 * One sentence without its address, to which a place in the letter and the address are added.
 * @example `${citationStart(letter, archive)}, paragraph 12, https://…#p12`
 */
export function citationStart(letter: Letter, archive: CitedArchive): string {
  return `${letterAuthor}, ‘${letter.title.replace(/\.$/, "")}’, ${describedAs(letter)}, ${archive.name}`;
}
