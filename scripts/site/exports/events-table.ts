/** `data/events.csv`: what happened to the authorities, one row for each letter that says so. */
import type { ArchiveEvent, EventSource } from "../../archive/events.ts";
import type { Table } from "./table.ts";

export type EventRow = { event: ArchiveEvent; source: EventSource; relation: "says" | "looks back" };

/** A row for each source of each event, in the order of the events. */
export function eventRows(events: readonly ArchiveEvent[]): EventRow[] {
  return events.flatMap((event) => [
    ...event.sources.map((source) => ({ event, source, relation: "says" as const })),
    ...(event.kind === "mention" ? [] : event.mentions).map((source) => ({
      event,
      source,
      relation: "looks back" as const,
    })),
  ]);
}

/** What an event is: the kind of visit, the judgement, or what was mentioned. */
function whatOf(event: ArchiveEvent): string {
  if (event.kind === "judgement") return event.grade;
  return event.kind === "visit" ? event.type : event.what;
}

const idOf = (event: ArchiveEvent): string =>
  [event.authority, event.kind, event.date ?? "undated", whatOf(event).replaceAll(" ", "-")].join(" ");

const precisions: Record<number, string> = { 4: "year", 7: "month", 10: "day" };

/** @param address where the archive is published */
export function eventsTable(address: string): Table<EventRow> {
  return {
    name: "events",
    title: "Events",
    description:
      "Visits, judgements, and inspections and visits that letters mention; one row for each letter that tells of one, oldest event first.",
    key: ["event", "letter", "relation"],
    reference: { column: "letter", table: "letters", other: "letter" },
    columns: [
      {
        name: "event",
        type: "string",
        required: true,
        description: "The same in all rows of one event.",
        cell: ({ event }) => idOf(event),
      },
      {
        name: "authority",
        type: "string",
        required: true,
        description: "Slug of the authority.",
        cell: ({ event }) => event.authority,
      },
      {
        name: "kind",
        type: "string",
        required: true,
        values: ["visit", "judgement", "mention"],
        description:
          "A visit that the letter is on; a judgement that letters name; an inspection or visit that is known from mentions only.",
        cell: ({ event }) => event.kind,
      },
      {
        name: "what",
        type: "string",
        required: true,
        description: "Kind of visit, the judgement, or what was mentioned.",
        cell: ({ event }) => whatOf(event),
      },
      {
        name: "date",
        type: "string",
        description: "Date, or first day, as precise as it is known: 2016, 2016-11 or 2016-11-21.",
        cell: ({ event }) => event.date,
      },
      {
        name: "precision",
        type: "string",
        values: Object.values(precisions),
        description: "How precise the date is.",
        cell: ({ event }) => precisions[event.date?.length ?? 0] ?? null,
      },
      {
        name: "date_end",
        type: "date",
        description: "Last day of a visit.",
        cell: ({ event }) => (event.kind === "visit" ? event.end : null),
      },
      {
        name: "disputed",
        type: "boolean",
        required: true,
        description: "Whether letters give another judgement for the same date.",
        cell: ({ event }) => event.kind === "judgement" && event.disputed,
      },
      {
        name: "part",
        type: "boolean",
        required: true,
        description: "Whether the words that give a judgement speak of some services only.",
        cell: ({ event }) => event.kind === "judgement" && event.part,
      },
      {
        name: "letter",
        type: "string",
        required: true,
        description: "Id of the letter that tells of it.",
        cell: ({ source }) => source.letter.id,
      },
      {
        name: "relation",
        type: "string",
        required: true,
        values: ["says", "looks back"],
        description: "Whether the event is taken from this letter, or the letter only looks back on it.",
        cell: ({ relation }) => relation,
      },
      {
        name: "date_in_letter",
        type: "string",
        description: "The date as this letter gives it.",
        cell: ({ source }) => source.date,
      },
      {
        name: "address",
        type: "string",
        required: true,
        description: "Address of the paragraph that tells of it, or of the letter.",
        cell: ({ source }) =>
          `${address}${source.letter.url}${source.paragraph === null ? "" : `#${source.paragraph}`}`,
      },
      {
        name: "words",
        type: "string",
        description: "The words that tell of it.",
        cell: ({ source }) => source.words,
      },
    ],
  };
}
