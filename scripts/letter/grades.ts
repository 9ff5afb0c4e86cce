/** The grades of judgements, and their wordings in letters. */

/** Ofsted’s judgements, as worded in its frameworks from 2009 to 2026, in lower case. */
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
 * Source of a regular expression for a grade in any of its wordings (“requiring improvement”), without a group; for use
 * with the flag `i`.
 */
export const gradePattern =
  "\\b(?:outstanding|good|adequate|inadequate|requir(?:es?|ing|ed)\\s+improvement(?:\\s+to\\s+be\\s+good)?)\\b";

/**
 * The grade that words give.
 * @param words as `gradePattern` finds them
 * @throws on words that do not give a grade
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

/** The grades in a text, in its order. “Good” inside “requires improvement to be good” does not count. */
export function gradesIn(text: string): Grade[] {
  return [...text.matchAll(anyGrade)].map(([words]) => gradeOf(words));
}

/**
 * Whether two grades are the same step of the scale: “requires improvement” is also worded “requires improvement to be
 * good”.
 */
export function isSameStep(a: Grade, b: Grade): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
