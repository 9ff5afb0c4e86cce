/** What the search shows above the results about something that a query names. */
import type { Archive } from "../archive/archive.ts";
import { type Letter, nameOfVisit } from "../archive/letter.ts";
import { countedInspected } from "../content/publishers/publisher-words.ts";
import type { Authority } from "../content/register.ts";
import { authorityUrl, slugOf } from "../letter/ids.ts";
import { feedUrl, inspectorUrl, regionTimelineUrl, regionUrl, themeUrl, yearUrl } from "../letter/urls.ts";
import { capitalised, counted, dateInWords, daysInWords, listed } from "../letter/wording.ts";
import { type ArchiveIndex, indexArchive } from "../site/views/grouped-archive.ts";
import type { NameAnswer } from "./shared/index-files.ts";

/** Answers by the kind and slug of what is named: `authority/leeds`. */
export type NameAnswers = Record<string, NameAnswer>;

/** What the archive knows about everything that a query can name. */
export function answersOf(archive: Archive): NameAnswers {
  const index = indexArchive(archive);
  const answers: NameAnswers = {};
  for (const authority of archive.authorities) {
    answers[`authority/${authority.slug}`] = authorityAnswer(authority, index);
  }
  for (const [region, authorities] of index.regions) {
    const letters = archive.letters.filter(({ authority }) => authority.region === region);
    if (letters.length === 0) continue;
    const having = authorities.filter(({ slug }) => index.lettersTo(slug).length > 0);
    answers[`region/${slugOf(region)}`] = {
      name: region,
      text: `${counted(letters.length, "letter")} to ${countedInspected(having.length, index.inspected)}. ${latest(letters)}`,
      links: [
        { text: `${capitalised(index.inspected.plural)} of the region`, url: regionUrl(region) },
        { text: `Timeline of ${region}`, url: regionTimelineUrl(region) },
        { text: "Feed of new letters", url: feedUrl("regions", slugOf(region)) },
      ],
    };
  }
  for (const { slug, name, description } of archive.themes) {
    const letters = index.lettersOn(slug);
    if (letters.length === 0) continue;
    answers[`theme/${slug}`] = {
      name,
      text: `${description} ${counted(letters.length, "letter")} ${letters.length === 1 ? "speaks" : "speak"} of it.`,
      links: [
        { text: "All paragraphs on this theme", url: themeUrl(slug) },
        { text: "Feed of new letters", url: feedUrl("themes", slug) },
      ],
    };
  }
  for (const { slug, name, letters } of archive.inspectors) {
    answers[`inspector/${slug}`] = {
      name,
      text: `Inspector on ${counted(letters.length, "visit")}. ${latest(letters)}`,
      links: [{ text: "All visits", url: inspectorUrl(slug) }],
    };
  }
  const years = Map.groupBy(archive.letters, ({ visit }) => visit.start.slice(0, 4));
  for (const [year, letters] of years) {
    answers[`year/${year}`] = {
      name: `Visits in ${year}`,
      text: `${counted(letters.length, "letter")} on visits in ${year}.`,
      links: [{ text: `Letters of ${year}`, url: yearUrl(year) }],
    };
  }
  return answers;
}

function authorityAnswer(authority: Authority, index: ArchiveIndex): NameAnswer {
  const { slug, name } = authority;
  const letters = index.lettersTo(slug);
  const page = index.hasPage(slug);
  const links = [
    ...(page ? [{ text: `The ${index.inspected.singular}’s page`, url: authorityUrl(slug) }] : []),
    ...letters.slice(0, 1).map(({ url }) => ({ text: "Latest letter", url })),
    ...(letters.length > 0 ? [{ text: `Timeline of ${name}`, url: `${authorityUrl(slug)}#timeline` }] : []),
    ...(index.lettersOfLine(slug).length > 0
      ? [{ text: "Feed of new letters", url: feedUrl("authorities", slug) }]
      : []),
  ];
  const own = letters.length > 0 ? [`${counted(letters.length, "letter")}.`, latest(letters)] : [];
  return { name, text: [...own, ...succession(authority, index)].join(" "), links };
}

/** The successors and predecessors of an authority, and where their letters are. */
function succession(authority: Authority, index: ArchiveIndex): string[] {
  const { slug, name } = authority;
  const { successors, predecessors } = index.lineageOf(slug);
  const related = [...successors, ...predecessors];
  const lettersTo = (other: Authority): number => index.lettersTo(other.slug).length;
  const having = related.filter((other) => lettersTo(other) > 0);
  const history = historyOf(authority, index);
  const sentence = (parts: readonly (string | null)[]): string[] => {
    const said = parts.filter((part) => part !== null).join("; ");
    return said === "" ? [] : [`${said.replace(/^./, (first) => first.toUpperCase())}.`];
  };
  if (lettersTo(authority) > 0) {
    const others = having.map((other) => `${counted(lettersTo(other), "letter")} to ${other.name}`);
    return sentence([history, others.length > 0 ? `the archive also has ${listed(others)}` : null]);
  }
  if (having.length === 0) {
    return sentence([history, `the archive has no letters to ${related.length > 0 ? "any of them" : name}`]);
  }
  const within = listed(having.map((other) => other.name));
  return sentence([history, `the archive has no letters to ${name} itself, but to ${within}`]);
}

function historyOf({ slug, name, abolished }: Authority, index: ArchiveIndex): string | null {
  const { successors, predecessors } = index.lineageOf(slug);
  const names = (authorities: readonly Authority[]): string => listed(authorities.map((each) => each.name));
  if (abolished !== null && successors.length > 0) {
    return `${name} was replaced in ${monthAfter(abolished)} by ${names(successors)}`;
  }
  if (abolished !== null) return `${name} ended in ${dateInWords(abolished.slice(0, 7))}`;
  return predecessors.length > 0 ? `${name} came after ${names(predecessors)}` : null;
}

/** The month of the day after a last day. */
function monthAfter(lastDay: string): string {
  const next = new Date(Date.parse(`${lastDay}T00:00:00Z`) + 24 * 60 * 60 * 1000);
  return dateInWords(next.toISOString().slice(0, 7));
}

function latest([letter]: readonly Letter[]): string {
  if (!letter) return "";
  const { authority, visit } = letter;
  return `Latest: ${nameOfVisit(letter)} to ${authority.name}, ${daysInWords(visit.start, visit.end)}.`;
}
