/**
 * Two letters side by side, in their own words only, each paragraph once.
 *
 * `scripts/site/comparison/` holds what letters side by side show, on pages and in the browser; it may import only what
 * runs in a browser too.
 */
import { paragraphLabel } from "../../letter/ids.ts";
import type { Letter, Paragraph } from "../../letter/schema.ts";
import { themeUrl } from "../../letter/urls.ts";
import { capitalised, dateInWords, daysInWords } from "../../letter/wording.ts";
import { figuresOf } from "../figures.ts";
import type { LinkView } from "../views/link.ts";
import { paragraphsByTheme, type QuotationView, quotationView } from "../views/quotation-view.ts";
import {
  type ComparedParagraph,
  comparedParagraph,
  splitParagraphs,
  type ThemeNames,
  themesOf,
} from "./compared-paragraph.ts";

/** What the earlier and the later letter have on one subject. */
export type Pair<Item> = { earlier: Item[]; later: Item[] };

/** A letter of the pair. `short` is the month of its visit, or its days if both visits were in the same month. */
export type SideView = { url: string; name: string; when: string; short: string };

/** A theme of both letters. */
export type SharedTheme = {
  theme: LinkView;
  /** Paragraphs shown under the theme. */
  pair: Pair<ComparedParagraph>;
  /** Links to its paragraphs that are shown under another heading of the page. */
  elsewhere: Pair<LinkView>;
};

/** A theme of only one of the letters, with links to its paragraphs. */
export type ThemeOfOne = { theme: LinkView; paragraphs: LinkView[] };

export type TwoLettersView = {
  earlier: SideView;
  later: SideView;
  improve: Pair<ComparedParagraph>;
  themes: SharedTheme[];
  onlyThen: ThemeOfOne[];
  onlyNow: ThemeOfOne[];
  /** Sentences with figures, each with the address of its paragraph. */
  figures: Pair<QuotationView>;
};

/**
 * The two letters side by side.
 * @param nameOfVisit what a letter is on, in the words of its publisher
 */
export function twoLetters<Given extends Letter>(
  earlier: Given,
  later: Given,
  names: ThemeNames,
  nameOfVisit: (letter: Given) => string,
): TwoLettersView {
  const [shortThen, shortNow] = shortDates(earlier, later);
  const sides = { earlier: sideOf(earlier, names, "earlier"), later: sideOf(later, names, "later") };
  const shared = [...names.keys()].filter(
    (theme) => sides.earlier.byTheme.has(theme) && sides.later.byTheme.has(theme),
  );
  const count = (theme: string): number =>
    (sides.earlier.byTheme.get(theme)?.length ?? 0) + (sides.later.byTheme.get(theme)?.length ?? 0);
  const rarest = shared.toSorted((a, b) => count(a) - count(b));
  const homeOf = (paragraph: Paragraph): string | undefined =>
    rarest.find((theme) => themesOf(paragraph).includes(theme));
  const linkTo = (theme: string): LinkView => ({ text: names.get(theme) ?? theme, url: themeUrl(theme) });
  return {
    earlier: sideView(earlier, nameOfVisit(earlier), shortThen),
    later: sideView(later, nameOfVisit(later), shortNow),
    improve: { earlier: sides.earlier.improve, later: sides.later.improve },
    themes: shared.map((theme) => {
      const [then, now] = [sides.earlier, sides.later].map((side) => side.on(theme, homeOf));
      return {
        theme: linkTo(theme),
        pair: { earlier: then?.here ?? [], later: now?.here ?? [] },
        elsewhere: { earlier: then?.elsewhere ?? [], later: now?.elsewhere ?? [] },
      };
    }),
    onlyThen: themesOfOne(sides.earlier, sides.later, names, linkTo),
    onlyNow: themesOfOne(sides.later, sides.earlier, names, linkTo),
    figures: { earlier: figureSentences(earlier), later: figureSentences(later) },
  };
}

type Side = {
  letter: Letter;
  byTheme: ReadonlyMap<string, readonly Paragraph[]>;
  improve: ComparedParagraph[];
  /** What the letter says on a theme: paragraphs shown under it, and links to those shown elsewhere. */
  on: (
    theme: string,
    homeOf: (paragraph: Paragraph) => string | undefined,
  ) => { here: ComparedParagraph[]; elsewhere: LinkView[] };
};

function sideOf(letter: Letter, names: ThemeNames, side: "earlier" | "later"): Side {
  const { improve } = splitParagraphs(letter);
  const byTheme = paragraphsByTheme(letter);
  return {
    letter,
    byTheme,
    improve: improve.map((paragraph) => comparedParagraph(letter, paragraph, names, side)),
    on: (theme, homeOf) => {
      const all = byTheme.get(theme) ?? [];
      const here = all.filter((paragraph) => !improve.includes(paragraph) && homeOf(paragraph) === theme);
      return {
        here: here.map((paragraph) => comparedParagraph(letter, paragraph, names, side, theme)),
        elsewhere: all
          .filter((paragraph) => !here.includes(paragraph))
          .map(({ id }) => ({ text: paragraphLabel(id), url: `#${side}-${id}` })),
      };
    },
  };
}

function themesOfOne(
  own: Side,
  other: Side,
  names: ThemeNames,
  linkTo: (theme: string) => LinkView,
): ThemeOfOne[] {
  return [...names.keys()]
    .filter((theme) => own.byTheme.has(theme) && !other.byTheme.has(theme))
    .map((theme) => ({
      theme: linkTo(theme),
      paragraphs: (own.byTheme.get(theme) ?? []).map(({ id }) => ({
        text: paragraphLabel(id),
        url: `${own.letter.url}#${id}`,
      })),
    }));
}

/** The months of two visits; their days where the months are the same. */
export function shortDates(earlier: Letter, later: Letter): [string, string] {
  const months = [earlier, later].map(({ visit }) => visit.start.slice(0, 7));
  if (months[0] === months[1]) return [fullDates(earlier), fullDates(later)];
  return [dateInWords(months[0] ?? ""), dateInWords(months[1] ?? "")];
}

/** The days of a letter’s visit. */
export const fullDates = ({ visit }: Letter): string => daysInWords(visit.start, visit.end);

function sideView(letter: Letter, name: string, short: string): SideView {
  return {
    url: letter.url,
    name: capitalised(name),
    when: fullDates(letter),
    short,
  };
}

/** Kept, because a letter is compared with the one before it and with the one after it. */
const knownFigures = new WeakMap<Letter, QuotationView[]>();

function figureSentences(letter: Letter): QuotationView[] {
  const known = knownFigures.get(letter);
  if (known) return known;
  const sentences = letter.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      figuresOf(paragraph.text).map(({ text }) => ({ ...quotationView(letter, paragraph), text })),
    ),
  );
  knownFigures.set(letter, sentences);
  return sentences;
}
