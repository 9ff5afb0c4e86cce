/** The phrases of a publisher’s file: how its letters word what the fields are read from. */
import { z } from "zod";
import { text } from "../../letter/text-schema.ts";
import { type Part, type Phrase, PhraseMistake, parsePhrase } from "./phrase.ts";

/** What readers recognise by themselves, for any publisher; a phrase names it in braces. */
export const slotNames: ReadonlySet<string> = new Set([
  // Without words: the beginning and the end of the sentence, and what the next word begins.
  "start",
  "end",
  "capital",
  "people",
  "what",
  // With words.
  "brackets",
  "number",
  "date",
  "days",
  "grade",
  "ordinal",
]);

const phrases = z.array(text).default([]);

/** Sentences, each with what is read from it; null where nothing is. */
const examples = z.record(text, z.union([text, z.number(), z.null()])).default({});

/** What the parts of a letter are known by. */
const letterSchema = z.strictObject({
  /** Words of titles, besides those of the kinds, by which one above the salutation is known. */
  titles: phrases,
  /** The beginning of a second line of a title. */
  titleGoesOn: phrases,
  /** How the first paragraph begins: it is no title. */
  openers: phrases,
  /** How other paragraphs begin, wherever the line above ends. */
  paragraphs: phrases,
  /** Lines of the publisher’s own address, which is not that of the recipient. */
  ownAddress: phrases,
  /** Headings, word for word; they are headings wherever they stand alone. */
  headings: z.array(text).default([]),
});

/** For each field, the phrases that it is read from. */
const fieldSchemas = {
  /** Which visit of its kind it is. */
  ordinal: z.strictObject({
    opening: phrases,
    title: phrases,
    body: phrases,
    /** How visits are counted from something, where a sentence counts from several. */
    counts: phrases,
    /** What visits are counted from. */
    countedFrom: phrases,
    /** What follows an ordinal that counts from something else. */
    notCountedFrom: phrases,
    examples,
  }),
  /** Who carried out the visit; {people} is where a list of them begins. */
  inspectors: z.strictObject({
    introduced: phrases,
    /** Words in an introduction that give all people the first role of the file. */
    group: phrases,
    /** The same at the beginning of a list. */
    groupFirst: phrases,
    carriedOut: phrases,
    /** After the people. */
    carriedOutActively: phrases,
    /** At the beginning of a list that has bodies, or people of what is inspected. */
    ofBodies: phrases,
    ofInspected: phrases,
    joined: phrases,
    further: phrases,
    namedFirst: phrases,
    onlookersOnly: phrases,
    /** Words in roles of inspectors. */
    ofInspectors: phrases,
    examples,
  }),
  /** First and last day of the visit. */
  visitDates: z.strictObject({
    /** Sentences on a visit. */
    visit: phrases,
    /** Sentences on the inspection that the letter is about. */
    ownInspection: phrases,
    /** Words before days of an earlier visit or inspection. */
    earlier: phrases,
    /** Words before the first day of a week. */
    week: phrases,
    /** Year in which the publisher began its visits: earlier ones are misprints. */
    firstYear: z.int().nullable().default(null),
    examples,
  }),
  /** The earlier judgement that a letter names. */
  judgement: z.strictObject({
    /** Words of sentences that may name a judgement. */
    about: phrases,
    /** A grade as a judgement. */
    judged: phrases,
    /** A second grade that follows one. */
    joined: phrases,
    /** Words for the whole, and what an `and` before them begins. */
    whole: phrases,
    wholeNamed: phrases,
    statement: phrases,
    /** Words right before a grade that is that of the whole, whatever was named before. */
    ofWhole: phrases,
    /** Parts of the whole, and what is no part of it: their grades are not the whole’s. */
    parts: phrases,
    others: phrases,
    /** Sentences that report a judgement, not a remark on progress or by peers. */
    reported: phrases,
    notReported: phrases,
    sinceJudged: phrases,
    byPeers: phrases,
    /** Sentences with the date of an inspection, before the sentence with its grade or after it. */
    inspection: phrases,
    notInspection: phrases,
    thatInspection: phrases,
    visit: phrases,
    examples,
  }),
  /** What inspectors looked at. */
  scope: z.strictObject({
    /** Headings above the sentence. */
    headings: phrases,
    /** Sentences that say it; {what} is where the object begins. */
    sentences: phrases,
    /** Sentences that say it less well, for letters without any of the others. */
    orElse: phrases,
    /** How a sentence begins that goes on saying what the one before began. */
    continues: phrases,
    /** What inspectors work with, not what they look into, unless words of `practice` are beside it. */
    evidence: phrases,
    practice: phrases,
    examples,
  }),
};

export const phrasesSchema = z
  .strictObject({
    /** Words that phrases share, by the name that stands for them in braces. */
    words: z
      .record(z.string().regex(/^\p{Ll}[\p{Ll}’ ]*$/u, "must be words in lower case"), text)
      .default({}),
    ordinal: fieldSchemas.ordinal.default(fieldSchemas.ordinal.parse({})),
    letter: letterSchema.default(letterSchema.parse({})),
    /** Roles that the archive writes as letters print them. */
    otherRoles: phrases,
    inspectors: fieldSchemas.inspectors.default(fieldSchemas.inspectors.parse({})),
    /** How a letter says what it summarises. */
    summary: phrases,
    visitDates: fieldSchemas.visitDates.default(fieldSchemas.visitDates.parse({})),
    judgement: fieldSchemas.judgement.default(fieldSchemas.judgement.parse({})),
    scope: fieldSchemas.scope.default(fieldSchemas.scope.parse({})),
  })
  .superRefine(({ words, letter: { headings: _, ...letter }, summary, otherRoles, ...others }, context) => {
    const check = (path: (string | number)[], parse: () => unknown): void => {
      try {
        parse();
      } catch (error) {
        if (!(error instanceof PhraseMistake)) throw error;
        context.addIssue({ code: "custom", path, message: error.message });
      }
    };
    const terms = new Map<string, Part[]>();
    for (const [name, source] of Object.entries(words)) {
      check(["words", name], () => terms.set(name, parsePhrase(source, terms, slotNames).parts));
    }
    for (const [name, list] of Object.entries({ summary, otherRoles })) {
      for (const [index, source] of list.entries()) {
        check([name, index], () => parsePhrase(source, terms, slotNames));
      }
    }
    const fields = { letter, ...others };
    for (const [field, groups] of Object.entries(fields)) {
      for (const [group, list] of Object.entries(groups)) {
        if (!Array.isArray(list)) continue;
        for (const [index, source] of list.entries()) {
          check([field, group, index], () => parsePhrase(source, terms, slotNames));
        }
      }
    }
  });

export type PublisherPhrases = z.output<typeof phrasesSchema>;

/**
 * Makes phrases of wordings, with the shared words of their file.
 * @throws PhraseMistake on words that the schema has not checked
 */
export function phraseParser(words: PublisherPhrases["words"]): (sources: readonly string[]) => Phrase[] {
  const terms = new Map<string, Part[]>();
  for (const [name, source] of Object.entries(words)) {
    terms.set(name, parsePhrase(source, terms, slotNames).parts);
  }
  return (sources) => sources.map((source) => parsePhrase(source, terms, slotNames));
}
