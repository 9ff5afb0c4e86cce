/** The phrases of a publisher, ready to be found in sentences. */
import type { PublisherPhrases } from "../../content/publishers/phrases-schema.ts";
import { phraseParser } from "../../content/publishers/phrases-schema.ts";
import type { LetterKind, Publisher } from "../../content/publishers/publisher-schema.ts";
import type { Judgement } from "../../letter/schema.ts";
import { tokensOf } from "../../letter/tokens.ts";
import { genericSlots } from "./phrases/generic-slots.ts";
import { Phrases } from "./phrases/phrases.ts";
import { Roles } from "./phrases/roles.ts";
import { TokenisedSentence } from "./phrases/sentence.ts";
import { wordSlot } from "./phrases/word-slot.ts";
import { headingKey } from "./structure/headings.ts";

/** The lists of phrases of a field. */
type Found<Field> = { [List in Exclude<keyof Field, "examples">]: Phrases };

/** The phrases of all lists of a field. */
function listsOf<Field extends Record<string, unknown>>(
  field: Field,
  anyOf: (sources: readonly string[]) => Phrases,
): Record<Exclude<keyof Field, "examples">, Phrases> {
  const lists = Object.entries(field).flatMap(([name, list]) =>
    Array.isArray(list) ? [[name, anyOf(list)]] : [],
  );
  return Object.fromEntries(lists);
}

/** What the parts of a letter are known by. */
export type LetterWordings = {
  /** Titles of each kind, and other words that show a title above the salutation. */
  titles: readonly Phrases[];
  titleGoesOn: Phrases;
  openers: Phrases;
  paragraphs: Phrases;
  /** Lines of the publisher’s own address. */
  ownAddress: Phrases;
  roles: Roles;
  /** In the form of `headingKey`. */
  headings: ReadonlySet<string>;
};

export type Wordings = {
  letter: LetterWordings;
  /** The kinds of letter in their order, each with the phrases of its titles. */
  kinds: readonly { kind: LetterKind; titles: Phrases }[];
  /** The phrases of a list that is tried from its first phrase to its last, each in the whole letter. */
  ordinal: Omit<Found<PublisherPhrases["ordinal"]>, "opening" | "title" | "body"> & {
    opening: readonly Phrases[];
    title: readonly Phrases[];
    body: readonly Phrases[];
  };
  inspectors: Found<PublisherPhrases["inspectors"]>;
  roles: Roles;
  /** How a letter says what it summarises. */
  summary: Phrases;
  visitDates: Omit<Found<PublisherPhrases["visitDates"]>, "firstYear"> & { firstYear: number | null };
  judgement: Found<PublisherPhrases["judgement"]> & { gradeOf: (words: string) => Judgement["grade"] };
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

function newWordings({ phrases, kinds, grades, roles }: Publisher): Wordings {
  const parse = phraseParser(phrases.words);
  const wordings = grades.flatMap((step) => step.wordings);
  const slots = new Map([
    ...genericSlots,
    ["grade", wordSlot(wordings.flatMap(({ grade, also }) => [grade, ...also]))] as const,
  ]);
  const anyOf = (sources: readonly string[]): Phrases => new Phrases(parse(sources), slots);
  const each = (sources: readonly string[]): Phrases[] => sources.map((source) => anyOf([source]));
  const { ordinal, scope, summary, visitDates, judgement } = phrases;
  const ownRoles = new Roles(
    roles.map(({ label, wordings: printed }) => ({
      label,
      whole: anyOf(printed.map((one) => `{start} (${one}) {end}`)),
    })),
    anyOf([...phrases.otherRoles, ...roles.flatMap(({ wordings: printed }) => printed)]),
  );
  return {
    kinds: kinds.map((kind) => ({ kind, titles: anyOf(kind.titles) })),
    ordinal: {
      opening: each(ordinal.opening),
      title: each(ordinal.title),
      body: each(ordinal.body),
      counts: anyOf(ordinal.counts),
      countedFrom: anyOf(ordinal.countedFrom),
      notCountedFrom: anyOf(ordinal.notCountedFrom),
    },
    letter: {
      titles: [...kinds.map(({ titles }) => anyOf(titles)), anyOf(phrases.letter.titles)],
      titleGoesOn: anyOf(phrases.letter.titleGoesOn),
      openers: anyOf(phrases.letter.openers),
      paragraphs: anyOf(phrases.letter.paragraphs),
      ownAddress: anyOf(phrases.letter.ownAddress),
      roles: ownRoles,
      headings: new Set(phrases.letter.headings.map(headingKey)),
    },
    inspectors: listsOf(phrases.inspectors, anyOf),
    roles: ownRoles,
    summary: anyOf(summary),
    visitDates: { ...listsOf(visitDates, anyOf), firstYear: visitDates.firstYear },
    judgement: { ...listsOf(judgement, anyOf), gradeOf: gradeFinder(wordings) },
    scope: listsOf(scope, anyOf),
  };
}

/** Makes a function that gives the grade of words that a phrase has found in a letter. */
function gradeFinder(
  wordings: readonly { grade: string; also: readonly string[] }[],
): (words: string) => Judgement["grade"] {
  const keyOf = (words: string): string =>
    tokensOf(words)
      .map(({ key }) => key)
      .join(" ");
  const grades = new Map(
    wordings.flatMap(({ grade, also }) => [grade, ...also].map((words) => [keyOf(words), grade] as const)),
  );
  return (words) => grades.get(keyOf(words)) as Judgement["grade"];
}

/** Whether one of some phrases is anywhere in a text. */
export const saysAny = (phrases: Phrases, text: string): boolean => phrases.isIn(new TokenisedSentence(text));
