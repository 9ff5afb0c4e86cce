/** A letter in its parts, as its lines show it, before anything is read out of its words. */
import type { SourceLine } from "../formats/source-document.ts";
import type { Block } from "./blocks.ts";
import type { Note } from "./footnotes.ts";

/** Words and the page they are on; the page is null where the source shows none. */
export type Passage = { text: string; page: number | null };

export type StructuredSection = { heading: Block | null; blocks: Block[] };

export type StructuredLetter = {
  /** What is above the salutation: letterhead, date, address. */
  head: SourceLine[];
  salutation: Passage | null;
  title: Passage | null;
  sections: StructuredSection[];
  notes: Note[];
  /** Lines from the valediction to the last one. */
  signOff: Passage[];
  /** Lines that say who else gets the letter, outside its paragraphs. */
  copies: Passage[];
  furniture: SourceLine[];
  /** What of it may be part of the letter after all. */
  unsureFurniture: SourceLine[];
};
