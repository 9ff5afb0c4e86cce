/** The front matter of a letter’s Markdown file, in YAML. */
import { dump } from "js-yaml";
import type { z } from "zod";
import { readCheckedYaml } from "./checked-yaml.ts";
import type { Problem } from "./problems.ts";
import { type DraftFrontMatter, frontMatterSchema } from "./schema.ts";

/** Lists that are left out of the front matter while they are empty. */
const optionalLists = [
  "otherPeople",
  "otherRecipients",
  "otherSignatories",
  "signOff",
  "copies",
  "corrected",
  "corrections",
  "earlierSources",
] as const;

/** A Markdown file in parts that give the whole file when joined; `start` and `end` are the lines of dashes. */
export type MarkdownParts = { start: string; head: string; end: string; body: string };

/** The parts of a Markdown file that begins with YAML between two lines of dashes; null where it does not. */
export function splitFrontMatter(markdown: string): MarkdownParts | null {
  const parts = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\n)(---[ \t]*(?:\r?\n|$))([\s\S]*)$/.exec(markdown);
  if (!parts) return null;
  const [, start = "", head = "", end = "", body = ""] = parts;
  return { start, head, end, body };
}

/** YAML of a letter’s fields, in the order of the schema, without the lines of dashes. */
export function writeFrontMatter(frontMatter: DraftFrontMatter): string {
  const empty = new Set<string>(optionalLists.filter((field) => frontMatter[field].length === 0));
  const written = Object.keys(frontMatterSchema.shape)
    .filter((field) => !empty.has(field))
    .map((field): [string, unknown] => [field, frontMatter[field as keyof DraftFrontMatter]]);
  const fields = Object.fromEntries(written.filter(([, value]) => value !== undefined));
  return dump(fields, { lineWidth: -1, noRefs: true });
}

/**
 * The fields of a letter, or of a draft, from YAML, in the form of a schema.
 * @param firstLine line of the file on which the YAML begins, from 1
 */
export function readFrontMatter<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  file: string,
  firstLine: number,
): { frontMatter: z.output<Schema> } | { problems: [Problem, ...Problem[]] } {
  const result = readCheckedYaml(yaml, schema, file, firstLine);
  return "value" in result ? { frontMatter: result.value } : result;
}
