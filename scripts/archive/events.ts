/**
 * What the archive knows to have happened to an authority, each event with the letters that mention it and their words.
 * Judgements come from the letters’ `judgement` alone, which ingest reads and an editor can correct; other paragraphs
 * add inspections and visits that they name, without a judgement (see mentions.ts).
 */
import type { EventKind, Publisher } from "../content/publishers/publisher-schema.ts";
import { isKindOfLetter, kindOf, stepOf } from "../content/publishers/publisher-words.ts";
import { inOrder } from "../util/order.ts";
import { noteDoubtful } from "./doubtful-events.ts";
import {
  type ArchiveEvent,
  byDate,
  type EventSource,
  type JudgementEvent,
  type MentionEvent,
  type VisitEvent,
} from "./event.ts";
import { gradeSaidWith, judgementSaidIn, visitSaidIn } from "./event-words.ts";
import type { Letter } from "./letter.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { compatible, morePrecise } from "./said-dates.ts";

/**
 * All events that the letters mention, in the order of their dates, those without a date last. Mentions in several
 * letters are one event with several sources if their own words agree: the same authority, the same judgement or kind
 * of visit, and dates of which one is a less precise form of the other. A mention that fits two events is an event of
 * its own.
 */
export function eventsOf(letters: readonly Letter[]): ArchiveEvent[] {
  const toAuthorities = letters
    .toReversed()
    .flatMap((letter) => letter.authorities.map(({ slug }) => ({ authority: slug, letter })));
  return [...Map.groupBy(toAuthorities, ({ authority }) => authority)]
    .flatMap(([authority, of]) => {
      const byPublisher = Map.groupBy(
        of.map(({ letter }) => letter),
        ({ publishedBy }) => publishedBy,
      );
      return [...byPublisher].flatMap(([publishedBy, own]) =>
        eventsOfAuthority(own, { authority, publishedBy }),
      );
    })
    .sort(byDate);
}

/** Whose events are found, and in whose letters. */
type Of = { authority: string; publishedBy: Publisher };

/** @param letters those of one publisher to one authority, oldest first */
function eventsOfAuthority(letters: readonly Letter[], of: Of): ArchiveEvent[] {
  const visits = letters.map((letter) => visitEvent(letter, of));
  // A letter to several authorities does not say of which of them its other facts are true; they count for the first.
  const own = letters.filter((letter) => letter.authority.slug === of.authority);
  const judgements = judgementEvents(own, of);
  const mentions: MentionEvent[] = [];
  for (const { letter, paragraph, mention } of mentionsByPrecision(own)) {
    const source = { letter, paragraph, words: mention.words, date: mention.date };
    const kind = of.publishedBy.events.find(({ id }) => id === mention.kind);
    if (!kind) continue;
    const known = eventOfMention(kind, mention.date, judgements, visits);
    if (known === null) addMention(mentions, kind, mention.date, source, of);
    else if (!known.sources.some((other) => other.paragraph === paragraph && other.letter === letter)) {
      addSource(known.mentions, source);
    }
  }
  for (const event of mentions.filter(({ what }) => what.on === "inspection")) {
    event.grades = own.flatMap((letter) => gradeSource(letter, event.date));
  }
  noteDoubtful(judgements, visits, mentions);
  return [...judgements, ...visits, ...mentions];
}

/** The sentence of a letter that has a judgement and this date. */
function gradeSource(letter: Letter, date: string): EventSource[] {
  const saying = gradeSaidWith(letter, date);
  return saying.paragraph === null ? [] : [{ letter, ...saying, date }];
}

function visitEvent(letter: Letter, of: Of): VisitEvent {
  const { visit, type } = letter;
  return {
    kind: "visit",
    ...of,
    date: visit.start,
    end: visit.end,
    type,
    ordinal: visit.ordinal,
    sources: [{ letter, ...visitSaidIn(letter), date: visit.start }],
    mentions: [],
  };
}

/**
 * The judgements that the letters name. The most precise dates are read first, so that a bare year finds its month.
 */
function judgementEvents(letters: readonly Letter[], of: Of): JudgementEvent[] {
  const step = (grade: string) => stepOf(of.publishedBy, grade);
  const events: JudgementEvent[] = [];
  const named = letters.flatMap((letter) => (letter.judgement ? [{ letter, ...letter.judgement }] : []));
  for (const { letter, ...judgement } of named.toSorted((a, b) => precision(b.date) - precision(a.date))) {
    const { grade, date } = judgement;
    const source = { letter, ...judgementSaidIn(letter, judgement), date };
    const part = judgement.scope === "part";
    const event = theOne(
      events.filter((other) => other.part === part && step(other.grade) === step(grade)),
      date,
    );
    if (event) {
      event.sources.push(source);
      if (grade.length > event.grade.length) event.grade = grade;
    } else {
      events.push({
        kind: "judgement",
        ...of,
        date,
        grade,
        disputed: false,
        part,
        sources: [source],
        mentions: [],
        perhaps: [],
      });
    }
  }
  for (const event of events) {
    event.disputed =
      !event.part &&
      events.some((other) => other !== event && !other.part && sameDate(event.date, other.date));
    event.sources.sort(bySource);
  }
  return events;
}

/** Whether two dates may be the same. If one is missing, nothing is known. */
const sameDate = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && compatible(a, b);

/** The event that has exactly this date, else the only one that it may be; null where there is neither. */
function theOne<Event extends { date: string | null }>(
  events: readonly Event[],
  date: string | null,
): Event | null {
  const same = events.filter((event) => sameDate(event.date, date));
  return same.find((event) => event.date === date) ?? (same.length === 1 ? (same[0] ?? null) : null);
}

const precision = (date: string | null): number => date?.length ?? 0;

const bySource = (a: EventSource, b: EventSource): number =>
  inOrder(a.letter.visit.start, b.letter.visit.start);

/** Everything that the letters look back on except their own visits, the most precise dates first. */
function mentionsByPrecision(
  letters: readonly Letter[],
): { letter: Letter; paragraph: string; mention: Mention }[] {
  return letters
    .flatMap((letter) =>
      letter.sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ id, text }) =>
          mentionsIn(text, letter.publishedBy)
            .filter((mention) => !isOwnVisit(mention, letter) && !isToCome(mention, letter))
            .map((mention) => ({ letter, paragraph: id, mention })),
        ),
      ),
    )
    .sort((a, b) => b.mention.date.length - a.mention.date.length);
}

/** Whether a letter mentions its own visit. A letter on an inspection calls it an inspection. */
function isOwnVisit({ kind, date }: Mention, { type, visit, publishedBy }: Letter): boolean {
  const event = publishedBy.events.find(({ id }) => id === kind);
  const isOpen = event !== undefined && !isKindOfLetter(event, publishedBy);
  const isOfKind =
    kind === type || (isOpen && (event.on === "visit" || kindOf(publishedBy, type).on === "inspection"));
  return isOfKind && [visit.start, visit.end].some((day) => compatible(date, day));
}

/**
 * Whether a date is after both the visit and the letter: then it is a plan or a misprint, not something looked back on.
 */
function isToCome({ date }: Mention, { visit, letterDate }: Letter): boolean {
  const written = letterDate !== null && letterDate > visit.end ? letterDate : visit.end;
  return date > written && !compatible(date, written);
}

/** The one event that fits a mention by kind and date; null where there is none, or more than one. */
function eventOfMention(
  kind: EventKind,
  date: string,
  judgements: readonly JudgementEvent[],
  visits: readonly VisitEvent[],
): JudgementEvent | VisitEvent | null {
  const fits = ({ type, publishedBy }: VisitEvent): boolean =>
    isKindOfLetter(kind, publishedBy)
      ? type === kind.id
      : kind.on === "visit" || kindOf(publishedBy, type).on === "inspection";
  const visited = visits.filter(
    (event) => fits(event) && (compatible(event.date, date) || event.end === date),
  );
  const judged =
    kind.on === "visit"
      ? []
      : judgements.filter((event) => event.date !== null && compatible(event.date, date));
  const same = judged.length > 0 ? judged : visited;
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** Adds a mention of an event that is not known otherwise to other mentions of it, or as a new event. */
function addMention(
  events: MentionEvent[],
  what: EventKind,
  date: string,
  source: EventSource,
  of: Of,
): void {
  const event = theOne(
    events.filter((other) => other.what === what),
    date,
  );
  if (event) {
    event.date = morePrecise(event.date, date);
    addSource(event.sources, source);
  } else {
    events.push({ kind: "mention", ...of, date, what, sources: [source], grades: [], perhaps: [] });
  }
}

/** Adds a source, unless the letter is already one. */
function addSource(sources: EventSource[], source: EventSource): void {
  if (sources.some(({ letter }) => letter === source.letter)) return;
  sources.push(source);
  sources.sort(bySource);
}
