/** The record of a letter and its evidence, out of a reading. */
import type { LetterRecord, LetterSource } from "../letter/schema.ts";
import type { Evidence, WrittenBlock } from "./evidence-file.ts";
import type { LetterReading } from "./letter-reading.ts";
import { readFields } from "./merge/merge-fields.ts";

/** Version of reading; raising it has every letter read anew. */
export const readerVersion = 2;

/** What a letter cannot be published without; its address is made of the last two. */
const neededFields = ["title", "authority", "visit"] as const;

/** The fields that a reading lacks and a letter needs. */
export function missingFields({ fields }: LetterReading): string[] {
  return neededFields.filter((field) => fields[field] === null);
}

/** The record of a letter; null where a field that it needs could not be read. */
export function recordOf({ fields, body }: LetterReading, source: LetterSource): LetterRecord | null {
  const { title, authority, visit } = fields;
  if (title === null || authority === null || visit === null) return null;
  const rest = { source, earlierSources: [], corrected: [], corrections: [] };
  return { frontMatter: { ...fields, title, authority, visit, ...rest }, body };
}

/** What of a letter’s evidence is no reading: its sources, the hash of its Markdown, its blocks as they were read. */
export type Written = {
  source: LetterSource;
  earlier: LetterSource[];
  written: string;
  text: WrittenBlock[];
};

/** The evidence of a letter. */
export function evidenceFor(reading: LetterReading, { source, earlier, written, text }: Written): Evidence {
  const fields: Evidence["fields"] = {};
  for (const { field, passage } of reading.evidence) {
    fields[field] = [...(fields[field] ?? []), { words: passage.text, page: passage.page }];
  }
  return {
    source: { file: source.file, sha256: source.sha256 },
    earlier: earlier.map(({ file, sha256 }) => ({ file, sha256 })),
    reader: readerVersion,
    written,
    doubts: reading.doubts,
    fields,
    read: Object.fromEntries(readFields.map((field) => [field, reading.fields[field]])),
    text,
  };
}
