/** The grades of judgements on pages: each has its own shape and letter. */
import type { Grade } from "../../letter/grades.ts";
import type { Judgement } from "../../letter/schema.ts";
import { judgementInWords } from "../../letter/wording.ts";

/** The steps of the scale, best first, by the ids of their shapes. */
export const gradeSteps = [
  { shape: "outstanding", letter: "O", name: "Outstanding" },
  { shape: "good", letter: "G", name: "Good" },
  { shape: "adequate", letter: "A", name: "Adequate" },
  { shape: "requires-improvement", letter: "R", name: "Requires improvement" },
  { shape: "inadequate", letter: "I", name: "Inadequate" },
] as const;

export type GradeStep = (typeof gradeSteps)[number];

/** A judgement in a few words, with the step whose shape is shown next to them. */
export type JudgementView = { step: GradeStep; text: string };

const steps: Record<Grade, GradeStep> = {
  outstanding: gradeSteps[0],
  good: gradeSteps[1],
  adequate: gradeSteps[2],
  "requires improvement": gradeSteps[3],
  "requires improvement to be good": gradeSteps[3],
  inadequate: gradeSteps[4],
};

/** The step of a grade: “requires improvement” is the same as “requires improvement to be good”. */
export function stepOf(grade: Grade): GradeStep {
  return steps[grade];
}

/** A judgement with its shape. */
export function judgementView(judgement: Judgement): JudgementView {
  return { step: stepOf(judgement.grade), text: judgementInWords(judgement) };
}
