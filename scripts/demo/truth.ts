/** The correct values of the fields of a fictional letter, in the form used to label real letters for scoring. */
import type { Judgement } from "../letter/schema.ts";
import type { DemoLetter } from "./letter.ts";

export type LetterTruth = {
  /** Path below the seeds folder. */
  file: string;
  type: string;
  authority: string;
  letter_date: string | null;
  visit_start: string;
  visit_end: string;
  ordinal: number | null;
  judgement: Judgement | null;
  scope: string;
  inspectors: { name: string; role: string }[];
  recipient: string;
  salutation: string;
  signatory: string;
  title: string;
  headings: string[];
};

/** The correct values for a letter. */
export function truthOf({ facts, scope, title, body }: DemoLetter, file: string): LetterTruth {
  return {
    file,
    type: facts.type,
    authority: facts.authority.name,
    letter_date: facts.letterDate,
    visit_start: facts.start,
    visit_end: facts.end,
    ordinal: facts.ordinal,
    judgement: facts.judgement,
    scope,
    inspectors: facts.inspectors.map((name) => ({ name, role: "HMI" })),
    recipient: facts.letterDate === null ? facts.director.salutation : facts.director.name,
    salutation: facts.director.salutation,
    signatory: facts.inspectors[0] ?? "",
    title,
    headings: body.sections.flatMap(({ heading }) => heading ?? []),
  };
}
