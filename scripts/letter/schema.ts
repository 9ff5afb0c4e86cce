/**
 * The one definition of a letter. Types, the front matter check, the published data and its JSON Schema all come from
 * here.
 *
 * `scripts/letter/` holds what a letter is: its fields, addresses, Markdown and wording; it may import only
 * `scripts/util/`.
 */
import { z } from "zod";
import {
  footnoteSchema,
  itemSchema,
  type LetterBody,
  plainParagraphSchema,
  sectionSchema,
  tableSchema,
} from "./body-schema.ts";
import { isCalendarDate } from "./dates.ts";
import { text } from "./text-schema.ts";

export * from "./body-schema.ts";

/** Dates have a pattern in addition to the check of the calendar, so that the JSON Schema refuses other texts. */
const dateOf = (pattern: RegExp, error: string) =>
  z.string({ error }).regex(pattern, { error, abort: true }).refine(isCalendarDate, { error });

/** A calendar day, `2017-12-12`. */
export const day = dateOf(/^\d{4}-\d{2}-\d{2}$/, "must be a date such as 2017-12-12");

/** A date as precise as the letter gives it: `2016`, `2016-11` or `2016-11-21`. YAML reads a bare year as a number. */
const partialDate = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  dateOf(/^\d{4}(-\d{2}(-\d{2})?)?$/, "must be a date such as 2016, 2016-11 or 2016-11-21"),
);

/** A word in addresses and data. */
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be words in lower case joined by hyphens, such as progress-visit");

/** Id of a kind of letter; the archive checks that its publisher has it. */
export const letterTypeSchema = slug.clone();

/** The grade of a judgement; the archive checks that the publisher has it. */
export const gradeSchema = text.clone();

/**
 * A person and their role in the form of the data contract: `HMI`, `Senior HMI`, `Ofsted Inspector`, else as printed.
 */
const person = z.strictObject({ name: text, role: text.nullable() });

const visit = z
  .strictObject({ start: day, end: day, ordinal: z.int().positive().nullable() })
  .refine((value) => value.start <= value.end, { error: "must not end before it starts", path: ["end"] });

/** An earlier judgement that a letter names. */
const judgement = z.strictObject({
  grade: gradeSchema,
  date: partialDate.nullable(),
  /**
   * Whether it is the judgement on the services as a whole or on some of them, such as those for care leavers. Files
   * that do not say are older than this field, when only judgements on the whole were read.
   */
  scope: z.enum(["whole", "part"]).default("whole"),
});

const recipient = z.strictObject({
  name: text.nullable(),
  role: text.nullable(),
  salutation: text.nullable(),
});

/** Where a letter came from; `file` is the path below the seeds folder, with forward slashes. */
const source = z.strictObject({
  file: text,
  format: z.enum(["text", "pdf", "docx"]),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits"),
  pages: z.int().positive().nullable(),
  bytes: z.int().nonnegative(),
});

/** The fields an editor can correct by hand, as `corrected` names them. */
export const correctableFieldSchema = z.enum([
  "title",
  "type",
  "authority",
  "letterDate",
  "visit",
  "judgement",
  "scope",
  "inspectors",
  "otherPeople",
  "recipient",
  "otherRecipients",
  "signatory",
  "otherSignatories",
  "signOff",
  "copies",
  "text",
]);

/** What was changed by hand after publication, and when. */
const correction = z.strictObject({ date: day, note: text });

/** The fields of a letter, in the order in which its file gives them. */
const described = {
  title: text,
  type: letterTypeSchema,
  letterDate: day.nullable(),
  visit,
  judgement: judgement.nullable(),
  /** The letter’s own sentence on what inspectors looked at, with the list that completes it. */
  scope: text.nullable(),
  inspectors: z.array(person),
  otherPeople: z.array(person),
  recipient: recipient.nullable(),
  /** The people addressed after the first. */
  otherRecipients: z.array(person),
  signatory: person.nullable(),
  /** The people who signed the letter after the first. */
  otherSignatories: z.array(person),
  /** The lines of the sign-off as printed, from the valediction to the last one. */
  signOff: z.array(text),
  /** Lines outside the paragraphs that say who else gets the letter. */
  copies: z.array(text),
  corrected: z.array(correctableFieldSchema),
  corrections: z.array(correction),
  source,
  /** Versions of the letter that `source` replaced, latest first. */
  earlierSources: z.array(source),
};

const { title, type, ...others } = described;

/** The front matter of a letter’s Markdown file. Lists that are empty may be left out. */
export const frontMatterSchema = z.strictObject({
  title,
  type,
  /** Slug of the authority in the register. */
  authority: text,
  /** Slugs of the other authorities that the letter is to. */
  otherAuthorities: z.array(text).optional(),
  /** Id of the publisher; without it, the archive’s first. */
  publisher: slug.optional(),
  ...others,
  /** Files without it are older than this field. */
  scope: described.scope.default(null),
  otherPeople: described.otherPeople.default([]),
  otherRecipients: described.otherRecipients.default([]),
  otherSignatories: described.otherSignatories.default([]),
  signOff: described.signOff.default([]),
  copies: described.copies.default([]),
  earlierSources: described.earlierSources.default([]),
  corrected: described.corrected.default([]),
  corrections: described.corrections.default([]),
  /** The editor’s decision on words of the source that its pages do not show, or show struck out. */
  covered: z.enum(["undecided", "publish", "leave-out"]).optional(),
  /** The editor’s decision on pages of the source that are pictures without words. */
  pictures: z.enum(["undecided", "typed-in", "without-words"]).optional(),
  /** Whether the editor has compared words that text recognition read with the pages of the source. */
  recognised: z.enum(["undecided", "checked"]).optional(),
  /** The editor’s decision on whether the source is published as the original; it is, unless it runs something. */
  original: z.enum(["published", "withheld"]).optional(),
  /** Words, phrases and ids of paragraphs that are not shown; see `redaction.ts`. */
  redacted: z.array(text).optional(),
  /**
   * Day on which the letter entered the archive: feeds have it as new from then on. Letters that the archive began with
   * have none.
   */
  added: day.optional(),
});

/** The front matter of a draft: a letter whose title and the parts of whose address may be missing. */
export const draftFrontMatterSchema = frontMatterSchema.extend({
  title: text.nullable(),
  authority: text.nullable(),
  visit: visit.nullable(),
});

/** The fields that are read from the words of a letter. */
export const readFieldsSchema = draftFrontMatterSchema.omit({
  source: true,
  earlierSources: true,
  corrected: true,
  corrections: true,
  covered: true,
  pictures: true,
  recognised: true,
  original: true,
  redacted: true,
  added: true,
  otherAuthorities: true,
  publisher: true,
});

/** An authority as named in the data of a letter. */
export const authorityReference = z.strictObject({
  name: text,
  slug: text,
  gssCode: text.nullable(),
  region: text,
  url: text,
});

/** A theme of a paragraph, and the words of the paragraph that show it. */
const themeMention = z.strictObject({ theme: text, phrase: text });
const withThemes = { themes: z.array(themeMention) };

const { otherRecipients, otherSignatories, ...published } = described;

/** A letter as it is published in `data/letters.json`. */
export const letterSchema = z.strictObject({
  id: text,
  url: text,
  /** Id of who wrote the letter; null where the archive does not say. */
  publisher: text.nullable(),
  ...published,
  /** All people addressed by name; the first is `recipient`. */
  recipients: otherRecipients,
  /** All who signed the letter; the first is `signatory`. */
  signatories: otherSignatories,
  authority: authorityReference,
  /** All authorities that it is to; the first is `authority`. */
  authorities: z.array(authorityReference),
  /**
   * Whether the document that the letter was read from is published too; it is not if it has words that are left out,
   * or if the editor of the archive says so.
   */
  original: z.enum(["published", "withheld", "withheld-by-editor"]),
  /**
   * What was done about pages of the document that are only pictures: their words were typed in by hand, or read by text
   * recognition and compared with the pages, or they have none. Null where no page is only a picture.
   */
  picturePages: z.enum(["typed-in", "recognised", "without-words"]).nullable(),
  /** Day on which the letter entered the archive; null for letters that the archive began with. */
  added: day.nullable(),
  /** Whether words or paragraphs were redacted: a mark is in their place. */
  redacted: z.boolean(),
  /** Withdrawn letters have entries of their own, without words; see `withdrawal.ts`. */
  withdrawn: z.null(),
  /** Slugs of the themes of its paragraphs, in the order of the vocabulary. */
  themes: z.array(text),
  sections: z.array(
    sectionSchema.extend({
      paragraphs: z.array(
        z.discriminatedUnion("kind", [
          plainParagraphSchema.extend(withThemes),
          itemSchema.extend(withThemes),
          tableSchema.extend(withThemes),
        ]),
      ),
    }),
  ),
  footnotes: z.array(footnoteSchema),
});

export type CorrectableField = z.infer<typeof correctableFieldSchema>;
export type Person = z.infer<typeof person>;
export type Visit = z.infer<typeof visit>;
export type Judgement = z.infer<typeof judgement>;
export type Recipient = z.infer<typeof recipient>;
export type LetterSource = z.infer<typeof source>;
export type FrontMatter = z.infer<typeof frontMatterSchema>;
/** A letter as stored in its Markdown file. */
export type LetterRecord = { frontMatter: FrontMatter; body: LetterBody };
export type DraftFrontMatter = z.infer<typeof draftFrontMatterSchema>;
/** A draft as stored in its Markdown file; the record of a letter fits this type too. */
export type DraftRecord = { frontMatter: DraftFrontMatter; body: LetterBody };
export type ReadFields = z.infer<typeof readFieldsSchema>;
/** A letter as it is published. */
export type Letter = z.infer<typeof letterSchema>;
export type Section = Letter["sections"][number];
export type Paragraph = Section["paragraphs"][number];
