/**
 * Values that YAML cuts off at a `#`. `title: Visit #3 to Leeds` is read as the title `Visit` and a comment, and the
 * editor would not notice that words are missing.
 */
import { isPair, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problems.ts";

/** Most texts have no such value, and looking closer takes eight times as long as reading them. */
const maybeCut = /[^\s#][ \t]+#/;

/**
 * Problems with values that have a `#` after them, where the words from there on could be part of the value: a comment
 * after a date or after one of several words is only a comment.
 * @param content the value of the YAML text
 */
export function commentsInValues(
  yaml: string,
  content: unknown,
  schema: z.ZodType,
  firstLine: number,
): Omit<Problem, "file">[] {
  if (!maybeCut.test(yaml)) return [];
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const problems: Omit<Problem, "file">[] = [];
  visit(document, {
    Scalar(key, node, above) {
      const { type, value, range } = node;
      if (type !== "PLAIN" || (typeof value !== "string" && value !== null) || !range || key === "key")
        return;
      const after = /^[ \t]*#.*/.exec(yaml.slice(range[1]))?.[0].trimEnd();
      if (after === undefined) return;
      const path = pathOf([...above, node]);
      const whole = value === null ? after.trim() : value + after;
      if (!schema.safeParse(withValue(content, path, whole)).success) return;
      problems.push({
        line: firstLine + lines.linePos(range[0]).line - 1,
        field: path.join(".") || null,
        message: `has words after # that YAML takes for a comment, ‘${after.trim()}’; put the whole value in quotation marks, or the comment on a line of its own`,
      });
    },
  });
  return problems;
}

/** The fields and the places in lists that lead to the last of nodes inside each other. */
function pathOf(nodes: readonly unknown[]): PropertyKey[] {
  return nodes.flatMap((node, index): PropertyKey[] => {
    if (isPair(node)) return [String(node.key)];
    return isSeq(node) ? [node.items.indexOf(nodes[index + 1])] : [];
  });
}

/** A copy of the value of a YAML text with another text at a path. */
function withValue(content: unknown, [first, ...others]: readonly PropertyKey[], text: string): unknown {
  if (first === undefined) return text;
  if (Array.isArray(content)) {
    return content.map((entry, index) => (index === first ? withValue(entry, others, text) : entry));
  }
  if (typeof content !== "object" || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      name === first ? withValue(value, others, text) : value,
    ]),
  );
}
