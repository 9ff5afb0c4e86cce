/** The grades of judgements, and the words in which letters give them. */

/** Ofsted’s judgements, as its frameworks of 2009 to 2026 word them, in lower case. */
export const grades = [
  "outstanding",
  "good",
  "adequate",
  "requires improvement",
  "requires improvement to be good",
  "inadequate",
] as const;

export type Grade = (typeof grades)[number];

/**
 * Source of a regular expression for a grade in any of its wordings (“requiring improvement”), without a group; to be
 * used without regard to case.
 */
export const gradePattern =
  "\\b(?:outstanding|good|adequate|inadequate|requir(?:es?|ing|ed)\\s+improvement(?:\\s+to\\s+be\\s+good)?)\\b";

/**
 * The grade that words give.
 * @param words as `gradePattern` finds them
 * @throws on words that give no grade
 * @example gradeOf("required improvement to be good") // "requires improvement to be good"
 */
export function gradeOf(words: string): Grade {
  const plain = words
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^requir\w+/, "requires");
  const grade = grades.find((one) => one === plain);
  if (grade === undefined) throw new RangeError(`“${words}” is not a grade`);
  return grade;
}

const anyGrade = new RegExp(gradePattern, "gi");

/** The grades that a text names, in its order. “Good” is none inside “requires improvement to be good”. */
export function gradesIn(text: string): Grade[] {
  return [...text.matchAll(anyGrade)].map(([words]) => gradeOf(words));
}

/** Whether two grades are one step of the scale: “requires improvement (to be good)” is worded with and without its end. */
export function isSameStep(a: Grade, b: Grade): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
