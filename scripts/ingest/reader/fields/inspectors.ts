/** Who carried out a visit, and who else was there. */
import type { LetterType } from "../../../letter/letter-types.ts";
import type { Person } from "../../../letter/schema.ts";
import type { Passage } from "../structure/structured-letter.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import type { LetterPassages } from "./passages.ts";
import { type PeopleList, readPeople, saysWatching, startsPerson } from "./people-list.ts";

export type VisitPeople = { inspectors: Person[]; otherPeople: Person[] };

/** `Her Majesty’s Inspectors for this visit were …`, `The inspectors were …`, `The inspection team comprised …`, `Inspectors: …`. */
const introduced =
  /\b((?:her|his)\s+majesty.s\s+)?(?:(?:lead|visiting|ofsted|inspection)\s+)?(inspectors?|HMIs?|team)(?:\s*\((?:HMIs?)\))?(?:,)?(?:(?:\s+(?:for|on|of|in|during|who|conducting|undertaking|carrying|taking|completing|leading|visiting)\s[^.,;:]{2,70}?)?\s+(?:was|were|is|are|included|comprised|consisted\s+of|was\s+made\s+up\s+of)(?:\s+as\s+follows)?[:,]?|:)\s+/i;
/** A further sentence that names more of them: `The team inspectors were …`. */
const furtherTeam =
  /^(?:the\s+)?(?:other|second|additional|team|accompanying|supporting)\s+(?:team\s+)?inspectors?\s+(?:was|were)\s+/i;
/** `Ada Example HMI and Ben Sample HMI carried out the visit.` */
const carriedOutActively =
  /,?\s+(?:carried\s+out|conducted|undertook|completed|made|led|visited)\s+(?:the|this)\b/i;
/** What may come between the words that introduce a list and its first name. */
const leadIn = /^(?:(?:an?|the|both|all|two|three|four|five|six)\s+(?:of\s+)?(?:whom\s+)?)?(?:,\s*)?/i;
/** `The visit was carried out by …`: the subject must be a visit or an inspection, not, for example, a partnership. */
const carriedOut =
  /(?:\b(?:visit|inspection)\b(?:(?!\b(?:that|where|who|saw|inspectors?)\b)[^.;]){0,120}?\s|^(?:it|this)\s+(?:was|is)\s+(?:\w+\s+)?)(?:carried\s+out|conducted|undertaken|completed|made|led|visited)\s+by\s+/i;
/** `inspectors from Ofsted, the Care Quality Commission and …`: bodies, not people. */
const ofBodies = /^(?:\w+\s+)?inspectors\s+(?:from|of)\b/i;
/** `They were joined by …`, after the sentence on the inspectors. */
const joinedBy =
  /\b(?:they|(?:the\s+)?(?:lead\s+)?inspectors?|he|she|the\s+team)\s+(?:was|were)\s+(?:also\s+)?(?:joined|accompanied|supported|assisted)\s+(?:on\s+(?:this|the)\s+visit\s+)?by\s+/i;
/** `(assisted by) the local authority’s principal officer`: people of the authority visited. */
const ofCouncil =
  /^(?:(?:the|an?)\s+)?(?:(?:local\s+)?authority|council|trust|director|service)(?:[’'‘]s)?\b/i;
const group =
  /^(?:(?:two|three|four|five|six)\s+(?:of\s+)?)?(?:her|his)\s+majesty.s\s+inspectors[,:]?\s+(?=\p{Lu})/iu;
/**
 * A role or a name at the beginning of a sentence about an observer: `A regulatory inspection manager, …`, `Also
 * observing was …`.
 */
const onlookerFirst =
  /^(?:(?:in\s+addition|also),?\s+)?(?:(?:an?|the)\s+)?(?:(?:shadowing|observing|present)\s+(?:was|were)\s+|quality[- ]assurance\s+was\s+(?:provided|undertaken)\s+by\s+|for\s+quality[- ]assurance(?:\s+purposes)?,\s+the\s+visit\s+was\s+attended\s+by\s+|on\s+(?:the\s+)?(?:\w+\s+)?day(?:\s+\w+)?,\s+)?/i;
/** Kinds of letter that do not name inspectors. */
const namesNone: ReadonlySet<LetterType> = new Set(["joint-targeted-area-inspection"]);
const onlookerWord = /\b(?:shadow|observ|quality[- ]assur)/i;

/** The inspectors in the order of the letter, and the people who only observed, shadowed or assured quality. */
export function readVisitPeople({ opening, body }: LetterPassages, type: LetterType): Reading<VisitPeople> {
  const isNamedIn = ({ text }: Passage): boolean => (listIn(text)?.people.length ?? 0) > 0;
  const sentences = opening.some(isNamedIn) ? opening : [...opening, ...body.filter(isNamedIn).slice(0, 1)];
  const inspectors: Person[] = [];
  const otherPeople: Person[] = [];
  const behind: string[] = [];
  let evidence: Passage | null = null;
  for (const passage of sentences) {
    const list = evidence === null && !isOnlookersOnly(passage.text) ? listIn(passage.text) : null;
    const joined = evidence === null ? null : (joinedIn(passage.text) ?? furtherIn(passage.text));
    if (list && list.people.length > 0) evidence = passage;
    const read = list && list.people.length > 0 ? list : joined;
    if (read) {
      inspectors.push(...read.people);
      otherPeople.push(...read.onlookers);
      behind.push(...read.others);
    } else {
      otherPeople.push(...onlookersIn(passage.text));
    }
  }
  const doubts = [
    ...inspectors.filter(({ name }) => watched(name, sentences)).map(({ name }) => watchedDoubt(name)),
    ...behind.map((name) => `‘${name}’ follows the inspectors and was not read as one of them`),
    ...leftOut(sentences, [...inspectors, ...otherPeople]),
    ...strangeNames(evidence, inspectors),
  ];
  const value = { inspectors, otherPeople };
  return evidence
    ? found(value, evidence, ...doubts)
    : notFound(value, ...(namesNone.has(type) ? [] : ["no sentence names the inspectors"]), ...doubts);
}

/**
 * The people with a role who observed the visit, from sentences that are about them or end with them. People whom
 * inspectors observed or spoke to do not count.
 */
function onlookersIn(sentence: string): Person[] {
  if (!onlookerWord.test(sentence)) return [];
  const { people, onlookers } = readPeople(sentence, null);
  const isAboutThem = startsPerson(sentence, onlookerFirst.exec(sentence)?.[0].length ?? 0);
  return (isAboutThem ? [...people, ...onlookers] : onlookers).filter(({ role }) => role !== null);
}

/** People with a role of their own who joined the inspectors; null where the sentence does not name any. */
function joinedIn(sentence: string): PeopleList | null {
  const joined = joinedBy.exec(sentence);
  if (!joined || ofCouncil.test(sentence.slice(joined.index + joined[0].length))) return null;
  const list = readPeople(sentence.slice(joined.index + joined[0].length), null);
  return { ...list, people: list.people.filter(({ role }) => role !== null) };
}

/** Further inspectors, named in a sentence of their own; null where the sentence does not name any. */
function furtherIn(sentence: string): PeopleList | null {
  const further = furtherTeam.exec(sentence);
  return further ? readPeople(sentence.slice(further[0].length), null) : null;
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
function leftOut(sentences: readonly Passage[], known: readonly Person[]): string[] {
  const names = new Set(known.map(({ name }) => name));
  return sentences
    .flatMap(({ text }) => {
      const { people, onlookers } = readPeople(text, null);
      return [...people, ...onlookers];
    })
    .filter(({ name, role }) => role !== null && /\b(?:inspector|S?HMI)\b/i.test(role) && !names.has(name))
    .map(({ name, role }) => `${name} (${role}) is named in the opening but is not among its inspectors`);
}

/** A sentence that names the inspectors first, followed by anybody else. */
const beginsList = /^(?:the|her|his)\s+(?:majesty.s\s+)?inspectors?\b/i;
const isOnlookersOnly = (text: string): boolean =>
  !beginsList.test(text) &&
  /\bquality[- ]assur\w*\s+(manager|inspector|officer)?\s*(for this visit )?(was|were)\b/i.test(text);

function listIn(sentence: string): PeopleList | null {
  const introduction = introduced.exec(sentence);
  if (introduction) {
    const list = sentence.slice(introduction.index + introduction[0].length);
    const isGroup =
      introduction[1] !== undefined || /^HMI/i.test(introduction[2] ?? "") || /\(HMI/i.test(introduction[0]);
    const read = readPeople(list, isGroup ? "HMI" : null);
    const begins = beginsWithPerson(list) || strangeFirst(list, read.people) !== null;
    if (read.people.length > 0 && begins) return read;
  }
  return listOfAction(sentence);
}

/** Words at the beginning of a list that are followed by an inspector’s role. */
const first =
  /^(?!.*\bby\b)(\S+(?:\s+\S+){0,3}?),?\s+\(?(?:S?HMI\b|(?:Her|His)\s+Majesty.s\s+Inspector\b(?!s))/;

/**
 * The words at the beginning of a list that should be an inspector but are not read as a name; null where they are.
 */
function strangeFirst(list: string, people: readonly Person[]): string | null {
  const words = first.exec(list)?.[1];
  return words !== undefined && people.every(({ name }) => !words.includes(name)) ? words : null;
}

/** Doubts about words that are in place of a name in the sentence on the inspectors. */
function strangeNames(sentence: Passage | null, people: readonly Person[]): string[] {
  const introduction = introduced.exec(sentence?.text ?? "");
  if (!sentence || !introduction) return [];
  const words = strangeFirst(sentence.text.slice(introduction.index + introduction[0].length), people);
  return words === null ? [] : [`‘${words}’ is listed among the inspectors but was not read as a name`];
}

/** The people who carried out the visit according to a sentence. */
function listOfAction(sentence: string): PeopleList | null {
  const actively = carriedOutActively.exec(sentence);
  const subject = actively ? sentence.slice(0, actively.index) : "";
  if (actively && beginsWithPerson(subject)) {
    const inFront = group.exec(subject);
    const read = readPeople(inFront ? subject.slice(inFront[0].length) : subject, inFront ? "HMI" : null);
    if (read.people.length > 0 && read.people.every(({ role }) => role !== null)) return read;
  }
  const action = carriedOut.exec(sentence);
  if (!action) return null;
  const list = sentence.slice(action.index + action[0].length);
  const before = group.exec(list);
  if (ofBodies.test(list) || (before === null && !beginsWithPerson(list))) return null;
  return readPeople(before ? list.slice(before[0].length) : list, before ? "HMI" : null);
}

/** Whether a list begins with a name or a role, and is not a clause such as `Inspectors were told …`. */
function beginsWithPerson(list: string): boolean {
  const start = leadIn.exec(list)?.[0].length ?? 0;
  return startsPerson(list, start);
}
