/** How a letter is cited in a sentence. */
import type { Letter } from "./schema.ts";
import { dateInWords, daysInWords } from "./wording.ts";

/** What citations name of an archive: itself, and the author of its letters where that is known. */
export type CitedArchive = {
  name: string;
  /** Without a slash at the end. */
  address: string;
  publisher?: { name: string } | undefined;
};

const describedAs = ({ letterDate, visit }: Letter): string =>
  letterDate === null
    ? `letter on the visit of ${daysInWords(visit.start, visit.end)}`
    : `letter of ${dateInWords(letterDate)} on the visit of ${daysInWords(visit.start, visit.end)}`;

/**
 * The beginning of a citation; a place in the letter and the address are added to it.
 * @example `${citationStart(letter, archive)}, paragraph 12, https://…#p12`
 */
export function citationStart(letter: Letter, archive: CitedArchive): string {
  const author = archive.publisher ? `${archive.publisher.name}, ` : "";
  return `${author}‘${letter.title.replace(/\.$/, "")}’, ${describedAs(letter)}, ${archive.name}`;
}
