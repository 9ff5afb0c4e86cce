/** Who carried out a visit, and who else was there. */
import type { LetterKind } from "../../../content/publishers/publisher-schema.ts";
import type { Person } from "../../../letter/schema.ts";
import type { Phrases } from "../phrases/phrases.ts";
import type { Roles } from "../phrases/roles.ts";
import { sentenceOf } from "../phrases/sentence.ts";
import type { Passage } from "../structure/structured-letter.ts";
import { saysAny, type Wordings } from "../wordings.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import type { LetterPassages } from "./passages.ts";
import { type PeopleList, readPeople, saysWatching, startsPerson } from "./people-list.ts";

type Known = Pick<Wordings, "inspectors" | "roles">;

export type VisitPeople = { inspectors: Person[]; otherPeople: Person[] };

/** What may come between the words that introduce a list and its first name. */
const leadIn = /^(?:(?:an?|the|both|all|two|three|four|five|six)\s+(?:of\s+)?(?:whom\s+)?)?(?:,\s*)?/i;
/**
 * A role or a name at the beginning of a sentence about an observer: `A regulatory inspection manager, …`, `Also
 * observing was …`.
 */
const onlookerFirst =
  /^(?:(?:in\s+addition|also),?\s+)?(?:(?:an?|the)\s+)?(?:(?:shadowing|observing|present)\s+(?:was|were)\s+|quality[- ]assurance\s+was\s+(?:provided|undertaken)\s+by\s+|for\s+quality[- ]assurance(?:\s+purposes)?,\s+the\s+visit\s+was\s+attended\s+by\s+|on\s+(?:the\s+)?(?:\w+\s+)?day(?:\s+\w+)?,\s+)?/i;
const onlookerWord = /\b(?:shadow|observ|quality[- ]assur)/i;

/** The inspectors in the order of the letter, and the people who only observed, shadowed or assured quality. */
export function readVisitPeople(
  { opening, body }: LetterPassages,
  kind: LetterKind,
  { inspectors: wordings, roles }: Known,
): Reading<VisitPeople> {
  const known = { inspectors: wordings, roles };
  const isNamedIn = (passage: Passage): boolean => (listIn(passage, known)?.people.length ?? 0) > 0;
  const sentences = opening.some(isNamedIn) ? opening : [...opening, ...body.filter(isNamedIn).slice(0, 1)];
  const inspectors: Person[] = [];
  const otherPeople: Person[] = [];
  const behind: string[] = [];
  let evidence: Passage | null = null;
  for (const passage of sentences) {
    const list = evidence === null && !isOnlookersOnly(passage, known) ? listIn(passage, known) : null;
    const joined = evidence === null ? null : (joinedIn(passage, known) ?? furtherIn(passage, known));
    if (list && list.people.length > 0) evidence = passage;
    const read = list && list.people.length > 0 ? list : joined;
    if (read) {
      inspectors.push(...read.people);
      otherPeople.push(...read.onlookers);
      behind.push(...read.others);
    } else {
      otherPeople.push(...onlookersIn(passage.text, roles));
    }
  }
  const doubts = [
    ...inspectors.filter(({ name }) => watched(name, sentences)).map(({ name }) => watchedDoubt(name)),
    ...behind.map((name) => `‘${name}’ follows the inspectors and was not read as one of them`),
    ...leftOut(sentences, [...inspectors, ...otherPeople], known),
    ...strangeNames(evidence, inspectors, known),
  ];
  const value = { inspectors, otherPeople };
  return evidence
    ? found(value, evidence, ...doubts)
    : notFound(value, ...(kind.lacks.includes("inspectors") ? [] : [notNamed(opening, wordings)]), ...doubts);
}

/**
 * The people with a role who observed the visit, from sentences that are about them or end with them. People whom
 * inspectors observed or spoke to do not count.
 */
function onlookersIn(sentence: string, roles: Roles): Person[] {
  if (!onlookerWord.test(sentence)) return [];
  const { people, onlookers } = readPeople(sentence, null, roles);
  const isAboutThem = startsPerson(sentence, onlookerFirst.exec(sentence)?.[0].length ?? 0, roles);
  return (isAboutThem ? [...people, ...onlookers] : onlookers).filter(({ role }) => role !== null);
}

/** The words of a passage from where the first match of some phrases says that a list of people begins. */
function listAfter(phrases: Phrases, passage: Passage): { list: string; words: string } | null {
  const match = phrases.find(sentenceOf(passage));
  const people = match?.slots.findLast(({ name }) => name === "people");
  if (!match || !people) return null;
  return { list: passage.text.slice(people.start), words: passage.text.slice(match.start, people.start) };
}

/** People with a role of their own who joined the inspectors; null where the sentence does not name any. */
function joinedIn(passage: Passage, { inspectors, roles }: Known): PeopleList | null {
  const joined = listAfter(inspectors.joined, passage);
  if (!joined || saysAny(inspectors.ofInspected, joined.list)) return null;
  const list = readPeople(joined.list, null, roles);
  return { ...list, people: list.people.filter(({ role }) => role !== null) };
}

/** Further inspectors, named in a sentence of their own; null where the sentence does not name any. */
function furtherIn(passage: Passage, { inspectors, roles }: Known): PeopleList | null {
  const further = listAfter(inspectors.further, passage);
  return further ? readPeople(further.list, null, roles) : null;
}

/** The doubt where no inspectors are named, with the phrase that nearly fits a sentence of the opening. */
function notNamed(opening: readonly Passage[], { introduced, carriedOut }: Known["inspectors"]): string {
  const [nearest] = opening
    .flatMap((passage) =>
      [introduced, carriedOut].flatMap((phrases) => {
        const near = phrases.nearest(sentenceOf(passage));
        return near ? [{ ...near, text: passage.text }] : [];
      }),
    )
    .sort((a, b) => b.share - a.share);
  const near = nearest ? `; ‘${nearest.text.slice(0, 120)}’ nearly fits the phrase ‘${nearest.phrase}’` : "";
  return `no sentence names the inspectors${near}`;
}

const watched = (name: string, sentences: readonly Passage[]): boolean =>
  sentences.some(({ text }) => {
    const after = text.split(name)[1] ?? "";
    const clause = /^,?\s+who\s+(?:(?:also|was|only)\s+)*/.exec(after);
    return clause !== null && saysWatching(after.slice(clause[0].length));
  });

const watchedDoubt = (name: string): string =>
  `${name} is listed among the inspectors but is said to have observed`;

/** Doubts about people who have an inspector’s role in the opening but are not in a list. */
function leftOut(
  sentences: readonly Passage[],
  people: readonly Person[],
  { inspectors, roles }: Known,
): string[] {
  const names = new Set(people.map(({ name }) => name));
  return sentences
    .flatMap(({ text }) => {
      const named = readPeople(text, null, roles);
      return [...named.people, ...named.onlookers];
    })
    .filter(({ name, role }) => role !== null && saysAny(inspectors.ofInspectors, role) && !names.has(name))
    .map(({ name, role }) => `${name} (${role}) is named in the opening but is not among its inspectors`);
}

/** Whether a sentence does not name the inspectors first, but those who assured the quality of a visit. */
const isOnlookersOnly = (passage: Passage, { inspectors }: Known): boolean =>
  !inspectors.namedFirst.isIn(sentenceOf(passage)) && inspectors.onlookersOnly.isIn(sentenceOf(passage));

function listIn(passage: Passage, known: Known): PeopleList | null {
  const { inspectors, roles } = known;
  const introduction = listAfter(inspectors.introduced, passage);
  if (introduction) {
    const { list, words } = introduction;
    const read = readPeople(list, saysAny(inspectors.group, words) ? roles.main : null, roles);
    const begins = beginsWithPerson(list, roles) || strangeFirst(list, read.people, roles) !== null;
    if (read.people.length > 0 && begins) return read;
  }
  return listOfAction(passage, known);
}

/** The maximum number of words in front of a role that may be a name of an unknown form. */
const longestStrange = 4;

/**
 * The words at the beginning of a list that should be an inspector but are not read as a name; null where they are.
 */
function strangeFirst(list: string, people: readonly Person[], roles: Roles): string | null {
  if (/\bby\b/.test(list)) return null;
  for (const { 0: gap, index } of [...list.matchAll(/,?\s+\(?/g)].slice(0, longestStrange)) {
    const isRole = roles.labelAt(list, index + gap.length) !== null;
    const words = list.slice(0, index);
    if (isRole) return people.every(({ name }) => !words.includes(name)) ? words : null;
  }
  return null;
}

/** Doubts about words that are in place of a name in the sentence on the inspectors. */
function strangeNames(
  sentence: Passage | null,
  people: readonly Person[],
  { inspectors, roles }: Known,
): string[] {
  const introduction = sentence && listAfter(inspectors.introduced, sentence);
  const words = introduction && strangeFirst(introduction.list, people, roles);
  return words ? [`‘${words}’ is listed among the inspectors but was not read as a name`] : [];
}

/** The people who carried out the visit according to a sentence. */
function listOfAction(passage: Passage, { inspectors, roles }: Known): PeopleList | null {
  const { text } = passage;
  const actively = inspectors.carriedOutActively.find(sentenceOf(passage));
  const subject = actively ? text.slice(0, actively.start).trimEnd() : "";
  if (actively && beginsWithPerson(subject, roles)) {
    const read = readGroup(subject, inspectors, roles);
    if (read.people.length > 0 && read.people.every(({ role }) => role !== null)) return read;
  }
  const action = listAfter(inspectors.carriedOut, passage);
  if (!action || saysAny(inspectors.ofBodies, action.list)) return null;
  const isGroup = listAfter(inspectors.groupFirst, { ...passage, text: action.list }) !== null;
  if (!isGroup && !beginsWithPerson(action.list, roles)) return null;
  return readGroup(action.list, inspectors, roles);
}

/** The people of a list that may begin with the role that all of them have. */
function readGroup(list: string, { groupFirst }: Known["inspectors"], roles: Roles): PeopleList {
  const group = listAfter(groupFirst, { text: list, page: null });
  return group ? readPeople(group.list, roles.main, roles) : readPeople(list, null, roles);
}

/** Whether a list begins with a name or a role, and is not a clause such as `Inspectors were told …`. */
function beginsWithPerson(list: string, roles: Roles): boolean {
  const start = leadIn.exec(list)?.[0].length ?? 0;
  return startsPerson(list, start, roles);
}
