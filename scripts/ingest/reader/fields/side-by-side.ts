/** Splits lines of a sign-off that have two people side by side. */
import { isPersonName } from "./person-names.ts";

/** The lines of a sign-off with the lines of the second person after those of the first, and the pairs of names. */
export type SideBySide = { lines: string[]; pairs: [string, string][] };

const postNoun = /\b(?:Directors?|Inspectors?|HMI)\b/g;
/** Two posts on one line: the second begins with a word that posts begin with. */
const twoPosts =
  /^(.*?\b(?:Director|Inspector|HMI)\b.*?)\s+((?:Deputy|Assistant|Chief|National|Regional|Director|Senior|Her|His)\b.*\b(?:Director|Inspector)\b.*)$/;

/**
 * The lines of a sign-off with people side by side put below each other, and their names.
 * @param known names of people who may sign, in lower case
 */
export function splitSideBySide(lines: readonly string[], known: ReadonlySet<string>): SideBySide {
  const pairs: [string, string][] = [];
  const apart: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const below = lines[index + 1] ?? "";
    const areTwo = (below.match(postNoun)?.length ?? 0) > 1;
    const pair = pairOf(line, known, areTwo);
    if (pair === null) {
      apart.push(line);
      continue;
    }
    pairs.push(pair);
    const [, firstPost, secondPost] = twoPosts.exec(below) ?? [];
    if (firstPost !== undefined && secondPost !== undefined) {
      apart.push(pair[0], firstPost, pair[1], secondPost);
    } else apart.push(...pair);
    if (areTwo) index += 1;
  }
  return { lines: apart, pairs };
}

/** The two people on a line: people who are known, or names of two words each above two posts. */
function pairOf(line: string, known: ReadonlySet<string>, areTwo: boolean): [string, string] | null {
  const words = line.split(/\s+/);
  const halves = words
    .slice(1)
    .map((_, index): [string, string] => [
      words.slice(0, index + 1).join(" "),
      words.slice(index + 1).join(" "),
    ]);
  const bothKnown = halves.find((half) => half.every((name) => known.has(name.toLowerCase())));
  if (bothKnown) return bothKnown;
  const even = words.length === 4 && areTwo ? halves[1] : undefined;
  return even?.every(isPersonName) ? even : null;
}
