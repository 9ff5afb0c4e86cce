/** The latest letter to an authority in short: what inspectors looked at, the headline findings, what must improve. */

import type { Letter } from "../../archive/letter.ts";
import { isImprovementHeading } from "../../archive/similar/improvement-heading.ts";
import type { Section } from "../../letter/schema.ts";
import { counted } from "../../letter/wording.ts";
import { type LetterEntry, letterEntry } from "./letter-entry.ts";
import type { LinkView } from "./link.ts";
import { type QuotationView, quotationView } from "./quotation-view.ts";

/** Paragraphs of a section of the letter, under its own heading. */
export type QuotedSection = {
  heading: string;
  quotations: QuotationView[];
  /** A link to the paragraphs that are left out; null where none is. */
  more: LinkView | null;
};

export type LatestLetterView = LetterEntry & {
  /** Null where no heading of the letter announces its findings in short. */
  headline: QuotedSection | null;
  /** What the letter says must improve; a letter may say it under several headings. */
  improve: QuotedSection[];
};

/** Headings above the findings in short, in the wordings of all years. “Main findings” are the findings at length. */
const headlineHeading = /^(?:headline|key)\s+findings\b|^overview\b|^summary\b/i;

/** The maximum number of paragraphs of the headline findings. */
const maximumHeadlines = 3;

/** The view of a letter that is the latest. */
export function latestLetter(letter: Letter): LatestLetterView {
  const quoted = (
    wanted: (heading: string) => boolean,
    maximum = Number.POSITIVE_INFINITY,
  ): QuotedSection[] =>
    letter.sections.flatMap((section) =>
      section.heading !== null && wanted(section.heading) && section.paragraphs.length > 0
        ? [quotedSection(letter, section, section.heading, maximum)]
        : [],
    );
  const [headline = null] = quoted((heading) => headlineHeading.test(heading), maximumHeadlines);
  return { ...letterEntry(letter), headline, improve: quoted(isImprovementHeading) };
}

function quotedSection(
  letter: Letter,
  { id, paragraphs }: Section,
  heading: string,
  maximum: number,
): QuotedSection {
  const left = paragraphs.length - maximum;
  return {
    heading,
    quotations: paragraphs.slice(0, maximum).map((paragraph) => quotationView(letter, paragraph)),
    more: left > 0 ? { text: `${counted(left, "more paragraph")}`, url: `${letter.url}#${id}` } : null,
  };
}
