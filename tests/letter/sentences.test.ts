import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../scripts/letter/sentences.ts";

describe("a paragraph’s sentences", () => {
  it.each<[text: string, sentences: string[]]>([
    ["It fell to 24%. It rose again.", ["It fell to 24%.", "It rose again."]],
    ["Mr. Specimen knows. Dr. B. Sample does not.", ["Mr. Specimen knows.", "Dr. B. Sample does not."]],
    ["The visit to St. Helens was short.", ["The visit to St. Helens was short."]],
    ["They asked: ‘Why?’ Nobody knew.", ["They asked: ‘Why?’", "Nobody knew."]],
    ["13.Children learn well. Some do not.", ["13.Children learn well.", "Some do not."]],
    ["13. Children learn well.", ["13. Children learn well."]],
    ["The response to neglect. (outcome 3, framework)", ["The response to neglect. (outcome 3, framework)"]],
    ["Caseloads fell. (They had risen.)", ["Caseloads fell.", "(They had risen.)"]],
    ["Without a full stop", ["Without a full stop"]],
    ["", []],
  ])("%s", (text, sentences) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences);
  });

  it("are where their offsets say, in order, and have all its words", () => {
    const words = fc.array(fc.constantFrom("Mr.", "A.", "12.", "fell", "Is", "it?", "‘No.’", "(yes)", "\n"));
    fc.assert(
      fc.property(
        words.map((all) => all.join(" ")),
        (text) => {
          const sentences = sentencesOf(text);
          for (const { text: sentence, offset } of sentences) {
            expect(text.slice(offset, offset + sentence.length)).toBe(sentence);
          }
          const together = sentences.map((sentence) => sentence.text).join("");
          expect(together.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });
});
