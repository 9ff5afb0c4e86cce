/** YAML files that an editor writes, checked by a schema; problems are reported with line and field. */
// js-yaml reads the front matter of every letter: it is eight times as fast as yaml. Only yaml knows on which line a field is,
// and can change a field and keep the comments around it; it is used where something is wrong or is changed.
import { loadAll, YAMLException } from "js-yaml";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problems.ts";
import { commentsInValues } from "./yaml-comments.ts";
import { mistakeIn } from "./yaml-mistakes.ts";

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
  let contents: unknown[];
  try {
    contents = loadAll(yaml);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, ...mistake } = mistakeIn(yaml, error, firstLine);
    return { problems: [{ file, line, ...mistake }] };
  }
  if (contents.length > 1) return { problems: [{ file, field: null, ...secondPart(yaml, firstLine) }] };
  const content = contents[0] ?? null;
  const result = schema.safeParse(content, { reportInput: true });
  if (result.success) {
    const [first, ...others] = commentsInValues(yaml, content, schema, firstLine);
    if (!first) return { value: result.data };
    return { problems: [{ file, ...first }, ...others.map((one) => ({ file, ...one }))] };
  }
  const lineOf = lineFinder(yaml, firstLine);
  const [first, ...others] = result.error.issues.map((issue) => {
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    const line = lineOf(path);
    const cut = issue.input === null && /:\s+#/.test(yaml.split("\n")[line - firstLine] ?? "");
    const message = `${messageOf(issue)}${cut ? ", since YAML takes what is after # for a comment; put the value in quotation marks" : ""}`;
    return { file, line, field: issue.path.join(".") || null, message };
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
      return issue.input === undefined ? "is missing" : wrongKind(issue.expected, issue.input);
    case "invalid_value":
      if (issue.input === undefined) return "is missing";
      return `must be ${issue.values.length > 1 ? "one of " : ""}${issue.values.join(", ")}`;
    case "invalid_key":
      return issue.issues.map(messageOf).join("; ");
    case "too_small":
      if (!issue.message.startsWith("Too small")) return issue.message;
      if (issue.origin !== "string") return `must be at least ${issue.minimum}`;
      return Number(issue.minimum) > 1
        ? `must have at least ${issue.minimum} characters`
        : "must not be empty";
    default:
      return issue.input === undefined && issue.code !== "custom" ? "is missing" : issue.message;
  }
}

function wrongKind(expected: string, input: unknown): string {
  const must = `must be ${kinds[expected] ?? expected}`;
  if (expected !== "string") return must;
  if (input === null) return `${must}, and is empty`;
  // YAML takes `2018` for a number and `true` for a truth value.
  return typeof input === "object" ? must : `${must}; put it in quotation marks: "${String(input)}"`;
}

/** A line of three dashes begins a second text, which nobody would read. */
function secondPart(yaml: string, firstLine: number): { line: number; message: string } {
  const lines = yaml.split("\n");
  const line = lines.findLastIndex((one) => /^---(?:\s|$)/.test(one));
  return {
    line: firstLine + Math.max(line, 0),
    message: "has a line --- with more fields below it; remove that line",
  };
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
