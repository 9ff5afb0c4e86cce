/** The earlier judgement of a council’s services that a letter names. */
import type { Grade, Judgement } from "../../letter/schema.ts";
import type { Passage, StructuredLetter } from "../structure/structured-letter.ts";
import { bodyOf, openingOf, sentencePassages } from "./passages.ts";
import { monthPattern, partialDates } from "./printed-dates.ts";
import { found, notFound, type Reading } from "./reading.ts";

const grade =
  "[‘'“]?(outstanding|good|adequate|inadequate|requir(?:es?|ing|ed)\\s+improvement(?:\\s+to\\s+be\\s+good)?)\\b[’'”]?";
/** `judged to be good`, `judged inadequate`, `found to require improvement to be good`, `a judgement of inadequate`. */
const judged = new RegExp(
  [
    `\\b(?:judged|graded|rated|found|deemed|assessed)\\s+(?:by\\s+Ofsted\\s+)?(?:overall\\s+)?(?:to\\s+(?:be\\s+|have\\s+been\\s+)?|as\\s+(?:being\\s+)?)?(?:overall\\s+)?`,
    "\\bjudgements?\\s+(?:of|was|is|as)\\s+",
    "\\b(?:effectiveness|authority|council|services)\\b[^,.;]{0,50}?\\s(?:was|were|as|is|are|(?:has|have)\\s+been)\\s+(?:overall\\s+)?",
    "\\b(?:effectiveness|authority|council|services)\\b[^,.;]{0,50}?\\s(?=requir)",
    "\\b(?:judged|graded|rated|found)\\s+(?:the\\s+)?(?:[\\p{L}’'-]+\\s+){0,4}?(?:authority|council|services)\\s+(?:for\\s+children(?:\\s+and\\s+(?:families|young\\s+people))?\\s+)?(?:to\\s+be\\s+|as\\s+(?:being\\s+)?)?(?:overall\\s+)?",
    `\\b(?:the|an?|its|their)\\s+(?:overall\\s+)?(?=${grade.replace("(", "(?:")}\\s+(?:overall\\s+)?judgement\\b)`,
    "\\boverall\\s+",
  ]
    .map((lead) => `(?:${lead})`)
    .join("|")
    .replace(/^.*$/s, (leads) => `(?:${leads})${grade}`),
  "giu",
);
/** The grade that another one is coordinated with: `to require improvement for children in care and inadequate overall`. */
const coordinated = new RegExp(
  `^[^.;]{0,80}?\\b(?:and|but)\\s+(?:as\\s+|to\\s+be\\s+)?(?:overall\\s+)?${grade}`,
  "i",
);
/** Services whose own grade is not that of the council: a letter may name several of these. */
const partOfServices =
  /\b(care leavers|care-experienced|adoption|fostering|children (?:who are )?(?:in care|looked after)|looked[- ]after children|leadership(?:,? management)?|front door|help (?:and|or) protection|safeguarding board|LSCB|early help|schools?|homes?|children in need(?! of help)|child protection|achieving permanence|impact of leaders|experiences? (?:and progress )?of)\b/i;
const wholeOfServices = /\b(overall|all (?:services|areas|judgements))\b/i;
const earlier =
  /\b(inspect(?:ion|ed|ions)|judged|judgement|graded|rated|found\s+to|deemed|since|ILACS|SIF)\b/i;

/** Grade and date of the last judgement named for the services as a whole; null where the letter names none. */
export function readJudgement(letter: StructuredLetter): Reading<Judgement | null> {
  for (const passage of [...sentencePassages(openingOf(letter)), ...sentencePassages(bodyOf(letter))]) {
    const judged = judgementIn(passage);
    if (judged) return found(judged.judgement, passage, ...judged.doubts);
  }
  return notFound(null);
}

function judgementIn({ text }: Passage): { judgement: Judgement; doubts: string[] } | null {
  if (!earlier.test(text)) return null;
  const dates = partialDates(text);
  const all = [...text.matchAll(judged)].flatMap((match) => {
    const end = match.index + match[0].length;
    return withCoordinated(text, end - (match[1]?.length ?? 0), end);
  });
  const named = all.filter((match) => isOfAllServices(text, match));
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
  if (!date) return null;
  const again = dates.find(
    ({ index }) =>
      index >= date.end && /^,?\s+and\s+(?:then\s+)?again\s+in\s+$/i.test(text.slice(date.end, index)),
  );
  const grades = [
    ...new Set(all.filter(({ pair }) => pair !== null && pair === chosen.pair).map(({ grade }) => grade)),
  ];
  const doubts = grades.length > 1 ? [`one sentence names several grades: ${grades.join(", ")}`] : [];
  return { judgement: { grade: chosen.grade, date: (again ?? date).date }, doubts };
}

/** A grade with the words behind it in its part of the sentence; two that one sentence coordinates are a pair. */
type NamedGrade = { grade: Grade; start: number; end: number; after: string; pair: number | null };

/** The grade that stands between two offsets, and the one that it is coordinated with. */
function withCoordinated(text: string, start: number, end: number): NamedGrade[] {
  const after = clauseAfter(text, end);
  const grade = gradeOf(text.slice(start, end));
  const match = coordinated.exec(text.slice(end));
  const words = match?.[1];
  if (!match || !words) return [{ grade, start, end, after, pair: null }];
  const otherEnd = end + match[0].length;
  const otherStart = otherEnd - words.length;
  return [
    { grade, start, end, after: text.slice(end, otherStart), pair: start },
    {
      grade: gradeOf(words),
      start: otherStart,
      end: otherEnd,
      after: clauseAfter(text, otherEnd),
      pair: start,
    },
  ];
}

const clauseAfter = (text: string, end: number): string => text.slice(end).split(/[,.;]/)[0] ?? "";

/** A date so many characters behind a grade is the grade’s, rather than one in front of it. */
const nearEnough = 60;

/** `in`, `published on the`, `in July to` (and August 2022). */
const endsBeforeDate = new RegExp(
  `\\b(in|on|at|of|since|published|dated)\\s+(the\\s+)?(${monthPattern}\\s+(to|and)\\s+)?$`,
  "i",
);

/** Whether the words between a grade and a date tie the two together and begin no new clause. */
function isOfJudgement(between: string): boolean {
  return (
    endsBeforeDate.test(between) &&
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

function saysOverall(text: string, { start, end, after }: NamedGrade): boolean {
  return wholeOfServices.test(`${clauseBefore(text, start)} ${text.slice(start, end)} ${after}`);
}

/** `the local authority was judged to be` (inadequate): the council itself, whatever part was named before. */
const ofCouncil =
  /\b(?:authority|council)\s+(?:was|had been|has been)\s+(?:judged|graded|rated|found)\s+(?:to be\s+|as\s+)?$/i;

function isOfAllServices(text: string, named: NamedGrade): boolean {
  const before = clauseBefore(text, named.start);
  const subject = ofCouncil.test(before) ? "" : before + text.slice(named.start, named.end);
  const object = /^\s+(?:for|in respect of)\b/i.test(named.after) ? named.after : "";
  return saysOverall(text, named) || !partOfServices.test(`${subject} ${object}`);
}

function gradeOf(words: string): Grade {
  const plain = words.toLowerCase().replace(/\s+/g, " ");
  if (plain.startsWith("requir")) {
    return plain.endsWith("to be good") ? "requires improvement to be good" : "requires improvement";
  }
  if (plain === "outstanding" || plain === "good" || plain === "adequate") return plain;
  return "inadequate";
}
