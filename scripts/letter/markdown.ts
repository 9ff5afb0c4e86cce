/**
 * The Markdown form of a letter, which is the archive’s record of it: front matter in YAML, then `##` headings,
 * paragraphs and list items, each on one line with its id at the end (`{#p12}`), tables with their id below, then the
 * footnotes. Reading gives back exactly what was written.
 */
import type { z } from "zod";
import { readFrontMatter, splitFrontMatter, writeFrontMatter } from "./front-matter.ts";
import type { Problem } from "./problems.ts";
import { readBody } from "./read-body.ts";
import {
  type DraftRecord,
  draftFrontMatterSchema,
  frontMatterSchema,
  type LetterBody,
  type LetterRecord,
} from "./schema.ts";
import { writeBody } from "./write-body.ts";

/** The Markdown file of a letter or of a draft. */
export function writeLetter({ frontMatter, body }: DraftRecord): string {
  return `---\n${writeFrontMatter(frontMatter)}---\n\n${writeBody(body)}`;
}

/** The letter of a Markdown file, or everything that is wrong with it. `file` is named in the problems. */
export function readLetter(markdown: string, file: string): Read<LetterRecord> {
  return readRecord(markdown, frontMatterSchema, file);
}

/**
 * The draft of a Markdown file, in which fields that a letter needs may be missing, or everything that is wrong with
 * it.
 */
export function readDraft(markdown: string, file: string): Read<DraftRecord> {
  return readRecord(markdown, draftFrontMatterSchema, file);
}

type Read<Content> = { letter: Content } | { problems: [Problem, ...Problem[]] };

function readRecord<Schema extends z.ZodType>(
  markdown: string,
  schema: Schema,
  file: string,
): Read<{ frontMatter: z.output<Schema>; body: LetterBody }> {
  const unreadable = unreadableLines(markdown, file);
  if (unreadable) return { problems: unreadable };
  const parts = splitFrontMatter(markdown);
  if (!parts) {
    const message = "has no front matter: a letter begins with a line ---, its fields in YAML and a line ---";
    return { problems: [{ file, line: 1, field: null, message }] };
  }
  const head = readFrontMatter(parts.head, schema, file, 2);
  const bodyLine = (parts.start + parts.head + parts.end).split("\n").length;
  const body = readBody(parts.body, file, bodyLine);
  if ("frontMatter" in head && "body" in body) {
    return { letter: { frontMatter: head.frontMatter, body: body.body } };
  }
  const [first, ...others] = [
    ...("problems" in head ? head.problems : []),
    ...("problems" in body ? body.problems : []),
  ];
  if (!first) throw new Error(`${file}: could not be read, and no reason was given`);
  return { problems: [first, ...others] };
}

/** Problems of a file that cannot be the text of a letter: an unfinished merge or an invalid character. */
function unreadableLines(markdown: string, file: string): [Problem, ...Problem[]] | null {
  const lines = markdown.split("\n");
  const merge = lines.findIndex((line) => /^(<{7}|>{7})( |\r?$)/.test(line));
  if (merge >= 0) {
    const message =
      "there is an unfinished merge here; keep one side and remove the lines <<<<<<< and >>>>>>>";
    return [{ file, line: merge + 1, field: null, message }];
  }
  const broken = lines.findIndex((line) => line.includes("\0"));
  if (broken < 0) return null;
  const message = "this line has an invalid character (NUL); type the line again";
  return [{ file, line: broken + 1, field: null, message }];
}
