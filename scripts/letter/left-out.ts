/** What the editor is told of letters that a build leaves out until a slip in their files is corrected. */
import { type Problem, problemLine } from "./problems.ts";
import { counted } from "./wording.ts";

/**
 * One message for all letters that are left out, with a line for each cause; no line where there is none.
 * @param content the content folder as the editor sees it
 */
export function leftOutLines(problems: readonly Problem[], content: string): string[] {
  if (problems.length === 0) return [];
  const letters = new Set(problems.map(({ file }) => file)).size;
  return [
    `${counted(letters, "letter")} left out of the site until you correct ${letters === 1 ? "its file" : "their files"}:`,
    ...problems.map((problem) => `  ${leftOutLine(problem, content)}`),
  ];
}

/** The cause in one line: `content/letters/leeds/2018-01-09-focused-visit.md:7: visit.end: must not end before …`. */
export function leftOutLine(problem: Problem, folder: string): string {
  return problemLine({ ...problem, file: `${folder.replaceAll("\\", "/")}/${problem.file}` });
}
