/** How well a list of paragraphs answers a question whose right paragraphs are known. */
import { z } from "zod";

const question = z.strictObject({
  query: z.string().min(1),
  kind: z.enum([
    "lay",
    "question",
    "keyword",
    "acronym",
    "misspelt",
    "form",
    "name",
    "council",
    "date",
    "number",
    "phrase",
  ]),
  /** What is sought, where the query does not say it in the words of the field. */
  need: z.string().optional(),
  /** Addresses of the paragraphs that answer best; all of them are relevant too. */
  best: z.array(z.string()).min(1),
  relevant: z.array(z.string()).min(1),
});
export type Question = z.infer<typeof question>;

export const questionFile = z.strictObject({
  about: z.array(z.string()),
  tuning: z.array(question),
  unseen: z.array(question),
});

/** `first` is the rank of the first relevant paragraph, or null where none was found. */
export type Score = { question: Question; first: number | null; ndcg: number };

/**
 * Scores paragraphs in the order in which they were found: a best one counts 2, a relevant one 1, discounted by the
 * logarithm of its rank, as a share of what the ideal order of the first ten would have (nDCG@10).
 */
export function scoreAnswer(question: Question, found: readonly string[]): Score {
  const gains = new Map(question.relevant.map((address) => [address, 1]));
  for (const address of question.best) gains.set(address, 2);
  const first = found.findIndex((address) => gains.has(address));
  const ideal = [...gains.values()].sort((a, b) => b - a);
  return {
    question,
    first: first < 0 ? null : first + 1,
    ndcg: discounted(found.map((address) => gains.get(address) ?? 0)) / discounted(ideal),
  };
}

const discounted = (gains: readonly number[]): number =>
  gains.slice(0, 10).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);

export type Summary = { questions: number; ndcg: number; mrr: number; firstFive: number };

/** Means over questions: nDCG@10, reciprocal rank, and the share that has a relevant paragraph in the first five. */
export function summarise(scores: readonly Score[]): Summary {
  const mean = (value: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
  return {
    questions: scores.length,
    ndcg: mean(({ ndcg }) => ndcg),
    mrr: mean(({ first }) => (first === null ? 0 : 1 / first)),
    firstFive: mean(({ first }) => (first !== null && first <= 5 ? 1 : 0)),
  };
}

/** A table of two searches side by side, a row for each group of questions. */
export function tableOf(
  groups: readonly { name: string; ours: readonly Score[]; theirs: readonly Score[] }[],
  names: { ours: string; theirs: string },
): string {
  const cells = ({ ndcg, mrr, firstFive }: Summary): string =>
    [ndcg.toFixed(3), mrr.toFixed(3), `${Math.round(100 * firstFive)}%`]
      .map((cell) => cell.padStart(9))
      .join("");
  const titles = ["nDCG@10", "MRR", "first 5"].map((title) => title.padStart(9)).join("");
  return [
    `${"".padEnd(16)}${names.ours.padStart(27)}${names.theirs.padStart(27)}`,
    `${"questions".padEnd(16)}${titles}${titles}`,
    ...groups.map(
      ({ name, ours, theirs }) =>
        `${`${name} (${ours.length})`.padEnd(16)}${cells(summarise(ours))}${cells(summarise(theirs))}`,
    ),
  ].join("\n");
}
