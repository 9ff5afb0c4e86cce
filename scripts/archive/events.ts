/**
 * What the archive knows to have happened to an authority, each event with the letters that say it and the words in
 * which they do. Judgements come from the letters’ `judgement` alone, which ingest reads and an editor can correct;
 * other paragraphs add inspections and visits that they name, without a judgement (see mentions.ts).
 */
import { isSameStep } from "../letter/grades.ts";
import { isOnInspection } from "../letter/letter-types.ts";
import type { Letter } from "../letter/schema.ts";
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
import { type Mention, mentionsIn } from "./mentions.ts";
import { compatible, morePrecise } from "./said-dates.ts";

/**
 * All events that the letters tell of, in the order of their dates, those without one last. What several letters tell
 * is one event with several sources where it is the same by their own words: the same authority, the same judgement or
 * kind of visit, and dates of which one is the other less precisely. Where that fits two events, it stands on its own.
 */
export function eventsOf(letters: readonly Letter[]): ArchiveEvent[] {
  const byAuthority = Map.groupBy(letters.toReversed(), ({ authority }) => authority.slug);
  return [...byAuthority.values()].flatMap(eventsOfAuthority).sort(byDate);
}

/** @param letters those to one authority, oldest first */
function eventsOfAuthority(letters: readonly Letter[]): ArchiveEvent[] {
  const visits = letters.map(visitEvent);
  const judgements = judgementEvents(letters);
  const mentions: MentionEvent[] = [];
  for (const { letter, paragraph, mention } of mentionsByPrecision(letters)) {
    const source = { letter, paragraph, words: mention.words, date: mention.date };
    const known = eventOfMention(mention, judgements, visits);
    if (known === null) addMention(mentions, mention, source);
    else if (!known.sources.some((other) => other.paragraph === paragraph && other.letter === letter)) {
      addSource(known.mentions, source);
    }
  }
  for (const event of mentions.filter(({ what }) => what === "inspection")) {
    event.grades = letters.flatMap((letter) => gradeSource(letter, event.date));
  }
  noteDoubtful(judgements, visits, mentions);
  return [...judgements, ...visits, ...mentions];
}

/** The sentence of a letter that has a judgement and this date. */
function gradeSource(letter: Letter, date: string): EventSource[] {
  const saying = gradeSaidWith(letter, date);
  return saying.paragraph === null ? [] : [{ letter, ...saying, date }];
}

function visitEvent(letter: Letter): VisitEvent {
  const { visit, authority, type } = letter;
  return {
    kind: "visit",
    authority: authority.slug,
    date: visit.start,
    end: visit.end,
    type,
    ordinal: visit.ordinal,
    sources: [{ letter, ...visitSaidIn(letter), date: visit.start }],
    mentions: [],
  };
}

/** The judgements that the letters name, the most precise dates first read, so that a bare year finds its month. */
function judgementEvents(letters: readonly Letter[]): JudgementEvent[] {
  const events: JudgementEvent[] = [];
  const named = letters.flatMap((letter) => (letter.judgement ? [{ letter, ...letter.judgement }] : []));
  for (const { letter, ...judgement } of named.toSorted((a, b) => precision(b.date) - precision(a.date))) {
    const { grade, date } = judgement;
    const source = { letter, ...judgementSaidIn(letter, judgement), date };
    const part = judgement.scope === "part";
    const event = theOne(
      events.filter((other) => other.part === part && isSameStep(other.grade, grade)),
      date,
    );
    if (event) {
      event.sources.push(source);
      if (grade.length > event.grade.length) event.grade = grade;
    } else {
      const { slug: authority } = letter.authority;
      events.push({
        kind: "judgement",
        authority,
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

/** Whether two dates may be the same; of what has no date nothing is known. */
const sameDate = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && compatible(a, b);

/** The event that has this date, word for word, else the only one that it may be; null where neither is. */
function theOne<Event extends { date: string | null }>(
  events: readonly Event[],
  date: string | null,
): Event | null {
  const same = events.filter((event) => sameDate(event.date, date));
  return same.find((event) => event.date === date) ?? (same.length === 1 ? (same[0] ?? null) : null);
}

const precision = (date: string | null): number => date?.length ?? 0;

const bySource = (a: EventSource, b: EventSource): number =>
  a.letter.visit.start.localeCompare(b.letter.visit.start);

/** Everything that the letters look back on, their own visit left out, the most precise dates first. */
function mentionsByPrecision(
  letters: readonly Letter[],
): { letter: Letter; paragraph: string; mention: Mention }[] {
  return letters
    .flatMap((letter) =>
      letter.sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ id, text }) =>
          mentionsIn(text)
            .filter((mention) => !isOwnVisit(mention, letter) && !isToCome(mention, letter))
            .map((mention) => ({ letter, paragraph: id, mention })),
        ),
      ),
    )
    .sort((a, b) => b.mention.date.length - a.mention.date.length);
}

/** Whether a letter names its own visit; one on an inspection calls it so. */
function isOwnVisit({ kind, date }: Mention, { type, visit }: Letter): boolean {
  const isOfKind = kind === type || kind === "visit" || (kind === "inspection" && isOnInspection(type));
  return isOfKind && [visit.start, visit.end].some((day) => compatible(date, day));
}

/** Whether a date lies behind visit and letter: nothing looked back on does, so it is planned, or a slip of the pen. */
function isToCome({ date }: Mention, { visit, letterDate }: Letter): boolean {
  const written = letterDate !== null && letterDate > visit.end ? letterDate : visit.end;
  return date > written && !compatible(date, written);
}

/** The one event that a mention is of by its kind and date; null where there is none, or more than one. */
function eventOfMention(
  { kind, date }: Mention,
  judgements: readonly JudgementEvent[],
  visits: readonly VisitEvent[],
): JudgementEvent | VisitEvent | null {
  const same =
    kind === "inspection"
      ? judgements.filter((event) => event.date !== null && compatible(event.date, date))
      : visits.filter(
          (event) =>
            (kind === "visit" || event.type === kind) && (compatible(event.date, date) || event.end === date),
        );
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** Puts a mention of something that is not known otherwise with others of the same, or by itself. */
function addMention(events: MentionEvent[], { kind, date }: Mention, source: EventSource): void {
  const event = theOne(
    events.filter(({ what }) => what === kind),
    date,
  );
  if (event) {
    event.date = morePrecise(event.date, date);
    addSource(event.sources, source);
  } else {
    events.push({
      kind: "mention",
      authority: source.letter.authority.slug,
      date,
      what: kind,
      sources: [source],
      grades: [],
      perhaps: [],
    });
  }
}

/** Adds a source, where the letter is not among them already. */
function addSource(sources: EventSource[], source: EventSource): void {
  if (sources.some(({ letter }) => letter === source.letter)) return;
  sources.push(source);
  sources.sort(bySource);
}
