/** What is wrong with a file, in words for the editor: where it is, what it is, what to do. */
export type Problem = {
  /** Path as the editor knows it. */
  file: string;
  /** Line in the file, from 1; null where the problem is about the whole file. */
  line: number | null;
  /** The field it is about, such as `visit.end`; null where it is not about a field. */
  field: string | null;
  message: string;
};

/**
 * One line for one problem.
 * @example "letters/leeds/2018-01-09-focused-visit.md:7: visit.end: must not end before it starts"
 */
export function problemLine({ file, line, field, message }: Problem): string {
  return [line === null ? file : `${file}:${line}`, ...(field ? [field] : []), message].join(": ");
}
