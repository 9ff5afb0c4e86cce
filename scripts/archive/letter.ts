/** A letter in the archive: as it is published, and with its publisher, whose words describe it. */
import type { LetterKind, Publisher } from "../content/publishers/publisher-schema.ts";
import { kindOf } from "../content/publishers/publisher-words.ts";
import type { CitedArchive } from "../letter/citation.ts";
import type { Letter as PublishedLetter } from "../letter/schema.ts";
import { visitName } from "../letter/wording.ts";

export type Letter = PublishedLetter & {
  /** Whose words describe the letter. It has no name where the archive does not say who wrote its letters. */
  publishedBy: Publisher;
};

/** A letter in the form in which it is published. */
export function publishedLetter({ publishedBy: _, ...letter }: Letter): PublishedLetter {
  return letter;
}

/** The kind that a letter is of. */
export function kindOfLetter({ publishedBy, type }: Letter): LetterKind {
  return kindOf(publishedBy, type);
}

/** What a letter is on: “third monitoring visit”. */
export function nameOfVisit(letter: Letter): string {
  return visitName(kindOfLetter(letter), letter.visit.ordinal);
}

/** What citations of a letter name of its archive. */
export function citedArchive(
  { publishedBy: { name } }: Letter,
  archive: { name: string; address: string },
): CitedArchive {
  return { name: archive.name, address: archive.address, ...(name !== undefined && { publisher: { name } }) };
}
