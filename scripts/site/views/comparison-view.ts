/** Two letters to one authority side by side, on a page made at build. */

import { type Letter, nameOfVisit } from "../../archive/letter.ts";
import type { Authority } from "../../content/register.ts";
import { authorityUrl } from "../../letter/ids.ts";
import { comparisonUrl } from "../../letter/urls.ts";
import { capitalised } from "../../letter/wording.ts";
import { fullDates, shortDates, type TwoLettersView, twoLetters } from "../comparison/two-letters.ts";
import { spanInWords } from "./date-spans.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import type { LinkView } from "./link.ts";

export type ComparisonView = TwoLettersView & {
  url: string;
  title: string;
  description: string;
  authority: LinkView;
  /** The time between the first days of the visits. */
  apart: string;
  /** Letters on visits between the two, added to the archive after the page was published. */
  between: LinkView[];
  /** The pairs before and after this one. */
  previous: LinkView | null;
  next: LinkView | null;
};

/** Links to the pages of all neighbouring pairs, newest first. */
export function comparisonLinks(authority: string, letters: readonly Letter[]): LinkView[] {
  return pairsOf(letters).map((pair) => pairLink(authority, pair));
}

/**
 * The comparisons of the letters to one authority, which are newest first: every consecutive pair, and every pair that
 * was consecutive when its page was published, because that page keeps its address.
 * @param recorded addresses that have been published before
 */
export function comparisonViews(
  authority: Authority,
  letters: readonly Letter[],
  { themeNames }: ArchiveIndex,
  recorded: readonly string[],
): ComparisonView[] {
  const pairs = pairsOf(letters);
  return [...pairs, ...separatedPairs(authority.slug, letters, recorded)].map((pair) => {
    const [earlier, later] = pair;
    const older = pairs.find((other) => other[1] === earlier);
    const newer = pairs.find((other) => other[0] === later);
    const { name } = authority;
    return {
      ...twoLetters(earlier, later, themeNames, nameOfVisit),
      url: comparisonUrl(authority.slug, earlier, later),
      title: `${name}: letters on the visits of ${fullDates(earlier)} and ${fullDates(later)} compared`,
      description: `What inspectors wrote to ${name} after the visits of ${fullDates(earlier)} and ${fullDates(later)}, theme by theme.`,
      authority: { text: name, url: authorityUrl(authority.slug) },
      apart: spanInWords(earlier.visit.start, later.visit.start),
      between: letters.slice(letters.indexOf(later) + 1, letters.indexOf(earlier)).map((letter) => ({
        text: `${capitalised(nameOfVisit(letter))}, ${fullDates(letter)}`,
        url: letter.url,
      })),
      previous: older ? pairLink(authority.slug, older) : null,
      next: newer ? pairLink(authority.slug, newer) : null,
    };
  });
}

type Pair = readonly [earlier: Letter, later: Letter];

function pairsOf(letters: readonly Letter[]): Pair[] {
  return letters.slice(1).flatMap((earlier, index) => {
    const later = letters[index];
    return later ? [[earlier, later] as const] : [];
  });
}

/** Pairs whose page was published before a letter on a visit between them was added. */
function separatedPairs(authority: string, letters: readonly Letter[], recorded: readonly string[]): Pair[] {
  const published = new Set(recorded);
  return letters.flatMap((later, place) =>
    letters
      .slice(place + 2)
      .filter((earlier) => published.has(comparisonUrl(authority, earlier, later)))
      .map((earlier) => [earlier, later] as const),
  );
}

function pairLink(authority: string, [earlier, later]: Pair): LinkView {
  const [then, now] = shortDates(earlier, later);
  return { text: `${then} and ${now}`, url: comparisonUrl(authority, earlier, later) };
}
