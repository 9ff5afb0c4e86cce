/** What happened in the fictional country: inspections with their judgements, visits, and what each letter says about them. */
import { DateTime } from "luxon";
import type { Authority } from "../content/register.ts";
import type { Judgement } from "../letter/schema.ts";
import type { Chance } from "./chance.ts";
import { type Director, director, inspectorNames } from "./people.ts";

/** The first and the last day on which a visit can begin. */
const beginning = DateTime.utc(2016, 3, 1);
const present = DateTime.utc(2026, 8, 31);

/** An inspection and its judgement, dated to the month as in letters. */
type Inspection = { month: string; grade: string };

/** An earlier visit to the same authority that the letter mentions. */
export type EarlierVisit = {
  type: "monitoring-visit" | "focused-visit";
  month: string;
  ordinal: number | null;
};

/** All facts that a fictional letter is written from. */
export type LetterFacts = {
  authority: Authority;
  type: "monitoring-visit" | "focused-visit";
  start: string;
  end: string;
  /** Null if the letter has no letterhead, date or address. */
  letterDate: string | null;
  ordinal: number | null;
  /** The judgement as this letter states it, which may be wrong or less precise; null if it names none. */
  judgement: (Judgement & { date: string }) | null;
  /** The month of the last inspection, which the letter may mention without its judgement. */
  lastInspection: string;
  earlierVisit: EarlierVisit | null;
  inspectors: string[];
  director: Director;
  /** The share of what inspectors saw that was good, 0 to 1. */
  quality: number;
};

/** Better judgements first. */
const grades = ["outstanding", "good", "requires improvement to be good", "inadequate"];
const qualities: Partial<Record<string, number>> = { outstanding: 0.95, good: 0.8, inadequate: 0.3 };

/** The probabilities that the letter on a focused visit names the last judgement, gives its year only, or contradicts other letters. */
const namesJudgement = 0.45;
const givesYearOnly = 0.12;
const disagrees = 0.04;

/** The facts of `count` letters to an authority, oldest first. */
export function lettersTo(authority: Authority, count: number, chance: Chance): LetterFacts[] {
  const [from, to] = lifeOf(authority);
  const inspections = inspectionsBetween(from, to, chance);
  const spacing = Math.floor(to.diff(from, "days").days / Math.max(count, 1));
  const inspectors = inspectorNames(25);
  const facts: LetterFacts[] = [];
  let addressee = director(chance);
  for (let index = 0; index < count; index += 1) {
    const start = weekday(from.plus({ days: index * spacing + chance.whole(0, Math.floor(spacing * 0.6)) }));
    const inspection = inspections.findLast(({ month }) => month < start.toFormat("yyyy-MM"));
    if (!inspection) throw new Error("the first inspection comes before the first visit");
    const monitored = inspection.grade === "inadequate";
    const earlier = facts.at(-1) ?? null;
    const ordinal = monitored ? ordinalAfter(inspection, facts) : null;
    if (chance.happens(0.2)) addressee = director(chance);
    const oldForm = monitored && start.year < 2018;
    facts.push({
      authority,
      type: monitored ? "monitoring-visit" : "focused-visit",
      start: start.toFormat("yyyy-MM-dd"),
      end: start.plus({ days: start.weekday <= 4 ? chance.one([0, 1, 1, 1, 1]) : 0 }).toFormat("yyyy-MM-dd"),
      letterDate: oldForm ? null : weekday(start.plus({ days: chance.whole(24, 60) })).toFormat("yyyy-MM-dd"),
      ordinal,
      judgement: monitored || chance.happens(namesJudgement) ? stated(inspection, monitored, chance) : null,
      lastInspection: inspection.month,
      earlierVisit:
        earlier && !monitored && chance.happens(0.25)
          ? { type: earlier.type, month: earlier.start.slice(0, 7), ordinal: earlier.ordinal }
          : null,
      inspectors: chance.several(inspectors, chance.one([2, 2, 2, 3, oldForm ? 2 : 5])),
      director: addressee,
      quality: qualities[inspection.grade] ?? 0.55,
    });
  }
  return facts;
}

/** The first and last day on which an authority can be visited. */
function lifeOf({ abolished, predecessors }: Authority): [from: DateTime, to: DateTime] {
  const last = abolished === null ? present : DateTime.fromISO(abolished, { zone: "utc" });
  return [predecessors.length > 0 ? DateTime.utc(2021, 9, 1) : beginning, last.minus({ days: 7 })];
}

/** Inspections, the first up to 14 months before the first visit, then every two to four years, with judgements at most one grade apart. */
function inspectionsBetween(from: DateTime, to: DateTime, chance: Chance): Inspection[] {
  const inspections: Inspection[] = [];
  let grade = chance.whole(1, 3);
  let date: DateTime = from.minus({ months: chance.whole(2, 14) });
  while (date < to) {
    inspections.push({ month: date.toFormat("yyyy-MM"), grade: grades[grade] ?? "good" });
    grade = Math.min(Math.max(grade + chance.one([-1, -1, 0, 1]), 0), grades.length - 1);
    date = date.plus({ months: chance.whole(22, 44) });
  }
  return inspections;
}

/** A judgement as one letter states it. Monitoring letters are exact; others may give only the year, or be wrong. */
function stated(
  { month, grade }: Inspection,
  monitored: boolean,
  chance: Chance,
): Judgement & { date: string } {
  if (monitored) return { grade, date: month, scope: "whole" };
  if (chance.happens(disagrees))
    return { grade: grade === "good" ? "outstanding" : "good", date: month, scope: "whole" };
  return { grade, date: chance.happens(givesYearOnly) ? month.slice(0, 4) : month, scope: "whole" };
}

function ordinalAfter(inspection: Inspection, facts: readonly LetterFacts[]): number {
  return (
    1 +
    facts.filter(({ type, start }) => type === "monitoring-visit" && start.slice(0, 7) > inspection.month)
      .length
  );
}

/** The day itself, or the Monday after it. */
function weekday(day: DateTime): DateTime {
  return day.weekday > 5 ? day.plus({ days: 8 - day.weekday }) : day;
}
