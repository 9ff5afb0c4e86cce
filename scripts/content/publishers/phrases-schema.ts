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
  "what",
  // With words.
  "brackets",
  "date",
  "days",
  "grade",
  "ordinal",
  "people",
  "role",
]);

const phrases = z.array(text).default([]);

/** Sentences, each with what is read from it; null where nothing is. */
const examples = z.record(text, z.union([text, z.number(), z.null()])).default({});

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

export type FieldWithPhrases = keyof typeof fieldSchemas;

export const phrasesSchema = z
  .strictObject({
    /** Words that phrases share, by the name that stands for them in braces. */
    words: z
      .record(z.string().regex(/^\p{Ll}[\p{Ll}’ ]*$/u, "must be words in lower case"), text)
      .default({}),
    ordinal: fieldSchemas.ordinal.default(fieldSchemas.ordinal.parse({})),
    scope: fieldSchemas.scope.default(fieldSchemas.scope.parse({})),
  })
  .superRefine(({ words, ...fields }, context) => {
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
