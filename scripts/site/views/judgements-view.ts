/** What the page of judgements shows: the latest of each authority by grade, and how many there were in each year. */
import type { JudgementEvent } from "../../archive/event.ts";
import { countedInspected, stepOf } from "../../content/publishers/publisher-words.ts";
import type { Authority } from "../../content/register.ts";
import { authorityUrl, slugOf } from "../../letter/ids.ts";
import { capitalised, counted, dateInWords } from "../../letter/wording.ts";
import { type GradeStep, type JudgementView, judgementView } from "./grade-view.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import type { LinkView } from "./link.ts";
import { disagreement, sourceView } from "./timeline.ts";

/** An authority with its latest judgement. */
export type JudgedAuthority = LinkView & {
  /** What readers should know: that the authority no longer exists, or that letters disagree. */
  notes: string[];
  /** The grade in full: a step can be worded in several ways. */
  grade: string;
  /** Null where no letter gives the date. */
  date: { text: string; iso: string } | null;
  /** The paragraphs of letters that name it. */
  sources: LinkView[];
  /** Other judgements that letters name, newest first. */
  others: JudgementView[];
};

/** A step of a scale. `label` names the publisher too where there are several; `id` is the step’s anchor on the page. */
export type LabelledStep = { id: string; label: string; step: GradeStep };

export type JudgedGroup = LabelledStep & { count: string; authorities: JudgedAuthority[] };

/** The numbers of judgements in a year, in the order of the steps. `at` and `width` are percentages of the picture’s width. */
export type JudgedYear = {
  year: string;
  at: number;
  width: number;
  major: boolean;
  counts: { step: GradeStep; count: number }[];
  total: number;
};

export type JudgementsView = {
  extent: string;
  steps: LabelledStep[];
  groups: JudgedGroup[];
  /** Authorities of which letters name judgements on some services only. */
  partly: (LinkView & { judgements: JudgementView[] })[];
  /** Authorities whose letters name no judgement. */
  unnamed: LinkView[];
  /** Oldest first; empty where no judgement has a date. */
  years: JudgedYear[];
};

/** The view of the page of judgements. */
export function judgementsView(index: ArchiveIndex): JudgementsView {
  const written = index.published.filter(({ slug }) => index.lettersTo(slug).length > 0);
  const judged = written.map((authority) => ({ authority, judgements: judgementsOn(authority, index) }));
  const all = judged.flatMap(({ judgements }) => judgements);
  const latest = judged.flatMap(({ authority, judgements }) =>
    index.publishers.flatMap((publisher) => {
      const [last] = judgements.filter(({ part, publishedBy }) => !part && publishedBy === publisher);
      return last ? [{ last, entry: judgedAuthority(authority, last, judgements) }] : [];
    }),
  );
  const steps = labelledSteps(index.publishers);
  const named = judged.filter(({ judgements }) => judgements.length > 0);
  return {
    extent: `${counted(all.length, "judgement")} on ${countedInspected(named.length, index.inspected)}`,
    steps,
    groups: steps.flatMap((labelled) => {
      const authorities = latest.flatMap(({ last, entry }) =>
        stepOf(last.publishedBy, last.grade) === labelled.step ? entry : [],
      );
      const count = countedInspected(authorities.length, index.inspected);
      return authorities.length > 0 ? { ...labelled, count, authorities } : [];
    }),
    partly: named
      .filter(({ judgements }) => judgements.every(({ part }) => part))
      .map(({ authority, judgements }) => ({ ...linkTo(authority), judgements: judgements.map(inWords) })),
    unnamed: judged.flatMap(({ authority, judgements }) =>
      judgements.length === 0 ? linkTo(authority) : [],
    ),
    years: judgedYears(all, steps),
  };
}

const linkTo = ({ name, slug }: Authority): LinkView => ({ text: name, url: authorityUrl(slug) });

/** The steps of all scales, those of each publisher best first. */
function labelledSteps(publishers: ArchiveIndex["publishers"]): LabelledStep[] {
  const several = publishers.filter(({ grades }) => grades.length > 0).length > 1;
  return publishers.flatMap(({ id, name = id, grades }) =>
    grades.map((step) => ({
      id: several ? `${id}-${slugOf(step.name)}` : slugOf(step.name),
      label: several ? `${step.name} (${name})` : step.name,
      step,
    })),
  );
}

const inWords = ({ grade, date, part, publishedBy }: JudgementEvent): JudgementView =>
  judgementView({ grade, date, scope: part ? "part" : "whole" }, publishedBy);

/** The judgements on an authority that its letters name, newest first, those without a date last. */
function judgementsOn({ slug }: Authority, index: ArchiveIndex): JudgementEvent[] {
  return index
    .eventsOf(slug)
    .flatMap((event) => (event.kind === "judgement" ? event : []))
    .sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
}

function judgedAuthority(
  authority: Authority,
  last: JudgementEvent,
  judgements: readonly JudgementEvent[],
): JudgedAuthority {
  const { grade, date, disputed } = last;
  return {
    ...linkTo(authority),
    notes: [
      ...(authority.abolished ? [`Existed until ${dateInWords(authority.abolished)}.`] : []),
      ...(disputed ? [disagreement] : []),
    ],
    grade: capitalised(grade),
    date: date === null ? null : { text: dateInWords(date), iso: date },
    sources: last.sources.map((source) => sourceView(source, date)),
    others: judgements.filter((judgement) => judgement !== last).map(inWords),
  };
}

/** The maximum number of years that are labelled on narrow screens. */
const maximumMajorYears = 6;

/** Every year from the first judgement to the last. */
function judgedYears(judgements: readonly JudgementEvent[], steps: readonly LabelledStep[]): JudgedYear[] {
  const dated = judgements.flatMap(({ grade, date, publishedBy }) =>
    date === null ? [] : { step: stepOf(publishedBy, grade), year: Number(date.slice(0, 4)) },
  );
  if (dated.length === 0) return [];
  const numbers = dated.map(({ year }) => year);
  const first = Math.min(...numbers);
  const count = Math.max(...numbers) - first + 1;
  return Array.from({ length: count }, (_, offset) => {
    const ofYear = dated.filter(({ year }) => year === first + offset);
    return {
      year: String(first + offset),
      at: share(offset, count),
      width: share(1, count),
      major: offset % Math.ceil(count / maximumMajorYears) === 0,
      counts: steps.map(({ step }) => ({
        step,
        count: ofYear.filter((judgement) => judgement.step === step).length,
      })),
      total: ofYear.length,
    };
  });
}

const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;
