/** Letters made for tests: one that is whole, and arbitrary ones for properties. */
import fc from "fast-check";
import { openingSectionId } from "../../scripts/letter/ids.ts";
import type { FrontMatter, LetterBody, LetterRecord } from "../../scripts/letter/schema.ts";

/** Fields of a fictional letter; a test changes those it is about. */
export const frontMatter: FrontMatter = {
  title: "Focused visit to Leeds children’s services",
  type: "focused-visit",
  authority: "leeds",
  letterDate: "2019-03-04",
  visit: { start: "2019-01-29", end: "2019-01-30", ordinal: null },
  judgement: { grade: "good", date: "2018-03", scope: "whole" },
  inspectors: [
    { name: "Ada Example", role: "HMI" },
    { name: "Ben Sample", role: "Ofsted Inspector" },
  ],
  otherPeople: [],
  recipient: { name: "Cleo Specimen", role: "Director of Children’s Services", salutation: "Ms Specimen" },
  signatory: { name: "Ada Example", role: "HMI" },
  signOff: ["Yours sincerely", "Ada Example", "Her Majesty’s Inspector"],
  copies: [],
  source: { file: "leeds/a letter.pdf", format: "pdf", sha256: "0".repeat(64), pages: 4, bytes: 12_345 },
  earlierSources: [],
  corrected: [],
  corrections: [],
};

/** A small body with every kind of block. */
export const body: LetterBody = {
  sections: [
    {
      id: openingSectionId,
      heading: null,
      level: 2,
      marks: [],
      was: [],
      paragraphs: [
        {
          id: "p1",
          number: 1,
          kind: "paragraph",
          text: "This letter summarises the findings.",
          marks: [],
          was: [],
        },
      ],
    },
    {
      id: "what-needs-to-improve",
      heading: "What needs to improve?",
      level: 2,
      marks: [{ footnote: "fn1", offset: 22 }],
      was: ["areas-for-improvement"],
      paragraphs: [
        { id: "p2", number: 2, kind: "item", text: "Core groups: 37% of them.", marks: [], was: ["p9"] },
        { id: "p2a", number: 2, kind: "item", text: "Plans, *timely* & <clear>.", marks: [], was: [] },
        { id: "p3", number: 3, kind: "paragraph", text: "1. is no list here.", marks: [], was: [] },
      ],
    },
  ],
  footnotes: [{ id: "fn1", text: "Cross-referenced with [the framework]." }],
};

/** A body of one section with these paragraphs, p1 and on. */
export const bodyOf = (...texts: string[]): LetterBody => ({
  sections: [
    {
      id: "findings",
      heading: "Findings",
      level: 2,
      marks: [],
      was: [],
      paragraphs: texts.map((text, index) => ({
        id: `p${index + 1}`,
        number: index + 1,
        kind: "paragraph",
        text,
        marks: [],
        was: [],
      })),
    },
  ],
  footnotes: [],
});

const line = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...'# ## - + * 1. 12) [^1] [^1]: {#p1} \\ ` < > & &amp; _ ~ | --- = {#p2 was="p1"} word ’s 37% 2016–17 : é'.split(
            " ",
          ),
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((words) => words.join(" ")),
  )
  .map((text) => text.replace(/\p{Cc}/gu, " ").trim())
  .filter((text) => text.length > 0);

const markedLine = fc
  .tuple(
    line,
    fc.array(fc.record({ at: fc.nat(), footnote: fc.constantFrom("fn1", "fn2") }), { maxLength: 3 }),
  )
  .map(([text, marks]) => ({
    text,
    marks: marks
      .map(({ at, footnote }) => ({ footnote, offset: at % (text.length + 1) }))
      .sort((a, b) => a.offset - b.offset),
  }));

/** Any body that the schema allows. */
export const arbitraryBody: fc.Arbitrary<LetterBody> = fc
  .record({
    sections: fc.array(
      fc.record({
        heading: markedLine,
        paragraphs: fc.array(fc.record({ marked: markedLine, item: fc.boolean() }), { maxLength: 5 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    first: markedLine,
    footnotes: fc.tuple(line, line),
    opening: fc.boolean(),
  })
  .map(({ sections, first, footnotes, opening }) => {
    let number = 0;
    const made: LetterBody = { sections: [], footnotes: [] };
    for (const [index, { heading, paragraphs: others }] of sections.entries()) {
      const paragraphs = index === 0 ? [{ marked: first, item: false }, ...others] : others;
      const headless = index === 0 && opening && paragraphs.length > 0;
      made.sections.push({
        id: headless ? openingSectionId : `section-${index + 1}`,
        heading: headless ? null : heading.text,
        level: 2,
        marks: headless ? [] : heading.marks,
        was: !headless && index % 2 ? [`old-${index}`] : [],
        paragraphs: paragraphs.map(({ marked, item }) => {
          number += 1;
          const kind = item ? ("item" as const) : ("paragraph" as const);
          return { id: `p${number}`, number, kind, ...marked, was: number % 3 ? [] : [`q${number}`] };
        }),
      });
    }
    const elements = made.sections.flatMap((section) => [section, ...section.paragraphs]);
    const used = new Set(elements.flatMap(({ marks }) => marks.map(({ footnote }) => footnote)));
    made.footnotes = ["fn1", "fn2"]
      .map((id, index) => ({ id, text: footnotes[index] ?? "" }))
      .filter(({ id }) => used.has(id));
    return made;
  });

export const record: LetterRecord = { frontMatter, body };
