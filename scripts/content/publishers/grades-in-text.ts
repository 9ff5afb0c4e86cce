/** Finds the grades of a publisher in a text. */
import type { GradeStep, Publisher } from "./publisher-schema.ts";

type Finder = { pattern: RegExp; steps: Map<string, GradeStep> };

const finders = new WeakMap<readonly GradeStep[], Finder>();

const plain = (words: string): string => words.toLowerCase().replace(/\s+/g, " ");

function finderOf({ grades }: Pick<Publisher, "grades">): Finder {
  const known = finders.get(grades);
  if (known) return known;
  const steps = new Map(
    grades.flatMap((step) =>
      step.wordings.flatMap(({ grade, also }) =>
        [grade, ...also].map((words) => [plain(words), step] as const),
      ),
    ),
  );
  // The longest come first: “good” inside “requires improvement to be good” does not count.
  const words = [...steps.keys()]
    .sort((a, b) => b.length - a.length)
    .map((wording) => wording.split(" ").map(RegExp.escape).join("\\s+"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const finder = { pattern, steps };
  finders.set(grades, finder);
  return finder;
}

/** The steps of the scale that a text names, in its order. */
export function gradesIn(text: string, publisher: Pick<Publisher, "grades">): GradeStep[] {
  if (publisher.grades.length === 0) return [];
  const { pattern, steps } = finderOf(publisher);
  return [...text.matchAll(pattern)].flatMap(([words]) => steps.get(plain(words)) ?? []);
}
