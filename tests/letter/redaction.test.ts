import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactedMark, redactionOf, redactRecord } from "../../scripts/letter/redaction.ts";
import { bodySchema, type LetterBody } from "../../scripts/letter/schema.ts";
import { arbitraryBody, bodyOf, frontMatter } from "../support/letters.ts";

const redact = (list: string[], body: LetterBody) =>
  redactRecord({ frontMatter: { ...frontMatter, redacted: list }, body });
const text = (list: string[], words: string): string | undefined =>
  redact(list, bodyOf(words)).body.sections[0]?.paragraphs[0]?.text;

describe("redacted words", () => {
  it.each([
    ["a name", ["Ada Example"], "Ada Example’s plan.", "[redacted]’s plan."],
    ["capitals", ["ada example"], "ADA EXAMPLE and Ada example", "[redacted] and [redacted]"],
    ["other spaces", ["Ada Example"], "Ada\u00a0Example", "[redacted]"],
    ["other apostrophes", ["O'Hara"], "O’Hara left", "[redacted] left"],
    ["other hyphens", ["Ann-Lee"], "Ann‑Lee left", "[redacted] left"],
    ["whole words only", ["Ann"], "Annual Ann, Joann", "Annual [redacted], Joann"],
    ["the longest first", ["Ada", "Ada Example"], "Ada Example, Ada", "[redacted], [redacted]"],
    ["signs", ["(a.b)*"], "see (a.b)* and ab", "see [redacted] and ab"],
    ["the mark left alone", ["redacted"], "[redacted] and redacted", "[redacted] and [redacted]"],
    ["figures", ["87 of 113"], "In 87 of 113 cases", "In [redacted] cases"],
  ])("are found with %s", (_, list, words, expected) => {
    expect(text(list, words)).toBe(expected);
  });

  it("are taken out of every field that is read from the letter", () => {
    const { frontMatter: after } = redact(["Ada Example", "Specimen", "Leeds"], bodyOf("A text."));
    const { redacted: _, authority: __, ...others } = after;
    expect(JSON.stringify(others)).not.toMatch(/Ada Example|Specimen|Leeds/i);
    expect(after.title).toBe(`Focused visit to ${redactedMark} children’s services`);
  });

  it("are in no id of a heading, now or earlier", () => {
    const [section] = bodyOf("A text.").sections;
    if (!section) throw new Error("there is no section");
    const named = { ...section, id: "adas-case", heading: "Ada’s case", was: ["ada", "canada"] };
    const [after] = redact(["Ada"], { sections: [named], footnotes: [] }).body.sections;
    expect(after).toMatchObject({ id: "redacted-s-case", heading: "[redacted]’s case", was: ["canada"] });
  });

  it("leave a sound letter that redacting again does not change, whatever is redacted", () => {
    fc.assert(
      fc.property(arbitraryBody, fc.nat(), fc.boolean(), (body, place, isWhole) => {
        const all = body.sections.flatMap(({ paragraphs }) => paragraphs);
        const chosen = all[place % all.length];
        const words = (chosen?.text ?? "").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
        const entry = isWhole ? (chosen?.id ?? "p1") : (words[place % Math.max(1, words.length)] ?? "none");
        const once = redact([entry], body);
        expect(bodySchema.safeParse(once.body).error?.issues).toBeUndefined();
        expect(redactRecord(once)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a quotation", () => {
  const { quotation } = redactionOf([], ["The child was moved twice in a week, and nobody wrote it down."]);

  it.each([
    ["page 2 says ‘moved twice in a week’; check it", "page 2 says [redacted] check it"],
    ["twice in", redactedMark],
    ["a week ago nothing was written", "a week ago nothing was written"],
  ])("of a redacted paragraph keeps none of its runs of words: %s", (said, expected) => {
    expect(quotation(said)).toBe(expected);
  });
});
