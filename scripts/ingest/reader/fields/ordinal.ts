/** Which visit of its kind a letter says it is about. */
import { ordinalNumber, ordinalPattern } from "../../../letter/ordinals.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import type { LetterPassages } from "./passages.ts";

const ordinal = `(?<ordinal>${ordinalPattern})`;
const visit =
  "(?:and\\s+(?:final|last)\\s+|full\\s+|such\\s+|Ofsted\\s+|quarterly\\s+|ILACS\\s+)*(?:(?:focused|monitoring)\\s+)?visit\\b(?!s)";
const possessor = "(?<possessor>(?:\\p{L}[\\p{L}-]*\\s+){0,4}\\p{L}+(?:[’'‘]s|s[’'‘])\\s+)?";
/**
 * What a visit is counted from, if an ordinal is used without the word visit: `the third since …`, `the third to Leeds
 * since …`.
 */
const counted = [
  "(?=\\s+(?:since|following|after|under)\\b)",
  "(?=\\s+(?:to|of|at)\\s+\\p{Lu}[^.,;]{1,60}?\\s+(?:since|following)\\b)",
  "(?=\\s+(?:to\\s+be|that\\s+(?:has|have)\\s+been)\\s+(?:carried|undertaken|conducted|made)\\b)",
  "(?=\\s+(?:of|in)\\s+(?:\\w+\\s+){0,3}(?:focused|monitoring)\\s+visits\\b)",
  "(?<=\\bvisit\\s+(?:is|was)\\s+the\\s+\\w+)(?=[.,;])",
].join("|");
/** `The visit was the third monitoring visit since …`, `This was the third since …`, `the first of four monitoring visits`, `This visit, which was the fourth …`. */
const thisVisitIs = new RegExp(
  `\\b(?:this|the|it)\\s+(?:(?:focused|monitoring)\\s+)?(?:visit,?\\s+)?(?:which\\s+)?(?:is|was)\\s+(?:also\\s+)?(?:(?:the|their|its|our|a)\\s+)?${possessor}${ordinal}(?:\\s+${visit}|${counted})`,
  "iu",
);
/** `This visit, the second since the local authority was judged inadequate, …`. */
const apposed = new RegExp(
  `\\b(?:this|the)\\s+(?:(?:focused|monitoring)\\s+)?visit,\\s+(?:the|our|its)\\s+${ordinal}(?:\\s+${visit}|${counted})`,
  "iu",
);
/** `Inspectors undertook the second monitoring visit to Leeds since …`. */
const undertaken = new RegExp(
  `\\b(?:inspectors?|ofsted|we|I)\\s+(?:undertook|carried\\s+out|completed|conducted|made)\\s+(?:the|our|a)\\s+${ordinal}\\s+(?:focused|monitoring)\\s+visit\\b`,
  "iu",
);
/** A second count in the same sentence: `the first since the start of the pandemic and the fourth since …`. */
const counts = new RegExp(
  `\\b${ordinal}\\s+(?:${visit}\\s+)?(?:(?:to|of|at)\\s+\\p{Lu}[^.,;]{1,60}?\\s+)?(?:since|following|after)\\b(?<from>(?:(?!\\s+and\\s+the\\s+\\w+\\s+(?:${visit}\\s+)?(?:since|following|after)\\b)[^.;])*)`,
  "giu",
);
/** What the visits of a council are counted from. */
const fromJudgement = /\b(?:judge|inspect|inadequate|grade|rated|ILACS|SIF)/i;
/** What visits are not counted from: a visit since then need not be the first: `since the second monitoring visit`. */
const sinceSomethingElse = new RegExp(
  `^\\s*(?:(?:to|of|at)\\s+[^.,;]{1,60}?\\s+)?(?:since|following|after)\\s+(?:(?:the|our|its|their)\\s+)?(?:(?:start|beginning|onset|outbreak|easing|end|lifting)\\s+of\\s+)?(?:the\\s+)?(?:COVID|coronavirus|(?:\\w+\\s+)?pandemic|(?:\\w+\\s+)?lockdown|(?:${ordinalPattern}|last|previous)\\s+(?:(?:focused|monitoring)\\s+)?visit)`,
  "i",
);
/** Whose visits are counted: the council’s, not those of a social worker. */
const countedOf = /^(?:.*\s)?(?:authority|council|city|county|borough|trust|department)[’'‘]s\s+$|^\p{Lu}/u;
/** After the opening, a visit may be one to a child, so the words must say which kind is counted, or since when. */
const ofItsKind = /\b(?:focused|monitoring|since|following)\b/i;
/** `summarises the findings of the second monitoring visit to …`. */
const findingsOf = new RegExp(`\\bfindings\\s+(?:of|from)\\s+(?:the|a|our)\\s+${ordinal}\\s+${visit}`, "iu");
/** `This third monitoring visit looked at …`, `the purpose of this third monitoring visit`. */
const thisOrdinal = new RegExp(`\\bthis\\s+${ordinal}\\s+(?:focused|monitoring)\\s+visit\\b`, "iu");
/** A title: `Third monitoring visit to …`. */
const titled = new RegExp(`^(?:the\\s+)?${ordinal}\\s+(?:focused|monitoring)\\s+visit\\b`, "iu");

/** The number of the visit, 3 for ‘the third monitoring visit since’; null where the letter gives none. */
export function readOrdinal({ title, opening, body }: LetterPassages): Reading<number | null> {
  const places: [RegExp, typeof opening][] = [
    [thisVisitIs, opening],
    [apposed, opening],
    [findingsOf, opening],
    [thisOrdinal, opening],
    [undertaken, opening],
    [titled, title ? [title] : []],
    [thisVisitIs, body.filter(({ text }) => ofItsKind.test(text))],
    [thisOrdinal, body],
  ];
  for (const [pattern, passages] of places) {
    for (const passage of passages) {
      const match = pattern.exec(passage.text);
      const words = match?.groups?.["ordinal"];
      const of = match?.groups?.["possessor"];
      if (words && (of === undefined || countedOf.test(of))) {
        const fromSeveral = countedFromJudgement(passage.text);
        const rest = passage.text.slice(match.index + match[0].length);
        if (fromSeveral === null && sinceSomethingElse.test(rest)) continue;
        const number = ordinalNumber(fromSeveral ?? words);
        return found(number, passage, ...titleDoubts(title, number));
      }
    }
  }
  return notFound(null);
}

/**
 * In a sentence with several ordinals, the one counted from a judgement; null where there is only one, or none such.
 */
function countedFromJudgement(text: string): string | null {
  const all = [...text.matchAll(counts)];
  if (all.length < 2) return null;
  const fitting = all.filter(({ groups }) => fromJudgement.test(groups?.["from"] ?? ""));
  return fitting.length === 1 ? (fitting[0]?.groups?.["ordinal"] ?? null) : null;
}

/** A doubt where the title gives a different number. */
function titleDoubts(title: LetterPassages["title"], number: number): string[] {
  const words = title === null ? undefined : titled.exec(title.text)?.groups?.["ordinal"];
  if (words === undefined || ordinalNumber(words) === number) return [];
  return [`the title says ‘${words} visit’, but the text says that it was visit ${number}`];
}
