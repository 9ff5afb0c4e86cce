/** What the archive knows to have happened to an authority, each event with the letters that say it. */
import type { Grade, Letter, LetterType } from "../letter/schema.ts";

/** A letter, and the paragraph of it where it can be named, that an event is known from. */
export type EventSource = { letter: Letter; paragraph: string | null };

export type JudgementEvent = {
  kind: "judgement";
  authority: string;
  /** As precise as the letters are: `2016`, `2016-11` or a day. */
  date: string;
  grade: Grade;
  sources: EventSource[];
};

export type VisitEvent = {
  kind: "visit";
  authority: string;
  /** First day of the visit. */
  date: string;
  end: string;
  type: LetterType;
  ordinal: number | null;
  sources: EventSource[];
};

export type ArchiveEvent = JudgementEvent | VisitEvent;

/**
 * All events that the letters tell of, oldest first. A judgement that several letters mention with the same grade
 * and date is one event with several sources.
 */
export function eventsOf(letters: readonly Letter[]): ArchiveEvent[] {
  const judgements = new Map<string, JudgementEvent>();
  const visits: VisitEvent[] = [];
  for (const letter of letters.toReversed()) {
    const { judgement, visit, authority } = letter;
    if (judgement?.date) {
      const key = `${authority.slug} ${judgement.date} ${judgement.grade}`;
      const event = judgements.get(key) ?? {
        kind: "judgement",
        authority: authority.slug,
        date: judgement.date,
        grade: judgement.grade,
        sources: [],
      };
      event.sources.push({ letter, paragraph: paragraphThatNames(letter, judgement.date) });
      judgements.set(key, event);
    }
    visits.push({
      kind: "visit",
      authority: authority.slug,
      date: visit.start,
      end: visit.end,
      type: letter.type,
      ordinal: visit.ordinal,
      sources: [{ letter, paragraph: null }],
    });
  }
  return [...judgements.values(), ...visits].sort((a, b) => a.date.localeCompare(b.date));
}

/** Id of the first paragraph that speaks of a judgement or inspection and has the year of the date; null if none. */
function paragraphThatNames(letter: Letter, date: string): string | null {
  const year = date.slice(0, 4);
  const paragraphs = letter.sections.flatMap((section) => section.paragraphs);
  const says = (pattern: RegExp): string | undefined =>
    paragraphs.find(({ text }) => text.includes(year) && pattern.test(text))?.id;
  return says(/\bjudged\b/i) ?? says(/\b(judge|inspection|inadequate|found)/i) ?? null;
}
