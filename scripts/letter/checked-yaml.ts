/** YAML files that an editor writes, checked by a schema; problems are reported with line and field. */
// js-yaml reads the front matter of every letter: it is eight times as fast as yaml. Only yaml knows on which line a field is,
// and can change a field and keep the comments around it; it is used where something is wrong or is changed.
import { loadAll, YAMLException } from "js-yaml";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problems.ts";

/**
 * The value of a YAML text in the form of the schema, or everything that is wrong with it. An empty text is null.
 * @param file named in the problems
 * @param firstLine line of the file on which the YAML begins, from 1
 */
export function readCheckedYaml<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  file: string,
  firstLine = 1,
): { value: z.output<Schema> } | { problems: [Problem, ...Problem[]] } {
  let content: unknown;
  try {
    content = loadAll(yaml)[0] ?? null;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = firstLine + (error.mark?.line ?? 0);
    return { problems: [{ file, line, field: null, message: `is not valid YAML: ${error.reason}` }] };
  }
  const result = schema.safeParse(content, { reportInput: true });
  if (result.success) return { value: result.data };
  const lineOf = lineFinder(yaml, firstLine);
  const [first, ...others] = result.error.issues.map((issue) => {
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    return { file, line: lineOf(path), field: issue.path.join(".") || null, message: messageOf(issue) };
  });
  if (!first) throw new Error(`${file} was refused, and no reason was given`);
  return { problems: [first, ...others] };
}

const kinds: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "fields with values",
  record: "fields with values",
  null: "null",
};

/** The message for an issue that Zod found, in words for the editor. */
export function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `has the unknown ${issue.keys.length > 1 ? "fields" : "field"} ${issue.keys.join(", ")}`;
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return issue.input === undefined ? "is missing" : `must be one of ${issue.values.join(", ")}`;
    case "invalid_key":
      return issue.issues.map(({ message }) => message).join("; ");
    case "too_small":
      return issue.message.startsWith("Too small") ? `must be at least ${issue.minimum}` : issue.message;
    default:
      return issue.input === undefined && issue.code !== "custom" ? "is missing" : issue.message;
  }
}

/** Makes a function that gives the line of a field by its path, or the line of its nearest existing parent. */
function lineFinder(yaml: string, firstLine: number): (path: readonly PropertyKey[]) => number {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      const range = node && typeof node === "object" && "range" in node ? node.range : null;
      if (Array.isArray(range)) return firstLine + lines.linePos(Number(range[0])).line - 1;
    }
    return firstLine;
  };
}
