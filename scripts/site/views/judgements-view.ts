/** What the page of judgements shows: the latest of each authority by grade, and how many there were in each year. */
import type { JudgementEvent } from "../../archive/event.ts";
import type { Authority } from "../../content/register.ts";
import { authorityUrl } from "../../letter/ids.ts";
import { capitalised, counted, dateInWords } from "../../letter/wording.ts";
import { type GradeStep, gradeSteps, type JudgementView, judgementView, stepOf } from "./grade-view.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import type { LinkView } from "./link.ts";
import { disagreement, sourceView } from "./timeline.ts";

/** An authority with its latest judgement. */
export type JudgedAuthority = LinkView & {
  /** What readers should know: that the authority no longer exists, or that letters disagree. */
  notes: string[];
  /** The grade in full, which may be worded with or without “to be good”. */
  grade: string;
  /** Null where no letter gives the date. */
  date: { text: string; iso: string } | null;
  /** The paragraphs of letters that name it. */
  sources: LinkView[];
  /** Other judgements that letters name, newest first. */
  others: JudgementView[];
};

export type JudgedGroup = { id: string; step: GradeStep; count: string; authorities: JudgedAuthority[] };

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
  steps: readonly GradeStep[];
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
  const latest = judged.flatMap(({ authority, judgements }) => {
    const [last] = judgements.filter(({ part }) => !part);
    return last ? [{ last, entry: judgedAuthority(authority, last, judgements) }] : [];
  });
  const named = judged.filter(({ judgements }) => judgements.length > 0);
  return {
    extent: `${counted(all.length, "judgement")} on ${counted(named.length, "authority", "authorities")}`,
    steps: gradeSteps,
    groups: gradeSteps.flatMap((step) => {
      const authorities = latest.flatMap(({ last, entry }) => (stepOf(last.grade) === step ? entry : []));
      const count = counted(authorities.length, "authority", "authorities");
      return authorities.length > 0 ? { id: step.shape, step, count, authorities } : [];
    }),
    partly: named
      .filter(({ judgements }) => judgements.every(({ part }) => part))
      .map(({ authority, judgements }) => ({ ...linkTo(authority), judgements: judgements.map(inWords) })),
    unnamed: judged.flatMap(({ authority, judgements }) =>
      judgements.length === 0 ? linkTo(authority) : [],
    ),
    years: judgedYears(all),
  };
}

const linkTo = ({ name, slug }: Authority): LinkView => ({ text: name, url: authorityUrl(slug) });

const inWords = ({ grade, date, part }: JudgementEvent): JudgementView =>
  judgementView({ grade, date, scope: part ? "part" : "whole" });

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
function judgedYears(judgements: readonly JudgementEvent[]): JudgedYear[] {
  const dated = judgements.flatMap(({ grade, date }) =>
    date === null ? [] : { step: stepOf(grade), year: Number(date.slice(0, 4)) },
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
      counts: gradeSteps.map((step) => ({
        step,
        count: ofYear.filter((judgement) => judgement.step === step).length,
      })),
      total: ofYear.length,
    };
  });
}

const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;
