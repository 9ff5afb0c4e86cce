/** Atom feeds (RFC 4287): of all letters, and of those to an authority, in a region or on a theme. */
import type { Archive } from "../../archive/archive.ts";
import { kindOfLetter, type Letter, nameOfVisit } from "../../archive/letter.ts";
import { personInWords, withServices } from "../../content/publishers/publisher-words.ts";
import { slugOf } from "../../letter/ids.ts";
import { feedUrl, regionUrl, themeUrl, urls } from "../../letter/urls.ts";
import type { WithdrawnLetter } from "../../letter/withdrawal.ts";
import { capitalised, daysInWords, listed } from "../../letter/wording.ts";
import { inOrder } from "../../util/order.ts";
import type { ArchiveIndex } from "../views/grouped-archive.ts";
import { withdrawnView } from "../views/withdrawn-view.ts";

export type FeedEntryView = {
  /** Address of the letter, which is also the entry’s id; neither ever changes. */
  url: string;
  title: string;
  /** The date of the letter, otherwise the last day of the visit; and the date of the latest correction. RFC 3339. */
  published: string;
  updated: string;
  summary: string;
  categories: { term: string; label: string }[];
};

export type FeedView = {
  /** Address of the feed, and of the page that lists the same letters. */
  url: string;
  page: string;
  title: string;
  /** When its newest entry was updated. */
  updated: string;
  entries: FeedEntryView[];
};

/** The maximum number of entries in a feed: the letters updated last. The page lists all. */
const maximumEntries = 50;

/** All feeds that have at least one entry. */
export function feedViews(archive: Archive, index: ArchiveIndex): FeedView[] {
  const { name } = archive.settings;
  const entries = new Map([
    ...archive.letters.map((letter) => [letter.id, entryView(letter, index)] as const),
    ...archive.withdrawn.map((letter) => [letter.id, withdrawnEntry(letter)] as const),
  ]);
  const feed = (
    url: string,
    page: string,
    title: string,
    letters: readonly (Letter | WithdrawnLetter)[],
  ): FeedView[] => {
    const newest = letters
      .flatMap(({ id }) => entries.get(id) ?? [])
      .sort(
        (a, b) => inOrder(b.updated, a.updated) || inOrder(b.published, a.published) || inOrder(a.url, b.url),
      )
      .slice(0, maximumEntries);
    const [first] = newest;
    return first ? [{ url, page, title, updated: first.updated, entries: newest }] : [];
  };
  return [
    ...feed(urls.feed, urls.letters, name, [...archive.letters, ...archive.withdrawn]),
    ...index.published.flatMap((authority) =>
      // Subscribers to an authority must not miss the letters to its predecessors.
      feed(
        feedUrl("authorities", authority.slug),
        `${urls.authorities}${authority.slug}/`,
        `${name}: ${authority.name}`,
        [...index.lettersOfLine(authority.slug), ...index.withdrawnFromLine(authority.slug)],
      ),
    ),
    ...[...index.regions].flatMap(([region, authorities]) =>
      feed(
        feedUrl("regions", slugOf(region)),
        regionUrl(region),
        `${name}: ${region}`,
        authorities.flatMap(({ slug }) => [...index.lettersTo(slug), ...index.withdrawnFrom(slug)]),
      ),
    ),
    ...archive.themes.flatMap((theme) =>
      feed(
        feedUrl("themes", theme.slug),
        themeUrl(theme.slug),
        `${name}: ${theme.name}`,
        index.lettersOn(theme.slug),
      ),
    ),
  ];
}

function entryView(letter: Letter, { themeNames }: ArchiveIndex): FeedEntryView {
  const { authority, visit, type, scope, inspectors, themes, corrections, added, publishedBy } = letter;
  const what = nameOfVisit(letter);
  const when = daysInWords(visit.start, visit.end);
  const published = atMidnight(letter.letterDate ?? visit.end);
  const later = [...(added === null ? [] : [added]), ...corrections.map(({ date }) => date)].map(atMidnight);
  const sentences = [
    `Letter on the ${what} to ${withServices(authority.name, publishedBy.inspected)}, ${when}.`,
    ...(scope === null ? [] : [scope]),
    ...(inspectors.length > 0
      ? [`Inspectors: ${listed(inspectors.map((person) => personInWords(person, publishedBy)))}.`]
      : []),
    ...corrections.map(({ note }) => `Corrected: ${note}`),
    ...firstFinding(letter),
  ];
  return {
    url: letter.url,
    title: `${authority.name}: ${what}, ${when}`,
    published,
    updated: [published, ...later].sort().at(-1) ?? published,
    summary: sentences.join(" "),
    categories: [
      { term: type, label: capitalised(kindOfLetter(letter).singular) },
      ...themes.map((term) => ({ term, label: themeNames.get(term) ?? term })),
    ],
  };
}

/** The entry that replaces that of a withdrawn letter, so that feed readers replace what they have stored. */
function withdrawnEntry(letter: WithdrawnLetter): FeedEntryView {
  const { url, title, statement } = withdrawnView(letter);
  const updated = atMidnight(letter.withdrawn.date);
  const published = letter.letterDate === null ? updated : atMidnight(letter.letterDate);
  return { url, title, published, updated, summary: statement, categories: [] };
}

const atMidnight = (day: string): string => `${day}T00:00:00Z`;

/** The first paragraph under the letter’s first heading, mostly its headline findings. */
function firstFinding({ sections }: Letter): string[] {
  const section = sections.find(({ heading, paragraphs }) => heading !== null && paragraphs.length > 0);
  const text = section?.paragraphs[0]?.text;
  return section && text ? [`${section.heading}: ${text}`] : [];
}
