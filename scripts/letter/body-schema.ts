/** The body of a letter: sections, paragraphs, list items, tables and footnotes. */
import { z } from "zod";
import { otherId } from "./ids.ts";
import { reservedIds } from "./reserved-ids.ts";
import { cellSpans, tableText } from "./table-text.ts";
import { text, withoutControlCharacters } from "./text-schema.ts";

/** Form of a paragraph’s id: `p12`, and `p12a` for one that was added after publication. */
export const paragraphIdPattern = /^p[1-9][0-9]*[a-z]*$/;
/** Form of a section’s id: words of the heading with hyphens. */
export const sectionIdPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Form of a footnote’s id. */
export const footnoteIdPattern = /^fn[1-9][0-9]*$/;

const footnoteId = z.string().regex(footnoteIdPattern, "must be fn and a number, such as fn1");

/** A footnote’s mark: it comes before the character `offset` of the text (in UTF-16 units). */
const footnoteMark = z.strictObject({ footnote: footnoteId, offset: z.int().nonnegative() });

const addressable = {
  marks: z.array(footnoteMark),
  /** Earlier ids that lead here too. */
  was: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, "must be an id in lower case, such as p13")),
};

/** Whether footnote marks are in order and inside the text. */
const marksFit = (words: string | null, marks: readonly { offset: number }[]): boolean =>
  marks.every(
    ({ offset }, index) => offset >= (marks[index - 1]?.offset ?? 0) && offset <= (words?.length ?? 0),
  );
const marksDoNotFit = { error: "must be in order and inside the text", path: ["marks"] };

const numbered = {
  id: z.string().regex(paragraphIdPattern, "must be p and a number, such as p12 or p12a"),
  /** The number in the margin without a letter: 12 for `p12` and for `p12a`. */
  number: z.int().positive(),
};

export const plainParagraphSchema = z.strictObject({
  ...numbered,
  kind: z.literal("paragraph"),
  marker: z.null(),
  text,
  ...addressable,
});

/** The printed number or letter of an item: `3.`, `(b)`, `1.1`, `Recommendation 1:`. */
const marker = z
  .string()
  .max(40, "must be at most 40 characters long")
  .regex(
    /^[^\s"{}\\\p{Cc}]+(?: [^\s"{}\\\p{Cc}]+)*$/u,
    'must be a number or letter as printed, such as 3. or (b), without " \\ { }',
  );

export const itemSchema = z.strictObject({
  ...numbered,
  kind: z.literal("item"),
  /** Null where the item begins with a bullet or nothing. */
  marker: marker.nullable(),
  /** 1 for an item of a list, 2 for one of a list inside an item, and so on. */
  level: z.int().min(1).max(9),
  text,
  ...addressable,
});

const cell = z.string().trim().regex(withoutControlCharacters, "must be one line without control characters");

export const tableSchema = z.strictObject({
  ...numbered,
  kind: z.literal("table"),
  marker: z.null(),
  /** The cells of each row; a cell that spans several is followed by empty ones. */
  rows: z.array(z.array(cell).min(1)).min(1),
  /** Whether the first row has the column headings. */
  header: z.boolean(),
  /** The words of its cells in order: `Area | 2023; Kent | 412`. */
  text: z.string().min(1, "must not be empty"),
  ...addressable,
});

const paragraph = z.discriminatedUnion("kind", [plainParagraphSchema, itemSchema, tableSchema]);

/** What is wrong with the rows of a table; null where nothing is wrong. */
function tableFault({ rows, header, text: words, marks }: z.infer<typeof tableSchema>): string | null {
  if (rows.some((cells) => cells.length !== rows[0]?.length)) return "must have as many cells in every row";
  if (header && rows[0]?.every((heads) => heads === ""))
    return "must have words in its first row, the column headings";
  if (words !== tableText(rows)) return "must be the text of its cells";
  const spans = cellSpans(rows);
  const inCells = marks.every(({ offset }) =>
    spans.some(({ start, end }) => offset >= start && offset <= end),
  );
  return inCells ? null : "must have footnote marks only in cells that have words";
}

/** A paragraph whose marks and cells fit its text. */
const soundParagraph = paragraph
  .refine(({ text: words, marks }) => marksFit(words, marks), marksDoNotFit)
  .superRefine((value, context) => {
    const fault = value.kind === "table" ? tableFault(value) : null;
    if (fault !== null) context.addIssue({ code: "custom", message: fault, path: ["rows"] });
  });

/** The deepest level that an item may have below a paragraph, an item or, where it comes first, nothing. */
const deepestLevel = (above: z.infer<typeof paragraph> | undefined): number =>
  above?.kind === "item" ? above.level + 1 : 1;

/** What distinguishes the kinds of blocks that become paragraphs. */
type ParagraphKind =
  | { kind: "heading" | "paragraph" }
  | { kind: "item"; marker: string | null; level: number }
  | { kind: "table"; rows: string[][]; header: boolean };

/** A paragraph of the letter from the fields that all kinds share and from its kind; a heading counts as plain text. */
export function paragraphOf(
  shared: Pick<RecordParagraph, "id" | "number" | "text" | "marks" | "was">,
  block: ParagraphKind,
): RecordParagraph {
  switch (block.kind) {
    case "item":
      return { ...shared, kind: "item", marker: block.marker, level: block.level };
    case "table":
      return { ...shared, kind: "table", marker: null, rows: block.rows, header: block.header };
    default:
      return { ...shared, kind: "paragraph", marker: null };
  }
}

/** Paragraphs, with items moved out that are deeper than the items above them allow. */
export function fitLevels(paragraphs: readonly z.infer<typeof paragraph>[]): z.infer<typeof paragraph>[] {
  let outer: number[] = [];
  return paragraphs.map((one) => {
    if (one.kind !== "item") {
      outer = [];
      return one;
    }
    outer = [...outer.filter((level) => level < one.level), one.level];
    return { ...one, level: outer.length };
  });
}

const soundParagraphs = z.array(soundParagraph).superRefine((paragraphs, context) => {
  for (const [index, one] of paragraphs.entries()) {
    if (one.kind !== "item" || one.level <= deepestLevel(paragraphs[index - 1])) continue;
    const message = "must be at most one more than the level of the item above; indent the item less";
    context.addIssue({ code: "custom", message, path: [index, "level"] });
  }
});

export const sectionSchema = z.strictObject({
  id: z
    .string()
    .regex(sectionIdPattern, "must be words in lower case joined by hyphens")
    .refine((id) => !reservedIds.has(id), { error: "is an id of the page itself; add -2 to it" })
    .refine((id) => !otherId.test(id), {
      error: "looks like the id of a paragraph or footnote; use words",
    }),
  heading: text.nullable(),
  level: z.literal(2),
  paragraphs: z.array(paragraph),
  ...addressable,
});

export const footnoteSchema = z.strictObject({ id: footnoteId, text });

/** The body of a letter: its sections in order, and its footnotes. */
export const bodySchema = z
  .strictObject({
    sections: z.array(
      sectionSchema
        .extend({ paragraphs: soundParagraphs })
        .refine(({ heading, marks }) => marksFit(heading, marks), marksDoNotFit),
    ),
    footnotes: z.array(footnoteSchema),
  })
  .refine(({ sections }) => sections.some(({ paragraphs }) => paragraphs.length > 0), {
    error: "a letter must have at least one paragraph",
  })
  .refine(({ sections }) => sections.every(({ heading }, index) => heading !== null || index === 0), {
    error: "only the first section of a letter can be without a heading",
  });

export type LetterBody = z.infer<typeof bodySchema>;
export type FootnoteMark = z.infer<typeof footnoteMark>;
export type Footnote = z.infer<typeof footnoteSchema>;
export type RecordSection = LetterBody["sections"][number];
export type RecordParagraph = RecordSection["paragraphs"][number];
export type RecordTable = Extract<RecordParagraph, { kind: "table" }>;
