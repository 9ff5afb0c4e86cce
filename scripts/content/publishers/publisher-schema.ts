/**
 * A publisher’s file, `content/publishers/<id>.yaml`: who writes the letters, and the words for what they are about.
 * Types are inferred from it.
 *
 * `scripts/content/publishers/` holds what an archive knows of those who write its letters; it may import
 * `scripts/letter/`.
 */
import { z } from "zod";
import { text } from "../../letter/text-schema.ts";
import { phrasesSchema } from "./phrases-schema.ts";

const webAddress = z.url({ protocol: /^https?$/, error: "must be an address that begins with https://" });

/** An id in addresses and data. */
const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    "must be words in lower case joined by hyphens, such as progress-visit",
  );

/** Who writes the letters. The archive claims nothing of them that is not said here. */
export const identityFields = {
  /** Named as the author in citations, feeds and data. */
  name: text,
  /** Its website. */
  address: webAddress.optional(),
  /** Where it publishes the letters itself. */
  source: z.strictObject({ title: text, address: webAddress }).optional(),
  /** Whose the letters are, as it reads after “Letters are”. */
  rights: text.optional(),
  /** The name as it reads after “under the”, and the identifier in the SPDX list (https://spdx.org/licenses/). */
  licence: z.strictObject({ name: text, address: webAddress.optional(), id: text.optional() }).optional(),
  /** A sentence at the foot of every page on what the archive is not. */
  disclaimer: text.optional(),
};

const noun = z.strictObject({ singular: text, plural: text });

/** What is inspected, as pages name it. */
export const inspectedSchema = z.strictObject({
  singular: text,
  plural: text,
  /** What is looked at there, after a name: “Leeds children’s services”; without it, the name is enough. */
  services: text.optional(),
  /** What a judgement may be on a part of: “some services”. */
  parts: text.optional(),
  /** The subject that themes belong to. */
  field: text.optional(),
  /** As readers call them; without it, by the nouns above. */
  knownAs: noun.optional(),
  /** Words in lower case that readers may add to a name when they search. */
  addedToNames: z.array(text).default([]),
});

/** What columns of the register hold whose meaning differs between publishers. */
const registerSchema = z.strictObject({
  kind: text.default("Type."),
  region: text.default("Region."),
  actingBodies: text.default("Bodies that act for it."),
  /** Columns with an identifier, and the field in the published data. */
  identifiers: z
    .array(
      z.strictObject({
        column: z.string().regex(/^[a-z][a-z0-9_]*$/, "must be the name of a column, such as prison_code"),
        field: z.string().regex(/^[a-z][a-zA-Z0-9]*$/, "must be the name of a field, such as prisonCode"),
        description: text,
      }),
    )
    .default([]),
});

/** Whether letters are on a visit or on an inspection. */
const occasion = z.enum(["visit", "inspection"]);

const kindSchema = z.strictObject({
  id,
  /** Inside a sentence. */
  singular: text,
  plural: text,
  /** Where there is little room, with a capital letter. */
  short: text,
  on: occasion,
  /** Whether letters count them: “the third monitoring visit”. */
  ordinal: z.boolean().default(false),
  /**
   * `reason`: an earlier judgement is why they take place; `earlier`: letters may name an earlier judgement; `none`:
   * they never do.
   */
  judgement: z.enum(["reason", "earlier", "none"]).default("none"),
  /** What these letters do not have: it is no doubt that they lack it. */
  lacks: z.array(z.enum(["inspectors"])).default([]),
  /** How their titles are worded. The kind that has none is for all other letters. */
  titles: z.array(text).default([]),
});

/** Something that letters look back on. */
const eventSchema = z.strictObject({
  id,
  name: text,
  on: occasion,
  /** How letters name it. */
  names: z.array(text).min(1, "must have at least one name"),
  /** Words that may come before the name. */
  described: z.array(text).default([]),
  /** Words that may come after it. */
  after: z.array(text).default([]),
  /** Words before the name that make it something else. */
  unless: z.array(text).default([]),
});

/** Outlines that pages can draw. */
export const gradeShapes = ["star", "hexagon", "circle", "diamond", "triangle", "square"] as const;
/** Fills and lines that pages can draw an outline with. */
export const gradeLooks = ["accent", "accent-line", "line", "middle", "ink"] as const;

/** A step of the scale of judgements. */
const gradeSchema = z.strictObject({
  name: text,
  letter: z.string().regex(/^[\p{Lu}\d]$/u, "must be one capital letter or figure"),
  shape: z.enum(gradeShapes),
  look: z.enum(gradeLooks),
  /** What `judgement.grade` of a letter may be, in lower case. */
  wordings: z
    .array(
      z.strictObject({
        grade: text.refine((words) => words === words.toLowerCase(), { error: "must be in lower case" }),
        /** After “judged”; without it, the grade itself. */
        judged: text.optional(),
        /** Other forms of the words. */
        also: z.array(text).default([]),
      }),
    )
    .min(1, "must have at least one wording"),
});

const roleSchema = z.strictObject({
  /** As the archive writes it. */
  label: text,
  /** Whether it follows a name without a comma. */
  afterName: z.boolean().default(false),
  /** As letters print it: phrases. */
  wordings: z.array(text).min(1, "must have at least one wording"),
});

const bodySchema = z.strictObject({
  name: text,
  /** Other names of it. */
  wordings: z.array(text).default([]),
});

const equals = z.strictObject({ short: text, long: text });

/** Searches that pages show as examples, each for something that the search does; what is left out is explained without. */
const searchesSchema = z.strictObject({
  words: text.optional(),
  /** Words that follow one another, for quotation marks. */
  phrase: text.optional(),
  /** A word and another form of it. */
  forms: equals.optional(),
  /** An abbreviation and its words. */
  abbreviation: equals.optional(),
  /** Everyday words and what letters say instead. */
  everyday: equals.optional(),
  /** Words with the name of something inspected. */
  within: text.optional(),
  /** A name that was replaced. */
  former: text.optional(),
  /** A word with a slip of the keys. */
  mistyped: text.optional(),
});

/** A publisher’s file as the editor writes it. */
export const publisherFileSchema = z
  .strictObject({
    ...identityFields,
    inspected: inspectedSchema,
    register: registerSchema.default(registerSchema.parse({})),
    kinds: z.array(kindSchema).min(1, "must have at least one kind of letter"),
    events: z.array(eventSchema).default([]),
    /** Best first. */
    grades: z.array(gradeSchema).default([]),
    roles: z.array(roleSchema).default([]),
    bodies: z.array(bodySchema).default([]),
    searches: searchesSchema.default({}),
    phrases: phrasesSchema.default(phrasesSchema.parse({})),
  })
  .superRefine(({ kinds, events, grades, roles }, context) => {
    const once = (list: readonly { path: (string | number)[]; value: string; what: string }[]): void => {
      const seen = new Set<string>();
      for (const { path, value, what } of list) {
        if (seen.has(value)) context.addIssue({ code: "custom", path, message: `${value} is ${what}` });
        seen.add(value);
      }
    };
    once(kinds.map((one, n) => ({ path: ["kinds", n, "id"], value: one.id, what: "the id of two kinds" })));
    once(
      events.map((one, n) => ({ path: ["events", n, "id"], value: one.id, what: "the id of two events" })),
    );
    once(
      grades.map((one, n) => ({
        path: ["grades", n, "letter"],
        value: one.letter,
        what: "the letter of two grades",
      })),
    );
    once(
      roles.map((one, n) => ({
        path: ["roles", n, "label"],
        value: one.label,
        what: "the label of two roles",
      })),
    );
    once(
      grades.flatMap(({ wordings }, n) =>
        wordings.map(({ grade }, m) => ({
          path: ["grades", n, "wordings", m, "grade"],
          value: grade,
          what: "a wording of two grades",
        })),
      ),
    );
    const [, ...more] = [...kinds.entries()].filter(([, { titles }]) => titles.length === 0);
    for (const [place, { id: second }] of more) {
      const message = `${second} is the second kind without titles; only one kind can be for all other letters`;
      context.addIssue({ code: "custom", path: ["kinds", place, "titles"], message });
    }
  });

export type PublisherFile = z.output<typeof publisherFileSchema>;

/** A publisher by its id. It has no name in an archive that does not say who wrote its letters. */
export type Publisher = Omit<PublisherFile, "name"> & { id: string; name?: string };

export type Searches = PublisherFile["searches"];
export type Inspected = PublisherFile["inspected"];
export type LetterKind = PublisherFile["kinds"][number];
export type EventKind = PublisherFile["events"][number];
export type GradeStep = PublisherFile["grades"][number];
export type Role = PublisherFile["roles"][number];
