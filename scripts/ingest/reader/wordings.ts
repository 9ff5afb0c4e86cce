/** The phrases of a publisher, ready to be found in sentences. */
import type { PublisherPhrases } from "../../content/publishers/phrases-schema.ts";
import { phraseParser } from "../../content/publishers/phrases-schema.ts";
import type { LetterKind, Publisher } from "../../content/publishers/publisher-schema.ts";
import { genericSlots } from "./phrases/generic-slots.ts";
import { Phrases } from "./phrases/phrases.ts";
import { TokenisedSentence } from "./phrases/sentence.ts";

/** The lists of phrases of a field. */
type Found<Field> = { [List in Exclude<keyof Field, "examples">]: Phrases };

export type Wordings = {
  /** The kinds of letter in their order, each with the phrases of its titles. */
  kinds: readonly { kind: LetterKind; titles: Phrases }[];
  /** The phrases of a list that is tried from its first phrase to its last, each in the whole letter. */
  ordinal: Omit<Found<PublisherPhrases["ordinal"]>, "opening" | "title" | "body"> & {
    opening: readonly Phrases[];
    title: readonly Phrases[];
    body: readonly Phrases[];
  };
  scope: Found<PublisherPhrases["scope"]>;
};

const made = new WeakMap<Publisher, Wordings>();

/** The wordings of a publisher; they are made once. */
export function wordingsOf(publisher: Publisher): Wordings {
  const known = made.get(publisher);
  if (known) return known;
  const wordings = newWordings(publisher);
  made.set(publisher, wordings);
  return wordings;
}

function newWordings({ phrases, kinds }: Publisher): Wordings {
  const parse = phraseParser(phrases.words);
  const slots = genericSlots;
  const any = (sources: readonly string[]): Phrases => new Phrases(parse(sources), slots);
  const each = (sources: readonly string[]): Phrases[] => sources.map((source) => any([source]));
  const { ordinal, scope } = phrases;
  return {
    kinds: kinds.map((kind) => ({ kind, titles: any(kind.titles) })),
    ordinal: {
      opening: each(ordinal.opening),
      title: each(ordinal.title),
      body: each(ordinal.body),
      counts: any(ordinal.counts),
      countedFrom: any(ordinal.countedFrom),
      notCountedFrom: any(ordinal.notCountedFrom),
    },
    scope: {
      headings: any(scope.headings),
      sentences: any(scope.sentences),
      orElse: any(scope.orElse),
      continues: any(scope.continues),
      evidence: any(scope.evidence),
      practice: any(scope.practice),
    },
  };
}

/** Whether one of some phrases is anywhere in a text. */
export const saysAny = (phrases: Phrases, text: string): boolean => phrases.isIn(new TokenisedSentence(text));
