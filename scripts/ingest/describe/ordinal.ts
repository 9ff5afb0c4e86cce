/** Which visit of its kind a letter says it is about. */
import type { StructuredLetter } from "../structure/structured-letter.ts";
import { bodyOf, openingOf, sentencePassages } from "./passages.ts";
import { found, notFound, type Reading } from "./reading.ts";

const ordinals = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
];
const ordinal = `(${ordinals.join("|")}|\\d{1,2}(?:st|nd|rd|th))`;
const visit =
  "(?:and\\s+(?:final|last)\\s+|full\\s+|such\\s+|Ofsted\\s+|quarterly\\s+|ILACS\\s+)*(?:(?:focused|monitoring)\\s+)?visit\\b(?!s)";
/** `The visit was the third monitoring visit since …`, `This was the third since …`, `the first of four monitoring visits`, `This visit was the fourth.` */
const thisVisitIs = new RegExp(
  `\\b(?:this|the|it)\\s+(?:(?:focused|monitoring)\\s+)?(?:visit\\s+)?(?:is|was)\\s+(?:also\\s+)?(?:the|their|its|our|a)\\s+(?:local\\s+authority.s\\s+)?${ordinal}(?:\\s+${visit}|(?=\\s+(?:since|following|after|under)\\b)|(?=\\s+of\\s+(?:\\w+\\s+){0,3}(?:focused|monitoring)\\s+visits\\b)|(?<=\\bvisit\\s+(?:is|was)\\s+the\\s+\\w+)(?=[.,;]))`,
  "i",
);
/** `summarises the findings of the second monitoring visit to …`. */
const findingsOf = new RegExp(`\\bfindings\\s+(?:of|from)\\s+(?:the|a|our)\\s+${ordinal}\\s+${visit}`, "i");

/** The number of the visit, 3 for ‘the third monitoring visit since’; null where the letter names none. */
export function readOrdinal(letter: StructuredLetter): Reading<number | null> {
  const opening = sentencePassages(openingOf(letter));
  const places: [RegExp, typeof opening][] = [
    [thisVisitIs, opening],
    [findingsOf, opening],
    [thisVisitIs, sentencePassages(bodyOf(letter))],
  ];
  for (const [pattern, passages] of places) {
    for (const passage of passages) {
      const words = pattern.exec(passage.text)?.[1];
      if (words) return found(ordinalNumber(words), passage);
    }
  }
  return notFound(null);
}

function ordinalNumber(words: string): number {
  const digits = Number.parseInt(words, 10);
  return Number.isNaN(digits) ? ordinals.indexOf(words.toLowerCase()) + 1 : digits;
}
