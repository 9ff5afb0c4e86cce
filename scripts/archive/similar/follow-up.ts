/** For each point that a letter says must improve, what the next letters to that authority say about it. */
import type { Letter } from "../letter.ts";
import { type Finding, type Findings, findingUrl, themeSlugs } from "./findings.ts";
import { isImprovementHeading } from "./improvement-heading.ts";

/** A paragraph of a later letter on a point, and why it was chosen: the themes and words that they share. */
export type FollowUp = { finding: Finding; themes: string[]; words: string[] };

/** Later paragraphs by the address of the point, closest first. */
export type FollowUps = ReadonlyMap<string, readonly FollowUp[]>;

/** The maximum number of later paragraphs for a point. */
const maximumFollowUps = 5;

/**
 * How close a later paragraph has to be. This is less than between authorities, because a point is short and services
 * keep their names. The paragraph also has to share a theme or two words with the point.
 */
const minimumCloseness = 0.4;

/** How many of the next letters are searched: later ones rarely come back to a point. */
const nextLetters = 3;

/** A word in more than this share of all findings does not count as a reason. */
const maximumShare = 0.05;

/** The maximum number of shared words that are named. */
const maximumWords = 6;

/**
 * What later letters say about each point. Points without a close paragraph are left out.
 * @param letters newest visit first
 */
export function followUps(letters: readonly Letter[], findings: Findings): FollowUps {
  const byAuthority = Map.groupBy(letters, ({ authority }) => authority.slug);
  const numbersOf = Map.groupBy([...findings.all.keys()], (number) => findings.all[number]?.letter);
  const isRare = rareWords(findings);
  const found = new Map<string, FollowUp[]>();
  for (const [number, point] of findings.all.entries()) {
    if (!isImprovementHeading(point.heading)) continue;
    const others = byAuthority.get(point.letter.authority.slug) ?? [];
    const later = others.slice(0, others.indexOf(point.letter)).slice(-nextLetters);
    const candidates = later.flatMap((letter) => numbersOf.get(letter) ?? []);
    const chosen = findings
      .nearest(number, candidates, minimumCloseness)
      .flatMap((near) => findings.all[near.number] ?? [])
      .map((finding) => ({ finding, ...sharedBy(point, finding, isRare) }))
      .filter(({ themes, words }) => themes.length > 0 || words.length > 1)
      .slice(0, maximumFollowUps);
    if (chosen.length > 0) found.set(findingUrl(point), chosen);
  }
  return found;
}

function sharedBy(
  point: Finding,
  later: Finding,
  isRare: (word: string) => boolean,
): { themes: string[]; words: string[] } {
  const words = wordsOf(later);
  return {
    themes: [...themeSlugs(point.paragraph).intersection(themeSlugs(later.paragraph))],
    words: [...wordsOf(point)].filter((word) => words.has(word) && isRare(word)).slice(0, maximumWords),
  };
}

/** Makes the test for words that few findings have. */
function rareWords({ all }: Findings): (word: string) => boolean {
  const counts = new Map<string, number>();
  for (const finding of all)
    for (const word of wordsOf(finding)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const maximum = Math.max(2, maximumShare * all.length);
  return (word) => (counts.get(word) ?? 0) <= maximum;
}

/** The words of a finding in lower case, each once, in the order of the text. */
const wordsOf = ({ paragraph }: Finding): Set<string> =>
  new Set(paragraph.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
