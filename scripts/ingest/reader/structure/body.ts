/** The body of a letter as its Markdown has it, with new ids. */

import { openingSectionId, paragraphId, sectionId } from "../../../letter/ids.ts";
import { fitLevels, type LetterBody, paragraphOf, type RecordParagraph } from "../../../letter/schema.ts";
import { footnoteIds } from "./footnote-ids.ts";
import { linkedMarks } from "./join-lines.ts";
import type { StructuredLetter } from "./structured-letter.ts";

/** Sections, paragraphs and footnotes with ids; paragraphs are numbered through from p1. */
export function bodyOfLetter(letter: StructuredLetter): LetterBody {
  const { idOf, footnotes } = footnoteIds(letter);
  const taken = new Set<string>();
  let number = 0;
  const sections = letter.sections.map(({ heading, blocks }) => {
    const id = heading ? sectionId(heading.text, taken) : openingSectionId;
    taken.add(id);
    return {
      id,
      heading: heading?.text ?? null,
      level: 2 as const,
      marks: heading ? linkedMarks(heading.marks, idOf) : [],
      was: [],
      paragraphs: fitLevels(
        blocks.map((block): RecordParagraph => {
          number += 1;
          const marks = linkedMarks(block.marks, idOf);
          return paragraphOf({ id: paragraphId(number), number, text: block.text, marks, was: [] }, block);
        }),
      ),
    };
  });
  return { sections, footnotes };
}
