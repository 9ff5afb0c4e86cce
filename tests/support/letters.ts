/** Letters made for tests: one that is whole, and arbitrary ones for properties. */
import fc from "fast-check";
import { openingSectionId } from "../../scripts/letter/ids.ts";
import {
  type FrontMatter,
  fitLevels,
  type LetterBody,
  type LetterRecord,
  type RecordParagraph,
} from "../../scripts/letter/schema.ts";
import { cellSpans, tableText } from "../../scripts/letter/table-text.ts";

/** Fields of a fictional letter; a test changes those it is about. */
export const frontMatter: FrontMatter = {
  title: "Focused visit to Leeds children’s services",
  type: "focused-visit",
  authority: "leeds",
  letterDate: "2019-03-04",
  visit: { start: "2019-01-29", end: "2019-01-30", ordinal: null },
  judgement: { grade: "good", date: "2018-03", scope: "whole" },
  scope: "Inspectors looked at the local authority’s arrangements for care leavers.",
  inspectors: [
    { name: "Ada Example", role: "HMI" },
    { name: "Ben Sample", role: "Ofsted Inspector" },
  ],
  otherPeople: [],
  recipient: { name: "Cleo Specimen", role: "Director of Children’s Services", salutation: "Ms Specimen" },
  otherRecipients: [],
  signatory: { name: "Ada Example", role: "HMI" },
  otherSignatories: [],
  signOff: ["Yours sincerely", "Ada Example", "Her Majesty’s Inspector"],
  copies: [],
  source: { file: "leeds/a letter.pdf", format: "pdf", sha256: "0".repeat(64), pages: 4, bytes: 12_345 },
  earlierSources: [],
  corrected: [],
  corrections: [],
};

/** An item of a list. */
const itemOf = (id: string, marker: string | null, text: string, was: string[] = []): RecordParagraph => ({
  id,
  number: Number.parseInt(id.slice(1), 10),
  kind: "item",
  marker,
  level: 1,
  text,
  marks: [],
  was,
});

/** A small body with a heading, paragraphs, items and a footnote. */
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
          marker: null,
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
        itemOf("p2", null, "Core groups: 37% of them.", ["p9"]),
        itemOf("p2a", null, "Plans, *timely* & <clear>."),
        {
          id: "p3",
          number: 3,
          kind: "paragraph",
          marker: null,
          text: "1. is no list here.",
          marks: [],
          was: [],
        },
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
        marker: null,
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
          ...'# ## - + * 1. 12) (b) iv. 1.1 A. Recommendation 1: [^1] [^1]: {#p1} \\ \\| ` < > & &amp; _ ~ | --- = {#p2 was="p1"} word ’s 37% 2016–17 : é'.split(
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

const marker = fc.oneof(
  fc.constantFrom(
    "1.",
    "12)",
    "(3)",
    "(b)",
    "c.",
    "iv.",
    "1.1",
    "2.3.1.",
    "7",
    "A",
    "Recommendation 1:",
    "Step 2",
    "§4",
  ),
  line
    .map((text) =>
      text
        .replace(/["\\{}]/g, "")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 20)
        .trim(),
    )
    .filter((text) => text !== ""),
);

/** The kind of a paragraph, and what only that kind has. */
type Form =
  | { kind: "paragraph" }
  | { kind: "item"; marker: string | null; level: number }
  | { kind: "table"; rows: string[][]; header: boolean; at: number[] };

const rows = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([width, height]) =>
    fc.array(fc.array(fc.oneof(line, fc.constant("")), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
  .filter((cells) => cells.flat().some((text) => text !== ""));

const form: fc.Arbitrary<Form> = fc.oneof(
  fc.constant({ kind: "paragraph" as const }),
  fc.record({
    kind: fc.constant("item" as const),
    marker: fc.option(marker),
    level: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant("table" as const),
    rows,
    header: fc.boolean(),
    at: fc.array(fc.nat(), { maxLength: 3 }),
  }),
);

type MarkedLine = { text: string; marks: { footnote: string; offset: number }[] };

function paragraphOf(number: number, marked: MarkedLine, made: Form): RecordParagraph {
  const shared = { id: `p${number}`, number, was: number % 3 ? [] : [`q${number}`] };
  if (made.kind === "paragraph") return { ...shared, kind: made.kind, marker: null, ...marked };
  if (made.kind === "item") return { ...shared, ...made, ...marked };
  const spans = cellSpans(made.rows);
  const marks = made.at
    .flatMap((at) => {
      const span = spans[at % spans.length];
      return span ? [{ footnote: "fn1", offset: span.start + (at % (span.end - span.start + 1)) }] : [];
    })
    .sort((a, b) => a.offset - b.offset);
  const header = made.header && made.rows[0]?.some((heads) => heads !== "") === true;
  return {
    ...shared,
    kind: "table",
    marker: null,
    rows: made.rows,
    header,
    text: tableText(made.rows),
    marks,
  };
}

/** Any body that the schema allows. */
export const arbitraryBody: fc.Arbitrary<LetterBody> = fc
  .record({
    sections: fc.array(
      fc.record({
        heading: markedLine,
        paragraphs: fc.array(fc.record({ marked: markedLine, form }), { maxLength: 5 }),
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
      const paragraphs =
        index === 0 ? [{ marked: first, form: { kind: "paragraph" as const } }, ...others] : others;
      const headless = index === 0 && opening && paragraphs.length > 0;
      made.sections.push({
        id: headless ? openingSectionId : `section-${index + 1}`,
        heading: headless ? null : heading.text,
        level: 2,
        marks: headless ? [] : heading.marks,
        was: !headless && index % 2 ? [`old-${index}`] : [],
        paragraphs: fitLevels(
          paragraphs.map(({ marked, form: made }) => {
            number += 1;
            return paragraphOf(number, marked, made);
          }),
        ),
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
