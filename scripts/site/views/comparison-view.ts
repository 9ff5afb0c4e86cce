/** Two letters to one authority side by side, in their own words only. */

import { isImprovementHeading } from "../../archive/similar/improvement-heading.ts";
import { paragraphLabel } from "../../letter/ids.ts";
import type { Letter, Paragraph } from "../../letter/schema.ts";
import { comparisonUrl, themeUrl } from "../../letter/urls.ts";
import { capitalised, dateInWords, daysInWords, visitName } from "../../letter/wording.ts";
import { figuresOf } from "../figures.ts";
import { spanInWords } from "./date-spans.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import type { LinkView } from "./link.ts";
import { paragraphsByTheme, type QuotationView, quotationView } from "./quotation-view.ts";

/** What the earlier and the later letter say on one subject. */
export type PairView = { earlier: QuotationView[]; later: QuotationView[] };

/** A letter of the pair. `short` is the month of its visit, or its days if both visits were in the same month. */
export type SideView = { url: string; name: string; when: string; short: string };

export type ComparisonView = {
  url: string;
  title: string;
  description: string;
  authority: LinkView;
  earlier: SideView;
  later: SideView;
  /** The time between the first days of the visits. */
  apart: string;
  improve: PairView;
  /** Sentences with figures, each with the address of its paragraph. */
  figures: PairView;
  themes: { theme: LinkView; pair: PairView }[];
  /** Themes in only one of the letters, with the paragraphs. */
  onlyThen: { theme: LinkView; paragraphs: LinkView[] }[];
  onlyNow: { theme: LinkView; paragraphs: LinkView[] }[];
  /** Letters on visits between the two, added to the archive after the page was published. */
  between: LinkView[];
  /** The pairs before and after this one. */
  previous: LinkView | null;
  next: LinkView | null;
};

/** Links to the pages of all neighbouring pairs, newest first. */
export function comparisonLinks(letters: readonly Letter[]): LinkView[] {
  return pairsOf(letters).map(pairLink);
}

/**
 * The comparisons of the letters to one authority, which are newest first: every consecutive pair, and every pair that
 * was consecutive when its page was published, because that page keeps its address.
 * @param recorded addresses that have been published before
 */
export function comparisonViews(
  letters: readonly Letter[],
  index: ArchiveIndex,
  recorded: readonly string[],
): ComparisonView[] {
  const pairs = pairsOf(letters);
  const compared = new Map(letters.map((letter) => [letter, comparedLetter(letter)]));
  const partsOf = (letter: Letter): ComparedLetter => compared.get(letter) ?? comparedLetter(letter);
  return [...pairs, ...separatedPairs(letters, recorded)].map((pair) => {
    const [earlier, later] = pair;
    const older = pairs.find((other) => other[1] === earlier);
    const newer = pairs.find((other) => other[0] === later);
    return {
      ...comparisonView(partsOf(earlier), partsOf(later), index),
      between: letters
        .slice(letters.indexOf(later) + 1, letters.indexOf(earlier))
        .map(({ url, visit, type }) => ({
          text: `${capitalised(visitName(type, visit.ordinal))}, ${daysInWords(visit.start, visit.end)}`,
          url,
        })),
      previous: older ? pairLink(older) : null,
      next: newer ? pairLink(newer) : null,
    };
  });
}

/** The parts of a letter that are compared; made once, because a letter can be in two pairs. */
type ComparedLetter = {
  letter: Letter;
  byTheme: Map<string, Paragraph[]>;
  improve: QuotationView[];
  figures: QuotationView[];
};

const comparedLetter = (letter: Letter): ComparedLetter => ({
  letter,
  byTheme: paragraphsByTheme(letter),
  improve: improvements(letter),
  figures: figureSentences(letter),
});

type Pair = readonly [earlier: Letter, later: Letter];

function pairsOf(letters: readonly Letter[]): Pair[] {
  return letters.slice(1).flatMap((earlier, index) => {
    const later = letters[index];
    return later ? [[earlier, later] as const] : [];
  });
}

/** Pairs whose page was published before a letter on a visit between them was added. */
function separatedPairs(letters: readonly Letter[], recorded: readonly string[]): Pair[] {
  const published = new Set(recorded);
  return letters.flatMap((later, place) =>
    letters
      .slice(place + 2)
      .filter((earlier) => published.has(comparisonUrl(earlier, later)))
      .map((earlier) => [earlier, later] as const),
  );
}

function pairLink([earlier, later]: Pair): LinkView {
  const [then, now] = shortDates(earlier, later);
  return { text: `${then} and ${now}`, url: comparisonUrl(earlier, later) };
}

/** The months of two visits; their days where the months are the same. */
function shortDates(earlier: Letter, later: Letter): [string, string] {
  const months = [earlier, later].map(({ visit }) => visit.start.slice(0, 7));
  if (months[0] === months[1]) return [fullDates(earlier), fullDates(later)];
  return [dateInWords(months[0] ?? ""), dateInWords(months[1] ?? "")];
}

const fullDates = ({ visit }: Letter): string => daysInWords(visit.start, visit.end);

function comparisonView(
  before: ComparedLetter,
  after: ComparedLetter,
  { themeNames }: ArchiveIndex,
): Omit<ComparisonView, "between" | "previous" | "next"> {
  const { letter: earlier, byTheme: then } = before;
  const { letter: later, byTheme: now } = after;
  const [shortThen, shortNow] = shortDates(earlier, later);
  const { name, url } = later.authority;
  const themes = [...themeNames].map(([slug, text]) => ({ slug, link: { text, url: themeUrl(slug) } }));
  const only = (own: typeof then, other: typeof then, letter: Letter): ComparisonView["onlyThen"] =>
    themes
      .filter(({ slug }) => own.has(slug) && !other.has(slug))
      .map(({ slug, link }) => ({
        theme: link,
        paragraphs: (own.get(slug) ?? []).map(({ id }) => ({
          text: paragraphLabel(id),
          url: `${letter.url}#${id}`,
        })),
      }));
  return {
    url: comparisonUrl(earlier, later),
    title: `${name}: letters on the visits of ${fullDates(earlier)} and ${fullDates(later)} compared`,
    description: `What inspectors wrote to ${name} after the visits of ${fullDates(earlier)} and ${fullDates(later)}, theme by theme.`,
    authority: { text: name, url },
    earlier: sideView(earlier, shortThen),
    later: sideView(later, shortNow),
    apart: spanInWords(earlier.visit.start, later.visit.start),
    improve: { earlier: before.improve, later: after.improve },
    figures: { earlier: before.figures, later: after.figures },
    themes: themes
      .filter(({ slug }) => then.has(slug) && now.has(slug))
      .map(({ slug, link }) => ({
        theme: link,
        pair: {
          earlier: (then.get(slug) ?? []).map((paragraph) => quotationView(earlier, paragraph)),
          later: (now.get(slug) ?? []).map((paragraph) => quotationView(later, paragraph)),
        },
      })),
    onlyThen: only(then, now, earlier),
    onlyNow: only(now, then, later),
  };
}

function sideView(letter: Letter, short: string): SideView {
  return {
    url: letter.url,
    name: capitalised(visitName(letter.type, letter.visit.ordinal)),
    when: fullDates(letter),
    short,
  };
}

function improvements(letter: Letter): QuotationView[] {
  return letter.sections
    .filter(({ heading }) => heading !== null && isImprovementHeading(heading))
    .flatMap(({ paragraphs }) => paragraphs.map((paragraph) => quotationView(letter, paragraph)));
}

function figureSentences(letter: Letter): QuotationView[] {
  return letter.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      figuresOf(paragraph.text).map(({ text }) => ({ ...quotationView(letter, paragraph), text })),
    ),
  );
}
