/** What happened to an authority according to its letters: a judgement, a visit, or a mention of either. */
import type { EventKind, Publisher } from "../content/publishers/publisher-schema.ts";
import { inOrder } from "../util/order.ts";
import type { Letter } from "./letter.ts";

/** A letter that mentions an event. */
export type EventSource = {
  letter: Letter;
  /** Id of the paragraph that says it; null where no paragraph does, as after a correction by hand. */
  paragraph: string | null;
  /** The sentence or the words of that paragraph. */
  words: string | null;
  /** The date as this letter gives it, which may be less precise than the event’s. */
  date: string | null;
};

type EventOf<Kind extends string> = {
  kind: Kind;
  authority: string;
  /** Whose letters say it; its words describe the event. */
  publishedBy: Publisher;
  sources: EventSource[];
};

export type JudgementEvent = EventOf<"judgement"> & {
  /** As precise as in the most precise letter: `2016`, `2016-11` or a day; null where none gives a date. */
  date: string | null;
  grade: string;
  /** Whether a different judgement is given for the same date. */
  disputed: boolean;
  /** Whether it is a judgement on some of the services only. */
  part: boolean;
  /** Letters that name the inspection without its judgement. */
  mentions: EventSource[];
  /** Other inspections that it may be. */
  perhaps: ArchiveEvent[];
};

export type VisitEvent = EventOf<"visit"> & {
  /** First day of the visit. */
  date: string;
  end: string;
  type: string;
  ordinal: number | null;
  /** Later letters that look back on it. */
  mentions: EventSource[];
};

/** An inspection or a visit that is known only because letters look back on it. */
export type MentionEvent = EventOf<"mention"> & {
  date: string;
  what: EventKind;
  /** Sentences about an inspection that have a judgement and this date, but may not give its own judgement. */
  grades: EventSource[];
  /** Other events that it may be, although its date is different. */
  perhaps: ArchiveEvent[];
};

export type ArchiveEvent = JudgementEvent | VisitEvent | MentionEvent;

/** Oldest first; a less precise date comes before the days it may be, and events without a date come last. */
export function byDate(a: ArchiveEvent, b: ArchiveEvent): number {
  return inOrder(a.date ?? "9999", b.date ?? "9999");
}
