/** What the page of an authority shows. */
import type { Archive } from "../archive/archive.ts";
import type { ArchiveEvent, EventSource } from "../archive/events.ts";
import type { Authority } from "../archive/register.ts";
import { authorityUrl } from "../letter/ids.ts";
import { type LetterEntry, type LinkView, letterEntry } from "./letter-view.ts";
import { capitalised, counted, dateInWords, daysInWords, judgedInWords, visitName } from "./wording.ts";

/** One thing that happened, for the timeline. */
export type EventView = {
  kind: "judgement" | "visit";
  /** ISO, as precise as it is known. */
  date: string;
  when: string;
  what: string;
  /** Where the event itself has a page. */
  url: string | null;
  sources: LinkView[];
};

export type AuthorityView = {
  url: string;
  name: string;
  description: string;
  kicker: string;
  standfirst: string;
  gssCode: string | null;
  events: EventView[];
  letters: LetterEntry[];
};

/** An authority in a list of authorities. */
export type AuthorityEntry = LinkView & { region: string; letters: number; latest: string };

/** The view of an authority’s page; its letters must be among the archive’s. */
export function authorityView(authority: Authority, archive: Archive): AuthorityView {
  const letters = archive.letters.filter((letter) => letter.authority.slug === authority.slug);
  const events = archive.events.filter((event) => event.authority === authority.slug);
  return {
    url: authorityUrl(authority.slug),
    name: authority.name,
    description: `What inspectors wrote about children’s services in ${authority.name}: ${counted(letters.length, "letter")}, every visit and judgement in order.`,
    kicker: `${authority.kind} · ${authority.region}`,
    standfirst: standfirst(letters.map(({ visit }) => visit.start)),
    gssCode: authority.gssCode,
    events: events.map(eventView),
    letters: letters.map(letterEntry),
  };
}

/** Every authority that has a letter, by name. */
export function authorityEntries(archive: Archive): AuthorityEntry[] {
  return archive.authorities
    .flatMap((authority) => {
      const letters = archive.letters.filter((letter) => letter.authority.slug === authority.slug);
      const [latest] = letters;
      if (!latest) return [];
      return {
        text: authority.name,
        url: authorityUrl(authority.slug),
        region: authority.region,
        letters: letters.length,
        latest: dateInWords(latest.visit.start.slice(0, 7)),
      };
    })
    .sort((a, b) => a.text.localeCompare(b.text, "en"));
}

function standfirst(visits: readonly string[]): string {
  const months = visits.map((start) => dateInWords(start.slice(0, 7)));
  const [last, first] = [months[0], months.at(-1)];
  if (visits.length < 2) return `One letter, on a visit in ${last}`;
  const span = first === last ? `in ${first}` : `between ${first} and ${last}`;
  return `${counted(visits.length, "letter")} on visits ${span}`;
}

function eventView(event: ArchiveEvent): EventView {
  if (event.kind === "judgement") {
    return {
      kind: "judgement",
      date: event.date,
      when: dateInWords(event.date),
      what: `Judged ${judgedInWords(event.grade)}`,
      url: null,
      sources: event.sources.map(sourceLink),
    };
  }
  return {
    kind: "visit",
    date: event.date,
    when: daysInWords(event.date, event.end),
    what: capitalised(visitName(event.type, event.ordinal)),
    url: event.sources[0]?.letter.url ?? null,
    sources: [],
  };
}

function sourceLink({ letter, paragraph }: EventSource): LinkView {
  const text = `letter on the visit of ${daysInWords(letter.visit.start, letter.visit.end)}`;
  if (paragraph === null) return { text, url: letter.url };
  return { text: `${text}, paragraph ${paragraph.slice(1)}`, url: `${letter.url}#${paragraph}` };
}
