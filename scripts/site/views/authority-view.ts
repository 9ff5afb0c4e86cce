/** What the page of an authority shows. */

import { type Letter, nameOfVisit } from "../../archive/letter.ts";
import type { Inspected } from "../../content/publishers/publisher-schema.ts";
import { servicesIn, withServices } from "../../content/publishers/publisher-words.ts";
import type { Authority } from "../../content/register.ts";
import { authorityUrl, paragraphLabel } from "../../letter/ids.ts";
import { isRedacted } from "../../letter/redaction.ts";
import { feedUrl, inspectorUrl, regionUrl, urls } from "../../letter/urls.ts";
import { counted, dateInWords, daysInWords } from "../../letter/wording.ts";
import { inAlphabet } from "../alphabet.ts";
import { comparisonLinks } from "./comparison-view.ts";
import { dayAfter } from "./date-spans.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import { type LatestLetterView, latestLetter } from "./latest-letter.ts";
import { type LetterEntry, letterEntry } from "./letter-entry.ts";
import type { LinkView } from "./link.ts";
import { type ThemeTable, themeTables } from "./theme-table.ts";
import { type SourceView, type TimelineView, timelineView } from "./timeline.ts";
import { type WithdrawnView, withdrawnView } from "./withdrawn-view.ts";

/** A predecessor or successor with the letters to it. */
export type RelativeView = { id: string; authority: LinkView; relation: string; letters: LetterEntry[] };

/** The name of a predecessor or successor; without an address if the archive has no page for it. */
export type RelativeName = { text: string; url: string | null };

/** A trust or company that acts for the authority, and the letters that name it. */
export type ActingBodyView = { name: string; sources: SourceView[] };

/** A letter to choose for a comparison; its value is what the address of the comparison has of it. */
export type LetterChoice = { value: string; text: string };

export type AuthorityView = {
  url: string;
  slug: string;
  name: string;
  /** The title of its page. */
  title: string;
  description: string;
  kicker: string;
  standfirst: string;
  region: LinkView;
  gssCode: string | null;
  otherNames: string[];
  /** The last day of an authority that no longer exists: “31 March 2021”. */
  abolished: string | null;
  predecessors: RelativeName[];
  successors: RelativeName[];
  actingBodies: ActingBodyView[];
  /** Null if the archive has no letter to it. */
  timeline: TimelineView | null;
  themeTables: ThemeTable[];
  comparisons: LinkView[];
  /** Letters to choose any two from, newest first; none where the pairs above are all that there are. */
  choices: LetterChoice[];
  /** Null if the archive has no letter to it. */
  latest: LatestLetterView | null;
  /** All letters but the latest, newest visit first. */
  olderLetters: LetterEntry[];
  withdrawn: WithdrawnView[];
  relatives: RelativeView[];
  inspectors: (LinkView & { letters: string })[];
  /** Null if there were never letters to it or to its predecessors. */
  feed: string | null;
};

/** Whether there is a feed of the letters to an authority; it includes notices of withdrawn letters. */
export function hasFeed(authority: string, index: ArchiveIndex): boolean {
  return index.lettersOfLine(authority).length > 0 || index.withdrawnFromLine(authority).length > 0;
}

/** The view of an authority’s page. */
export function authorityView(authority: Authority, index: ArchiveIndex): AuthorityView {
  const { slug, name, kind, region, abolished } = authority;
  const { inspected } = index;
  const letters = index.lettersTo(slug);
  const [newest, ...older] = letters;
  const { predecessors, successors } = index.lineageOf(slug);
  const nameOf = (relative: Authority): RelativeName => ({
    text: relative.name,
    url: index.hasPage(relative.slug) ? authorityUrl(relative.slug) : null,
  });
  return {
    url: authorityUrl(slug),
    slug,
    name,
    description: `Letters from inspectors on ${inspected.services === undefined ? name : servicesIn(name, inspected)}: ${counted(letters.length, "letter")}, with every visit and judgement.`,
    kicker: [kind, region].filter(Boolean).join(" · "),
    title: withServices(name, inspected),
    standfirst: standfirst(letters, inspected),
    region: { text: region, url: regionUrl(region) },
    gssCode: authority.gssCode,
    otherNames: authority.aliases,
    abolished: abolished && dateInWords(abolished),
    predecessors: predecessors.map(nameOf),
    successors: successors.map(nameOf),
    actingBodies: actingBodies(authority, letters),
    timeline: letters.length > 0 ? timelineView(index.eventsOf(slug), name) : null,
    themeTables: themeTables(letters, index),
    comparisons: comparisonLinks(slug, letters),
    choices: letters.length > 2 ? letters.map(letterChoice) : [],
    latest: newest ? latestLetter(newest) : null,
    olderLetters: older.map(letterEntry),
    withdrawn: index.withdrawnFrom(slug).map(withdrawnView),
    relatives: [
      ...predecessors.map((relative) => relativeView(relative, relative, authority, index)),
      ...successors.map((relative) => relativeView(relative, authority, relative, index)),
    ].filter((relative) => relative.letters.length > 0),
    inspectors: inspectors(letters, index),
    feed: hasFeed(slug, index) ? feedUrl("authorities", slug) : null,
  };
}

function letterChoice(letter: Letter): LetterChoice {
  const { url, visit } = letter;
  return {
    value: url.slice(urls.letters.length).replace(/\/$/, ""),
    text: `${daysInWords(visit.start, visit.end)}, ${nameOfVisit(letter)}`,
  };
}

const authorityLink = ({ name, slug }: Authority): LinkView => ({ text: name, url: authorityUrl(slug) });

function relativeView(
  relative: Authority,
  before: Authority,
  after: Authority,
  { lettersTo }: ArchiveIndex,
): RelativeView {
  // Authorities end on a last day, and their successors begin on the next.
  const ended = after.predecessors.includes(before.slug) ? before.abolished : null;
  return {
    id: `letters-to-${relative.slug}`,
    authority: authorityLink(relative),
    relation: `${after.name} replaced ${before.name}${ended ? ` on ${dateInWords(dayAfter(ended))}` : ""}.`,
    letters: lettersTo(relative.slug).map(letterEntry),
  };
}

function standfirst(letters: readonly Letter[], { singular }: Inspected): string {
  const months = letters.map(({ visit }) => dateInWords(visit.start.slice(0, 7)));
  const [last, first] = [months[0], months.at(-1)];
  if (letters.length === 0) return `The archive has no letters to this ${singular}`;
  if (letters.length === 1) return `One letter, on a visit in ${last}`;
  const span = first === last ? `in ${first}` : `between ${first} and ${last}`;
  return `${counted(letters.length, "letter")} on visits ${span}`;
}

/** The acting bodies in the register that letters name, each with the first paragraph of each letter that does. */
function actingBodies(authority: Authority, letters: readonly Letter[]): ActingBodyView[] {
  return authority.actingBodies.flatMap((name) => {
    const sources = letters.flatMap((letter) => {
      const paragraph = letter.sections
        .flatMap(({ paragraphs }) => paragraphs)
        .find(({ text }) => plain(text).includes(plain(name)));
      if (!paragraph) return [];
      const visit = dateInWords(letter.visit.start.slice(0, 7));
      const place = `paragraph ${paragraphLabel(paragraph.id)}`;
      return { text: `${visit}, ${place}`, url: `${letter.url}#${paragraph.id}`, place, words: name };
    });
    return sources.length > 0 ? { name, sources } : [];
  });
}

/** A text with straight apostrophes, so that either form of apostrophe finds the other. */
const plain = (text: string): string => text.replaceAll("’", "'");

function inspectors(
  letters: readonly Letter[],
  { inspectorNamed }: ArchiveIndex,
): AuthorityView["inspectors"] {
  const people = Map.groupBy(
    letters.flatMap((letter) =>
      letter.inspectors.filter(({ name }) => !isRedacted(name)).map(({ name }) => inspectorNamed(name)),
    ),
    ({ slug }) => slug,
  );
  return [...people]
    .map(([slug, named]) => ({
      text: named[0]?.name ?? "",
      url: inspectorUrl(slug),
      letters: counted(named.length, "letter"),
    }))
    .sort((a, b) => inAlphabet(a.text, b.text));
}
