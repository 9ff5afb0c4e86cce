/** Changes fields in the front matter of a letter and keeps the editor’s comments and order of fields. */
import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isScalar, parseDocument } from "yaml";
import { splitFrontMatter } from "../../letter/front-matter.ts";
import { readDraft, writeLetter } from "../../letter/markdown.ts";
import type { DraftFrontMatter, DraftRecord } from "../../letter/schema.ts";
import { writeBody } from "../../letter/write-body.ts";

/**
 * The Markdown of a letter, changed where the new record differs from the old one.
 * @param before the record that the Markdown contains
 */
export function rewrite(markdown: string, before: DraftRecord, after: DraftRecord): string {
  const parts = splitFrontMatter(markdown);
  if (!parts) return writeLetter(after);
  const { start, head, end, body: text } = parts;
  const body = isDeepStrictEqual(before.body, after.body) ? text : `\n${writeBody(after.body)}`;
  const rewritten = start + withFields(head, before.frontMatter, after.frontMatter) + end + body;
  const back = readDraft(rewritten, "");
  return "letter" in back && isDeepStrictEqual(back.letter, after) ? rewritten : writeLetter(after);
}

function withFields(head: string, before: DraftFrontMatter, after: DraftFrontMatter): string {
  if (isDeepStrictEqual(before, after)) return head;
  const document: Document = parseDocument(head);
  for (const field of Object.keys(after) as (keyof DraftFrontMatter)[]) {
    const value = after[field];
    if (isDeepStrictEqual(before[field], value)) continue;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) document.delete(field);
    else setValue(document, [field], before[field], value);
  }
  return document.toString({ lineWidth: 0 });
}

/** Changes only what differs inside a field; a value keeps its quotation marks. */
function setValue(document: Document, path: readonly string[], before: unknown, value: unknown): void {
  const node = document.getIn(path, true);
  if (isScalar(node) && typeof node.value === "string" && typeof value === "string") node.value = value;
  else if (isMap(node) && isFields(before) && isFields(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (!isDeepStrictEqual(before[key], inner)) setValue(document, [...path, key], before[key], inner);
    }
  } else document.setIn(path, value);
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
