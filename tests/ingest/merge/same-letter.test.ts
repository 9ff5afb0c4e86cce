import { describe, expect, it } from "vitest";
import { isSameLetter, likenessOf } from "../../../scripts/ingest/merge/same-letter.ts";
import type { LetterBody } from "../../../scripts/letter/schema.ts";
import { birmingham, readWords } from "../../support/reading.ts";

const letter = readWords(birmingham).body;
/** The letter with its paragraphs’ words changed. */
const changed = (change: (words: string[]) => string[]): LetterBody => ({
  ...letter,
  sections: letter.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((one) => ({ ...one, text: change(one.text.split(" ")).join(" ") })),
  })),
});

describe("two texts", () => {
  it("are wholly alike when they are the same", () => {
    expect(likenessOf(letter, structuredClone(letter))).toBe(1);
    expect(
      likenessOf(
        letter,
        changed((words) => words.with(0, "Quite")),
      ),
    ).toBeLessThan(1);
  });

  it("are versions of one letter when every tenth word was changed", () => {
    const revised = changed((words) => words.map((word, index) => (index % 10 === 9 ? "other" : word)));
    expect(isSameLetter(letter, revised)).toBe(true);
  });

  it("are two letters when they have the same words and say other things with them", () => {
    expect(
      isSameLetter(
        letter,
        changed((words) => words.toSorted()),
      ),
    ).toBe(false);
  });
});
