/** `data/events.csv`: events of the authorities, with a row for each letter that mentions one. */
import type { ArchiveEvent, EventSource } from "../../archive/event.ts";
import type { Inspected } from "../../content/publishers/publisher-schema.ts";
import { inOneCell, type Table } from "./table.ts";

/** How a letter mentions an event. */
const relations = ["says", "looks back", "names a judgement"] as const;

export type EventRow = { event: ArchiveEvent; source: EventSource; relation: (typeof relations)[number] };

/** A row for each source of each event, in the order of the events. */
export function eventRows(events: readonly ArchiveEvent[]): EventRow[] {
  return events.flatMap((event) => {
    const rows = (sources: readonly EventSource[], relation: EventRow["relation"]): EventRow[] =>
      sources.map((source) => ({ event, source, relation }));
    const others =
      event.kind === "mention" ? rows(event.grades, "names a judgement") : rows(event.mentions, "looks back");
    return [...rows(event.sources, "says"), ...others];
  });
}

/** What an event is: the type of visit, the judgement, or what was mentioned. */
function whatOf(event: ArchiveEvent): string {
  if (event.kind === "judgement") return event.grade;
  return event.kind === "visit" ? event.type : event.what.id;
}

/** An id that all rows of an event share and no others have; the id of an undated event names its letter. */
function idOf(event: ArchiveEvent): string {
  const [first] = event.sources;
  const date = event.date ?? `undated-in-${first?.letter.id ?? ""}`;
  const part = event.kind === "judgement" && event.part ? ["part"] : [];
  return [event.authority, event.kind, date, whatOf(event).replaceAll(" ", "-"), ...part].join(" ");
}

const perhaps = (event: ArchiveEvent): readonly ArchiveEvent[] =>
  event.kind === "visit" ? [] : event.perhaps;

const precisions: Record<number, string> = { 4: "year", 7: "month", 10: "day" };

/** @param address where the archive is published */
export function eventsTable(address: string, { singular, parts }: Inspected): Table<EventRow> {
  const part = parts === undefined ? "a part" : `some of the ${parts}`;
  return {
    name: "events",
    title: "Events",
    description:
      "Visits, judgements, and inspections and visits that letters mention; one row for each letter that mentions an event, oldest event first.",
    key: ["event", "letter", "relation"],
    reference: { column: "letter", table: "letters", other: "letter" },
    columns: [
      {
        name: "event",
        type: "string",
        required: true,
        description: "Id of the event, the same in all its rows.",
        cell: ({ event }) => idOf(event),
      },
      {
        name: "authority",
        type: "string",
        required: true,
        description: `Slug of the ${singular}.`,
        cell: ({ event }) => event.authority,
      },
      {
        name: "kind",
        type: "string",
        required: true,
        values: ["visit", "judgement", "mention"],
        description:
          "A visit with a letter; a judgement that letters name; or an inspection or visit that is known only because letters mention it.",
        cell: ({ event }) => event.kind,
      },
      {
        name: "what",
        type: "string",
        required: true,
        description: "The type of visit, the judgement, or what was mentioned.",
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
        description: `Whether a judgement is on ${part} only.`,
        cell: ({ event }) => event.kind === "judgement" && event.part,
      },
      {
        name: "perhaps",
        type: "string",
        description:
          "Other events that may be the same one, because their dates are close; separated by semicolons.",
        cell: ({ event }) => inOneCell(perhaps(event).map(idOf)),
      },
      {
        name: "letter",
        type: "string",
        required: true,
        description: "Id of the letter that mentions it.",
        cell: ({ source }) => source.letter.id,
      },
      {
        name: "relation",
        type: "string",
        required: true,
        values: relations,
        description: `Whether the event is taken from this letter (says), the letter only mentions it (looks back), or the letter has a sentence with a judgement and the date of an inspection, which may be on ${parts === undefined ? "a part" : `some ${parts}`} (names a judgement).`,
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
        description: "Address of the paragraph that mentions it, or of the letter.",
        cell: ({ source }) =>
          `${address}${source.letter.url}${source.paragraph === null ? "" : `#${source.paragraph}`}`,
      },
      {
        name: "words",
        type: "string",
        description: "The words that mention it.",
        cell: ({ source }) => source.words,
      },
    ],
  };
}
