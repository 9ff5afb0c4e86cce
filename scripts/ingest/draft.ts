/** Drafts: letters that lack what an address is made of, kept for the editor to complete. */
import { dump } from "js-yaml";
import { slugOf } from "../letter/ids.ts";
import { writeBody } from "../letter/markdown.ts";
import type { LetterSource } from "../letter/schema.ts";
import type { LetterReading } from "./letter-reading.ts";
import { readFields } from "./merge/merge-fields.ts";

/** Path of the draft of a source, below the content folder: `drafts/leeds-a-letter-pdf.md`. */
export function draftPath(file: string): string {
  return `drafts/${slugOf(file) || "letter"}.md`;
}

/** The Markdown of a draft: the head of a letter, null where nothing could be read, and its body. */
export function writeDraft(reading: LetterReading, source: LetterSource, missing: readonly string[]): string {
  const fields = Object.fromEntries(readFields.map((field) => [field, reading.fields[field]]));
  const head = dump({ ...fields, source }, { lineWidth: -1, noRefs: true });
  const advice = `# Fill in ${missing.join(", ")}; the next npm run ingest then publishes the letter.
# authority: a slug of authorities.csv; visit: {start: 2017-12-12, end: 2017-12-13, ordinal: null}
`;
  return `---\n${advice}${head}---\n\n${writeBody(reading.body)}`;
}
