/** The earlier judgement of a council’s services that a letter names. */
import type { Grade, Judgement } from "../../letter/schema.ts";
import type { Passage, StructuredLetter } from "../structure/structured-letter.ts";
import { bodyOf, openingOf, sentencePassages } from "./passages.ts";
import { partialDates } from "./printed-dates.ts";
import { found, notFound, type Reading } from "./reading.ts";

const grade =
  "[‘'“]?(outstanding|good|adequate|inadequate|requir(?:es?|ing|ed)\\s+improvement(?:\\s+to\\s+be\\s+good)?)\\b[’'”]?";
/** `judged to be good`, `judged inadequate`, `found to require improvement to be good`, `a judgement of inadequate`. */
const judged = new RegExp(
  [
    `\\b(?:judged|graded|rated|found|deemed|assessed)\\s+(?:by\\s+Ofsted\\s+)?(?:overall\\s+)?(?:to\\s+(?:be\\s+|have\\s+been\\s+)?|as\\s+(?:being\\s+)?)?(?:overall\\s+)?`,
    "\\bjudgements?\\s+(?:of|was|is|as)\\s+",
    "\\b(?:effectiveness|authority|council|services)\\b[^,.;]{0,50}?\\s(?:was|were|as|is|are)\\s+(?:overall\\s+)?",
    "\\b(?:effectiveness|authority|council|services)\\b[^,.;]{0,50}?\\s(?=requir)",
    "\\boverall\\s+",
  ]
    .map((lead) => `(?:${lead})`)
    .join("|")
    .replace(/^.*$/s, (leads) => `(?:${leads})${grade}`),
  "gi",
);
/** Services whose own grade is not that of the council: a letter may name several of these. */
const partOfServices =
  /\b(care leavers|care-experienced|adoption|fostering|children (?:who are )?(?:in care|looked after)|looked[- ]after children|leadership(?:,? management)?|front door|help (?:and|or) protection|safeguarding board|LSCB|early help|schools?|homes?|achieving permanence|impact of leaders|experiences? (?:and progress )?of)\b/i;
const wholeOfServices = /\b(overall|all (?:services|areas|judgements))\b/i;
const earlier = /\b(inspect(?:ion|ed|ions)|judged|judgement|graded|rated|since|ILACS|SIF)\b/i;

/** Grade and date of the last judgement named for the services as a whole; null where the letter names none. */
export function readJudgement(letter: StructuredLetter): Reading<Judgement | null> {
  for (const passage of [...sentencePassages(openingOf(letter)), ...sentencePassages(bodyOf(letter))]) {
    const judgement = judgementIn(passage);
    if (judgement) return found(judgement, passage);
  }
  return notFound(null);
}

function judgementIn({ text }: Passage): Judgement | null {
  if (!earlier.test(text)) return null;
  const dates = partialDates(text);
  const named = [...text.matchAll(judged)]
    .map((match) => {
      const end = match.index + match[0].length;
      return { grade: gradeOf(match[1] ?? ""), start: end - (match[1]?.length ?? 0), end };
    })
    .filter((match) => isOfAllServices(text, match));
  const overall = named.filter((match) => saysOverall(text, match));
  const [chosen] = overall.length > 0 ? overall : named;
  if (!chosen) return null;
  const before = dates.findLast(({ end }) => end <= chosen.start);
  const after = dates.find(({ index }) => index >= chosen.end);
  const direct =
    after && after.index - chosen.end < nearEnough && isOfJudgement(text.slice(chosen.end, after.index));
  const date = direct
    ? after
    : (before ?? (after && isOfJudgement(text.slice(chosen.end, after.index)) ? after : null));
  return date ? { grade: chosen.grade, date: date.date } : null;
}

/** A date so many characters behind a grade is the grade’s, rather than one in front of it. */
const nearEnough = 60;

/** Whether the words between a grade and a date tie the two together and begin no new clause. */
function isOfJudgement(between: string): boolean {
  return (
    /\b(in|on|at|of|since|published|dated)\s+(the\s+)?$/i.test(between) &&
    !/[.;]|,\s+\p{Lu}|\b(when|had|has|have|established|set up|senior|leaders)\b/u.test(between)
  );
}

/** The words of the clause before a grade, in which its subject stands; all before it where `they` is the subject. */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(0, start);
  const breaks = [...before.matchAll(/;|\b(?:when|where|but)\b/gi)];
  const clause = before.slice(breaks.at(-1)?.index ?? 0);
  return /\b(?:they|these|which)\s+(?:was|were)\b/i.test(clause) ? before : clause;
}

function saysOverall(text: string, { start, end }: { start: number; end: number }): boolean {
  const after = text.slice(end).split(/[,.;]/)[0] ?? "";
  return wholeOfServices.test(`${clauseBefore(text, start)} ${text.slice(start, end)} ${after}`);
}

function isOfAllServices(text: string, match: { start: number; end: number }): boolean {
  const subject = clauseBefore(text, match.start) + text.slice(match.start, match.end);
  return saysOverall(text, match) || !partOfServices.test(subject);
}

function gradeOf(words: string): Grade {
  const plain = words.toLowerCase().replace(/\s+/g, " ");
  if (plain.startsWith("requir")) {
    return plain.endsWith("to be good") ? "requires improvement to be good" : "requires improvement";
  }
  if (plain === "outstanding" || plain === "good" || plain === "adequate") return plain;
  return "inadequate";
}
