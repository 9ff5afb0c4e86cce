/** Decides what becomes of a source that was read, and writes it. */
import { letterFile } from "../letter/ids.ts";
import { writeLetter } from "../letter/markdown.ts";
import { correctableFieldSchema, type LetterRecord, type LetterSource } from "../letter/schema.ts";
import type { ContentFolder } from "./content-folder.ts";
import { type Evidence, evidencePath, writeEvidence, writtenBlocks } from "./evidence-file.ts";
import { sha256 } from "./hash.ts";
import type { LetterReading } from "./letter-reading.ts";
import type { ReadResult } from "./read-file.ts";
import type { Outcome } from "./report.ts";
import type { SourceFile } from "./sources.ts";

/** Version of reading; raising it has every letter read anew. */
export const readerVersion = 1;

/** Writes the letter of a source, and says what the editor should know of it. */
export async function settle(
  source: SourceFile,
  result: ReadResult,
  folder: ContentFolder,
): Promise<Outcome> {
  const refused = (reason: string): Outcome => ({
    file: source.file,
    status: "refused",
    letter: null,
    notes: [reason],
  });
  if ("unreadable" in result) return refused(result.unreadable);
  const { reading } = result;
  const [difference] = reading.differences;
  if (difference) return refused(differenceLine(reading));
  const record = recordOf(reading, sourceOf(source, result));
  if (!record) return refused("draft");
  const path = letterFile({
    authority: record.frontMatter.authority,
    start: record.frontMatter.visit.start,
    type: record.frontMatter.type,
  });
  const markdown = writeLetter(record);
  const before = await folder.read(path);
  await folder.write(path, markdown);
  await folder.write(evidencePath(path), writeEvidence(evidenceOf(reading, record, markdown)));
  const notes = reading.doubts.map(({ field, message }) => `${field}: ${message}`);
  return { file: source.file, status: before === null ? "new" : "changed", letter: path, notes };
}

function differenceLine({ differences }: LetterReading): string {
  return differences
    .map(({ kind, words, page }) => `${kind}${page === null ? "" : ` on page ${page}`}: ‘${words}’`)
    .join("; ");
}

function sourceOf(source: SourceFile, result: Extract<ReadResult, { reading: unknown }>): LetterSource {
  return {
    file: source.file,
    format: result.format,
    sha256: result.sha256,
    pages: result.reading.pages,
    bytes: source.bytes,
  };
}

/** The record of a letter; null where a field that its address is made of could not be read. */
function recordOf({ fields, body }: LetterReading, source: LetterSource): LetterRecord | null {
  const { title, authority, visit } = fields;
  if (title === null || authority === null || visit === null) return null;
  return {
    frontMatter: { ...fields, title, authority, visit, source, corrected: [], corrections: [] },
    body,
  };
}

function evidenceOf(reading: LetterReading, record: LetterRecord, markdown: string): Evidence {
  const fields: Evidence["fields"] = {};
  for (const { field, passage } of reading.evidence) {
    fields[field] = [...(fields[field] ?? []), { words: passage.text, page: passage.page }];
  }
  const read = Object.fromEntries(
    correctableFieldSchema.options.flatMap((field) =>
      field === "text" ? [] : [[field, reading.fields[field]]],
    ),
  );
  const { file, sha256: hash } = record.frontMatter.source;
  return {
    source: { file, sha256: hash },
    reader: readerVersion,
    written: sha256(markdown),
    doubts: reading.doubts,
    fields,
    read,
    text: writtenBlocks(record.body),
  };
}
