/** The words of a fictional letter, written from facts in the form that real letters of its time have. */
import { DateTime } from "luxon";
import { openingSectionId, paragraphId, sectionId } from "../letter/ids.ts";
import type { Judgement, LetterBody, RecordParagraph, RecordSection } from "../letter/schema.ts";
import { dateInWords, listed, visitName } from "../letter/wording.ts";
import type { Chance } from "./chance.ts";
import type { LetterFacts } from "./history.ts";
import { consequences, leadership, type Subject, subjects } from "./subjects.ts";

export type DemoLetter = {
  facts: LetterFacts;
  /** The sentence that says what inspectors looked at. */
  scope: string;
  title: string;
  body: LetterBody;
  signOff: string[];
  /** “Her Majesty’s Inspector” or “His …”, as at the time. */
  inspectorRole: string;
};

/** The day from which inspectors are His Majesty’s. */
const hisMajesty = "2022-09-08";
/** From when letters have “Headline findings” and paragraphs, and from when they refer to the national framework. */
const headlineFindings = "2021-07-20";
const nationalFramework = "2025-08-01";

const frameworkNote =
  "The areas for improvement have been cross-referenced with the outcomes, enablers or principles in the Children’s Social Care: National Framework.";

const visitNames = { "monitoring-visit": "monitoring visit", "focused-visit": "focused visit" } as const;

type Block = { kind: "paragraph" | "item"; text: string };
type Part = { heading: string | null; blocks: Block[]; footnote?: boolean };

/** A letter written from these facts. */
export function composeLetter(facts: LetterFacts, chance: Chance): DemoLetter {
  const majesty = (facts.letterDate ?? facts.end) < hisMajesty ? "Her Majesty’s" : "His Majesty’s";
  const chosen = chance.several(subjects, facts.type === "monitoring-visit" ? 1 : chance.whole(1, 2));
  const scope = scopeOf(facts, chosen);
  const parts =
    facts.type === "monitoring-visit"
      ? monitoringParts(facts, chosen, scope, chance)
      : focusedParts(facts, chosen, scope, majesty, chance);
  const [lead = ""] = facts.inspectors;
  return {
    facts,
    scope,
    title: titleOf(facts, chance),
    body: bodyOf(parts),
    signOff: ["Yours sincerely", lead, `${majesty} Inspector`],
    inspectorRole: `${majesty} Inspector`,
  };
}

function titleOf({ authority, type }: LetterFacts, chance: Chance): string {
  const { name } = authority;
  if (type === "monitoring-visit") {
    return `Monitoring visit of ${name}${name.endsWith("s") ? "’" : "’s"} children’s services`;
  }
  const qualifier = chance.one([
    "",
    "",
    "",
    " local authority",
    authority.kind === "County" ? " County Council" : " Council",
  ]);
  return `Focused visit to ${name}${qualifier} children’s services`;
}

/** The sentence in which a letter says what inspectors looked at. */
function scopeOf({ type }: LetterFacts, chosen: readonly Subject[]): string {
  const scopes = chosen.map(({ scope }) => scope);
  return type === "monitoring-visit"
    ? `During the course of this visit, inspectors reviewed the progress made in the area of ${listed(scopes)}.`
    : `Inspectors looked at the local authority’s arrangements for ${scopes.join(", and for ")}.`;
}

function monitoringParts(facts: LetterFacts, [subject]: Subject[], scope: string, chance: Chance): Part[] {
  const { authority, ordinal, judgement, inspectors } = facts;
  if (!subject || ordinal === null || judgement === null)
    throw new Error("a monitoring visit has a subject and a judgement");
  const people = listed(inspectors.map((name) => `${name} HMI`));
  return [
    {
      heading: null,
      blocks: paragraphs(
        `This letter summarises the findings of the monitoring visit to ${authority.name} children’s services on ${visitDays(facts, chance)}. The visit was the ${visitName({ singular: visitNames[facts.type] }, ordinal)} since the local authority was judged inadequate in ${dateInWords(judgement.date)}. The inspectors were ${people}.`,
        facts.quality + ordinal / 10 > 0.6
          ? "The local authority is making progress in improving services for its children and young people."
          : "The local authority has made too little progress in improving services for its children and young people.",
      ),
    },
    {
      heading: "Areas covered by the visit",
      blocks: paragraphs(
        scope,
        "The visit considered a range of evidence, including electronic case records, supervision files and notes, and discussions with social workers and managers.",
      ),
    },
    { heading: "Overview", blocks: paragraphs(prose(leadership, facts.quality, 3, chance)) },
    {
      heading: "Findings and evaluation of progress",
      blocks: [
        ...findings([subject, ...others(chance, [subject]), leadership], facts, "paragraph", chance),
        ...paragraphs(
          "I am copying this letter to the Department for Education. This letter will be published on the Ofsted website.",
        ),
      ],
    },
  ];
}

function focusedParts(
  facts: LetterFacts,
  chosen: Subject[],
  scope: string,
  majesty: string,
  chance: Chance,
): Part[] {
  const { authority, inspectors, quality } = facts;
  const date = facts.letterDate ?? facts.end;
  const modern = date >= headlineFindings;
  const framework = date >= nationalFramework;
  const people = modern
    ? `${majesty} Inspectors for this visit were ${listed(inspectors)}.`
    : inspectors.length > 3
      ? `${majesty} Inspectors were ${listed(inspectors)}.`
      : `The inspectors were ${listed(inspectors.map((name) => `${name}, ${majesty} Inspector,`)).replace(/,$/, "")}.`;
  const mark = modern ? (framework || chance.happens(0.6) ? "?" : "") : "";
  const improve: Part = {
    heading: `What needs to improve in this area of social work practice${mark}`,
    blocks: [...chosen, leadership].map((subject) => ({
      kind: "item",
      text: chance
        .one(subject.improve)
        .replace("{outcome}", framework ? ` (outcome ${chance.whole(1, 4)}, national framework)` : ""),
    })),
    footnote: framework,
  };
  return [
    {
      heading: null,
      blocks: paragraphs(
        `This letter summarises the findings of ${chance.one(["a", "the"])} focused visit to ${authority.name} children’s services on ${visitDays(facts, chance)}. ${people}`,
        scope,
        "This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.",
      ),
    },
    {
      heading: modern ? "Headline findings" : "Overview",
      blocks: paragraphs(
        [lookingBack(facts, chance), prose(leadership, quality, 3, chance)].filter(Boolean).join(" "),
      ),
    },
    improve,
    {
      heading: modern ? "Main findings" : "Findings",
      blocks: [
        ...findings(
          [...chosen, ...others(chance, chosen), leadership],
          facts,
          modern ? "paragraph" : "item",
          chance,
        ),
        ...paragraphs(
          `Ofsted will take the findings from this focused visit into account when planning ${chance.one(["your", "the"])} next inspection or visit.`,
        ),
      ],
    },
  ];
}

/** What a letter says about the last inspection or visit. */
function lookingBack(
  { judgement, lastInspection, earlierVisit, authority }: LetterFacts,
  chance: Chance,
): string {
  if (judgement) return judgementSentence(judgement, chance);
  if (earlierVisit) {
    return `Since the ${visitNames[earlierVisit.type]} in ${dateInWords(earlierVisit.month)}, leaders have acted on what inspectors said.`;
  }
  if (authority.actingBodies[0] && chance.happens(0.5)) {
    return `Services are delivered on behalf of the council by ${authority.actingBodies[0]}.`;
  }
  return chance.happens(0.5)
    ? `Since the last inspection in ${dateInWords(chance.one([lastInspection, lastInspection.slice(0, 4)]))}, services have developed further.`
    : "";
}

function judgementSentence({ grade, date }: Judgement & { date: string }, chance: Chance): string {
  const when = dateInWords(date);
  const judged = grade.startsWith("requires") ? grade.replace("requires", "to require") : `to be ${grade}`;
  return chance.one([
    `At the last inspection, in ${when}, the overall effectiveness of services was judged ${judged}.`,
    `Since the last ILACS inspection in ${when}, when services were judged ${judged}, leaders have kept their focus on children.`,
    `The local authority was judged ${judged} at its last inspection in ${when}.`,
  ]);
}

/** Paragraphs of findings, two for each subject, one of them with figures. No sentence occurs twice in a letter. */
function findings(list: Subject[], { quality }: LetterFacts, kind: Block["kind"], chance: Chance): Block[] {
  const withFigures = chance.whole(0, list.length - 1);
  const remarks = { good: [...consequences.good], poor: [...consequences.poor] };
  return list.flatMap((subject, index) => {
    const praise = chance.several(subject.strong, subject.strong.length);
    const fault = chance.several(subject.weak, subject.weak.length);
    const sentences = praise.map((sentence, place) => {
      const good = chance.happens(quality);
      const remark = chance.happens(0.5) ? remarks[good ? "good" : "poor"].pop() : undefined;
      return [good ? sentence : (fault[place] ?? sentence), remark].filter(Boolean).join(" ");
    });
    const half = Math.ceil(sentences.length / 2);
    const first = sentences.slice(0, half).join(" ");
    const second = sentences.slice(half).join(" ");
    return [
      { kind, text: index === withFigures ? `${first} ${figures(subject, chance)}` : first },
      { kind, text: second },
    ];
  });
}

function prose(subject: Subject, quality: number, count: number, chance: Chance): string {
  const praise = chance.several(subject.strong, count);
  const fault = chance.several(subject.weak, count);
  return praise
    .map((sentence, index) => (chance.happens(quality) ? sentence : (fault[index] ?? sentence)))
    .join(" ");
}

function figures({ figures: sentence }: Subject, chance: Chance): string {
  return sentence
    .replace("{share}", String(chance.whole(12, 68)))
    .replace("{earlier}", String(chance.whole(12, 68)))
    .replace("{count}", chance.whole(24, 1_400).toLocaleString("en-GB"));
}

/** The days of the visit, in the forms that real letters use. */
function visitDays({ start, end }: LetterFacts, chance: Chance): string {
  const [first, last] = [DateTime.fromISO(start), DateTime.fromISO(end)];
  if (start === end) return dateInWords(start);
  if (first.month !== last.month) return `${first.toFormat("d LLLL")} and ${dateInWords(end)}`;
  return `${first.day} ${chance.one(["and", "and", "and", "to"])} ${dateInWords(end)}`;
}

/** Subjects that a letter mentions besides those that the visit was on. */
const others = (chance: Chance, chosen: readonly Subject[]): Subject[] =>
  chance.several(
    subjects.filter((subject) => !chosen.includes(subject)),
    chance.whole(2, 4),
  );

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ kind: "paragraph", text }));

function bodyOf(parts: readonly Part[]): LetterBody {
  const taken = new Set([openingSectionId]);
  let number = 0;
  const sections = parts.map(({ heading, blocks, footnote }): RecordSection => {
    const id = heading === null ? openingSectionId : sectionId(heading, taken);
    taken.add(id);
    const marks = footnote && heading !== null ? [{ footnote: "fn1", offset: heading.length }] : [];
    return {
      id,
      heading,
      level: 2,
      marks,
      was: [],
      paragraphs: blocks.map((block): RecordParagraph => {
        number += 1;
        const { kind, text } = block;
        const shared = { id: paragraphId(number), number, marker: null, text, marks: [], was: [] };
        return kind === "item" ? { ...shared, kind, level: 1 } : { ...shared, kind };
      }),
    };
  });
  const noted = sections.some(({ marks }) => marks.length > 0);
  return { sections, footnotes: noted ? [{ id: "fn1", text: frameworkNote }] : [] };
}
