/** For each finding, findings of other authorities’ letters that say something similar. */
import { type Finding, type Findings, findingUrl, themeSlugs } from "./findings.ts";

/** Similar findings by the address of a finding, closest first. */
export type SimilarFindings = ReadonlyMap<string, readonly Finding[]>;

/** The maximum number of similar findings for a paragraph. */
const maximumSimilar = 5;

/**
 * How close two findings have to be. In a sample from 199 letters, pairs above this are on the same matter; below it,
 * more and more of them share only the kind of work.
 */
const minimumCloseness = 0.55;

/** Shorter paragraphs say too little to be compared with those of other authorities. */
const minimumWords = 15;

/**
 * The maximum number of candidates on a theme, newest first, so that the cost grows no faster than the number of
 * letters.
 */
const candidatesOfTheme = 600;

/** Paragraphs that look back on an inspection or a visit are alike in all letters. */
const looksBack =
  /\b(at|since) (the|its|their|your) (last|previous|most recent)\b|\b(was|were) (last )?(inspected|judged)\b/i;

/** The similar findings of each of the findings, which are newest first. A finding without any is left out. */
export function similarFindings(findings: Findings): SimilarFindings {
  const numbers = [...findings.all.keys()].filter((number) => isComparable(findings.all[number]));
  const byTheme = new Map<string, number[]>();
  for (const number of numbers) {
    for (const theme of themesOf(findings.all[number])) {
      const list = byTheme.get(theme) ?? [];
      if (list.length < candidatesOfTheme) list.push(number);
      byTheme.set(theme, list);
    }
  }
  const similar = new Map<string, Finding[]>();
  for (const number of numbers) {
    const finding = findings.all[number];
    if (!finding) continue;
    const onThemes = new Set([...themesOf(finding)].flatMap((theme) => byTheme.get(theme) ?? []));
    const others = [...onThemes].filter((other) => authorityOf(findings.all[other]) !== authorityOf(finding));
    const near = findings.nearest(number, others, minimumCloseness);
    const chosen = onePerAuthority(near.flatMap((found) => findings.all[found.number] ?? []));
    if (chosen.length > 0) similar.set(findingUrl(finding), chosen);
  }
  return similar;
}

function isComparable(finding: Finding | undefined): boolean {
  if (!finding) return false;
  const { text, themes } = finding.paragraph;
  return themes.length > 0 && text.split(/\s+/).length >= minimumWords && !looksBack.test(text);
}

const themesOf = (finding: Finding | undefined): Set<string> =>
  finding ? themeSlugs(finding.paragraph) : new Set();

const authorityOf = (finding: Finding | undefined): string | null => finding?.letter.authority.slug ?? null;

/** The first findings, one from each authority: several from one letter would repeat each other. */
function onePerAuthority(findings: readonly Finding[]): Finding[] {
  const chosen = new Map<string, Finding>();
  for (const finding of findings) {
    const { slug } = finding.letter.authority;
    if (!chosen.has(slug)) chosen.set(slug, finding);
    if (chosen.size === maximumSimilar) break;
  }
  return [...chosen.values()];
}
