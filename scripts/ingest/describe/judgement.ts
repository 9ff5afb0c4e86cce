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
  `(?:\\b(?:judged|graded|rated|found|deemed|assessed)\\s+(?:overall\\s+)?(?:to\\s+(?:be\\s+|have\\s+been\\s+)?|as\\s+(?:being\\s+)?|by\\s+Ofsted\\s+(?:to\\s+be\\s+|as\\s+)?)?(?:overall\\s+)?|\\bjudgements?\\s+(?:of|was|is|as)\\s+|\\b(?:effectiveness|authority|council|services)\\s+(?:overall\\s+)?(?:was|were|as|is|are)\\s+(?:overall\\s+)?|\\boverall\\s+)${grade}`,
  "gi",
);
/** Services whose own grade is not that of the council: a letter may name several of these. */
const partOfServices =
  /\b(care leavers|care-experienced|adoption|fostering|children (?:who are )?(?:in care|looked after)|looked[- ]after children|leadership(?:,? management)?|front door|help and protection|safeguarding board|LSCB|early help|schools?|homes?|achieving permanence|impact of leaders)\b/i;
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
    .map((match) => ({
      grade: gradeOf(match[1] ?? ""),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter((match) => isOfAllServices(text, match));
  const overall = named.filter((match) => saysOverall(text, match));
  const [chosen] = overall.length > 0 ? overall : named;
  if (!chosen || dates.length === 0) return null;
  const after = dates.find(({ index }) => index >= chosen.end && index - chosen.end < 60);
  const directly =
    after &&
    /^[^.;]{0,30}\b(in|on|at|of|since)\s+(the\s+)?$/i.test(` ${text.slice(chosen.end, after.index)}`);
  const before = dates.findLast(({ end }) => end <= chosen.start);
  const date = directly ? after : (before ?? after);
  return date ? { grade: chosen.grade, date: date.date } : null;
}

/** The clause that a grade stands in: from the last comma, semicolon or `and` of the sentence before it. */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(0, start);
  return before.slice(
    Math.max(
      before.lastIndexOf(";"),
      before.search(
        /(?:,|\bwhen|\bwhich|\bwhere|\bthat|\band)\s(?!.*(?:,|\bwhen|\bwhich|\bwhere|\bthat|\band)\s)/i,
      ),
      0,
    ),
  );
}

function saysOverall(text: string, { start, end }: { start: number; end: number }): boolean {
  return /\boverall\b/i.test(
    `${clauseBefore(text, start)} ${text.slice(start, end)} ${text.slice(end).split(/[,.;]/)[0]}`,
  );
}

function isOfAllServices(text: string, match: { start: number; end: number }): boolean {
  return (
    saysOverall(text, match) ||
    !partOfServices.test(clauseBefore(text, match.start) + text.slice(match.start, match.end + 40))
  );
}

function gradeOf(words: string): Grade {
  const plain = words.toLowerCase().replace(/\s+/g, " ");
  if (plain.startsWith("requir")) {
    return plain.endsWith("to be good") ? "requires improvement to be good" : "requires improvement";
  }
  if (plain === "outstanding" || plain === "good" || plain === "adequate") return plain;
  return "inadequate";
}
