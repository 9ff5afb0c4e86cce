/** The grades of judgements on pages: each has its own shape and letter. */
import type { GradeStep, Publisher } from "../../content/publishers/publisher-schema.ts";
import { onPart, stepOf } from "../../content/publishers/publisher-words.ts";
import type { Judgement } from "../../letter/schema.ts";
import { judgementInWords } from "../../letter/wording.ts";

export type { GradeStep } from "../../content/publishers/publisher-schema.ts";

/** A judgement in a few words, with the step whose shape is shown next to them. */
export type JudgementView = { step: GradeStep; text: string };

/** A judgement with its shape. */
export function judgementView(judgement: Judgement, publisher: Publisher): JudgementView {
  return {
    step: stepOf(publisher, judgement.grade),
    text: judgementInWords(judgement, onPart(publisher.inspected)),
  };
}
