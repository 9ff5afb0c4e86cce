/** All authorities as rows over the years, with a mark for each visit. */
import {
  allServices,
  countedInspected,
  judgedInWords,
  onPart,
  stepOf,
} from "../../content/publishers/publisher-words.ts";
import type { Authority } from "../../content/register.ts";
import { authorityUrl } from "../../letter/ids.ts";
import { regionTimelineUrl, urls } from "../../letter/urls.ts";
import { capitalised, counted, dateInWords } from "../../letter/wording.ts";
import { daysOf, type YearScale, yearScale } from "./date-spans.ts";
import type { GradeStep } from "./grade-view.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import type { LinkView } from "./link.ts";

/** Width of a row’s picture in its own units; the page stretches it to the width available. */
export const rowWidth = 1000;
/** Height of the mark of a visit, in pixels. */
export const visitHeight = 18;
/** How far below the top of its row the middle of a judgement is, in pixels. */
export const judgementAt = 31;

export type TimelineRow = {
  authority: LinkView;
  /** Path data of the marks for visits. */
  visits: string;
  /**
   * Path data of bars for judgements, and for judgements on some services only, each as wide as its date is imprecise.
   */
  judgements: string;
  parts: string;
  /** The shapes of the judgements, each at the middle of its bar, as a percentage of the width. */
  grades: { step: GradeStep; at: number }[];
  /** The same in words, without the name of the authority. */
  description: string;
  count: number;
};

export type TimelineTableView = {
  url: string;
  title: string;
  heading: string;
  description: string;
  extent: string;
  regions: (LinkView & { current: boolean })[];
  /** Each year with its position as a percentage of the width. Only `major` years, every fifth, are shown on narrow screens. */
  years: { year: string; at: number; major: boolean }[];
  rows: TimelineRow[];
};

/** The timeline of all authorities, and one for each region, all on the same scale. */
export function timelineTables(index: ArchiveIndex): TimelineTableView[] {
  const { inspected } = index;
  const written = index.published.filter(({ slug }) => index.lettersTo(slug).length > 0);
  const dates = written.flatMap(({ slug }) =>
    index.eventsOf(slug).flatMap(({ kind, date }) => (date !== null && kind !== "mention" ? date : [])),
  );
  const scale = yearScale(dates);
  if (scale === null) return [];
  const rows = new Map(written.map((authority) => [authority.slug, rowOf(authority, index, scale)]));
  const table = (name: string | null, authorities: readonly Authority[]): TimelineTableView => {
    const shown = authorities.flatMap(({ slug }) => rows.get(slug) ?? []);
    const visits = shown.reduce((sum, { count }) => sum + count, 0);
    return {
      url: name === null ? urls.timeline : regionTimelineUrl(name),
      title:
        name === null
          ? `Timeline of all ${inspected.plural}`
          : `Timeline of the ${inspected.plural} in ${name}`,
      heading: name === null ? "Timeline" : `Timeline: ${name}`,
      description: `Visits to ${allServices(inspected)} and judgements on them, ${scale.first} to ${scale.last}${name === null ? "" : `, in ${name}`}.`,
      extent: `${counted(visits, "visit")} to ${countedInspected(shown.length, inspected)}`,
      regions: [
        { text: "All regions", url: urls.timeline, current: name === null },
        ...[...index.regions.keys()].map((region) => ({
          text: region,
          url: regionTimelineUrl(region),
          current: region === name,
        })),
      ],
      years: Array.from({ length: scale.last - scale.first + 1 }, (_, offset) => ({
        year: String(scale.first + offset),
        at: Math.round((offset / (scale.last - scale.first + 1)) * 10_000) / 100,
        major: offset % 5 === 0,
      })),
      rows: shown,
    };
  };
  return [table(null, written), ...[...index.regions].map(([name, authorities]) => table(name, authorities))];
}

function rowOf({ name, slug }: Authority, index: ArchiveIndex, scale: YearScale): TimelineRow {
  const at = (day: string): number => Math.round(scale.at(day) * rowWidth);
  const visits: string[] = [];
  const judgements: string[] = [];
  const parts: string[] = [];
  const grades: TimelineRow["grades"] = [];
  const descriptions: string[] = [];
  for (const event of index.eventsOf(slug)) {
    if (event.date === null || event.kind === "mention") continue;
    const [from, to] = daysOf(event.date);
    if (event.kind === "visit") {
      visits.push(`M${at(from)} 0v${visitHeight}`);
      descriptions.push(`visit ${dateInWords(event.date.slice(0, 7))}`);
    } else {
      const width = Math.max(at(to) - at(from), 8);
      (event.part ? parts : judgements).push(`M${at(from)} ${judgementAt}h${width}`);
      grades.push({
        step: stepOf(event.publishedBy, event.grade),
        at: Math.round(at(from) + width / 2) / (rowWidth / 100),
      });
      const services = event.part ? ` (${onPart(event.publishedBy.inspected)})` : "";
      const other = event.disputed ? ", though letters disagree" : "";
      descriptions.push(
        `judged ${judgedInWords(event.publishedBy, event.grade)} ${dateInWords(event.date)}${services}${other}`,
      );
    }
  }
  return {
    authority: { text: name, url: authorityUrl(slug) },
    visits: visits.join(""),
    judgements: judgements.join(""),
    parts: parts.join(""),
    grades,
    description: capitalised(descriptions.join("; ")),
    count: visits.length,
  };
}
