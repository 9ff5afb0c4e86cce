/** The YAML head of a letter’s Markdown file. */
import { dump, load, YAMLException } from "js-yaml";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problems.ts";
import { type FrontMatter, frontMatterSchema } from "./schema.ts";

/** Lists that are left out of the head while they are empty. */
const optionalLists = [
  "otherPeople",
  "signOff",
  "copies",
  "corrected",
  "corrections",
  "earlierSources",
] as const;

const order = [
  "title",
  "type",
  "authority",
  "letterDate",
  "visit",
  "judgement",
  "inspectors",
  "otherPeople",
  "recipient",
  "signatory",
  "signOff",
  "copies",
  "corrected",
  "corrections",
  "source",
  "earlierSources",
] as const satisfies (keyof FrontMatter)[];

/** YAML of a letter’s fields, in the order of the schema, without the lines of dashes. */
export function writeFrontMatter(frontMatter: FrontMatter): string {
  const empty = new Set<string>(optionalLists.filter((field) => frontMatter[field].length === 0));
  const fields = Object.fromEntries(
    order.filter((field) => !empty.has(field)).map((field) => [field, frontMatter[field]]),
  );
  return dump(fields, { lineWidth: -1, noRefs: true });
}

/**
 * The fields of a letter from YAML.
 * @param firstLine line of the file on which the YAML begins, from 1
 */
export function readFrontMatter(
  yaml: string,
  file: string,
  firstLine: number,
): { frontMatter: FrontMatter } | { problems: Problem[] } {
  let fields: unknown;
  try {
    fields = load(yaml);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark ? firstLine + error.mark.line : firstLine;
    return {
      problems: [{ file, line, field: null, message: `the head is not valid YAML: ${error.reason}` }],
    };
  }
  const result = frontMatterSchema.safeParse(fields);
  if (result.success) return { frontMatter: result.data };
  const lineOf = lineFinder(yaml, firstLine);
  return {
    problems: result.error.issues.map((issue) => ({
      file,
      line: lineOf(issue.path),
      field: issue.path.join(".") || null,
      message: messageOf(issue),
    })),
  };
}

/** What to say of an issue that Zod found, in the editor’s words. */
export function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    return `does not belong here: ${issue.keys.join(", ")}; fields are ${order.join(", ")}`;
  }
  if (issue.code === "invalid_type" && issue.input === undefined) return "is missing";
  if (issue.code === "invalid_type") return `must be ${issue.expected}`;
  if (issue.code === "invalid_value") return `must be one of ${issue.values.join(", ")}`;
  return issue.message;
}

/** Gives the line of a field by its path, or of the nearest one above it that is there. */
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
